import type { helpTexts as english } from '../en/help.ts';
import type { Catalogue } from '../text.ts';

/** Was --help ausgibt: wie ein Befehl geschrieben wird, in 80 Spalten. */
const all = `Plaincall sendet eine API-Anfrage und erklärt einfach, was zurückkam.

  plaincall                    die App öffnen
  plaincall send ANFRAGE       eine Anfragedatei (.yml) oder eine Adresse senden
                               und die Antwort erklären
  plaincall explain [DATEI]    eine Antwort erklären, die von anderswo kommt
  plaincall check-json [DATEI] finden, was in einem JSON-Text nicht stimmt
  plaincall sandbox            die API zum Üben laufen lassen

Optionen der App selbst:
  --browser, --desktop         in einem Browser zeigen oder im Desktop-Fenster;
                               PLAINCALL_HOST=browser oder desktop sagt dasselbe
  --port N                     der Port des Browser-Hosts
  --no-open                    die Adresse ausgeben und keinen Browser starten
  --help, --version

„plaincall BEFEHL --help“ sagt mehr über einen Befehl.

Rückgabewerte: 0 erledigt, was auch immer der Server geantwortet hat; 1 es kam
keine Antwort, oder eine Prüfung hat etwas gefunden; 2 der Befehl war nicht so
geschrieben, wie er sein muss.
PLAINCALL_HOME=ORDNER hält alle eigenen Daten der App in diesem Ordner.`;

const send = `plaincall send ANFRAGE [Optionen]

ANFRAGE ist die Datei einer Anfrage aus einer Sammlung (.yml) oder eine Adresse.
Einer Adresse ohne http:// oder https:// wird auf diesem Computer http://
vorangestellt, sonst https://.

  -X METHODE          die Methode; ohne sie GET, oder POST, wo ein Body ist
  -H 'Name: Wert'     ein Header; kann mehrmals angegeben werden
  -H 'Name:'          einen Header weglassen, der von selbst gesendet würde
  -d BODY             der Body, gesendet wie getippt. Was sich als JSON lesen
                      lässt, bekommt Content-Type: application/json, wenn -H
                      nichts anderes angibt. Aus Dateien wird nichts gelesen:
                      -d @name sendet „@name“
  -F name=text        ein Teil eines Bodys aus mehreren; -F name=@datei sendet
                      eine Datei
  -T DATEI            die Datei ist der Body, genau wie sie ist
  -x, --proxy URL     durch diesen Proxy senden (http://, https://, socks5://);
                      -x '' geht geradewegs. Ohne diese Option zählen
                      HTTPS_PROXY, HTTP_PROXY und ALL_PROXY, dann die
                      Einstellungen der App
  --noproxy LISTE     Server, die geradewegs erreicht werden, mit Kommas; * alle
  --cacert DATEI      auch den Ausstellern in dieser Datei vertrauen
  --cert DATEI        dieses Zertifikat zeigen, mit seinem Schlüssel in --key
                      DATEI oder in derselben Datei und seinem Kennwort in
                      --pass; .p12 und .pfx verrät der Name oder --cert-type P12
  --tlsv1.3           kein älteres TLS; --tlsv1.0 erlaubt, was unsicher ist
  --env NAME          die Umgebung der Sammlung, deren Variablen gelten
  --var name=wert     eine Variable für dieses Mal; geht allen anderen vor
  --profile NAME      mit dem erklären, was von diesem System bekannt ist:
                      Dexatel, Centercode, Jira, Slack, Salesforce oder ein
                      eigenes; none für keines. Ohne diese Option wird das
                      System erkannt
  --http1.1, --http2  diese Version von HTTP sprechen und keine andere
  --max-size GRÖSSE   so viel von der Antwort behalten: Bytes oder 500k, 20M, 2G
  --fix N             den Vorschlag mit dieser Nummer anwenden und erneut
                      senden; heißt er Warten, dann warten (höchstens
                      30 Sekunden)
  --json              ein einziges JSON-Dokument ausgeben: die Erklärung, mit
                      dem Gesendeten und Empfangenen unter "record"

Die Anfragedatei wird nie geändert. Meldungen gehen auf die
Standardfehlerausgabe.`;

const explain = `plaincall explain [DATEI] [--profile NAME] [--json]

Erklärt eine Antwort, die nicht Plaincall angefordert hat: eine rohe
HTTP-Antwort (wie curl -i sie ausgibt), eine HAR-Datei, eine gespeicherte
Aufzeichnung oder einfach den Text eines Fehlers. Ohne DATEI oder mit „-“ wird
sie von der Standardeingabe gelesen.

  --profile NAME      mit dem erklären, was von diesem System bekannt ist:
                      Dexatel, Centercode, Jira, Slack, Salesforce oder ein
                      eigenes; none für keines. Ohne diese Option wird das
                      System erkannt
  --json              die Erklärung als ein JSON-Dokument ausgeben`;

const checkJson = `plaincall check-json [DATEI] [--repair] [--json]

Sagt, ob ein Text JSON ist; wo nicht, in welcher Zeile und Spalte, und was es
beheben würde. Ohne DATEI oder mit „-“ wird er von der Standardeingabe gelesen.

  --repair            auch den Text mit den sicheren Reparaturen ausgeben
  --json              { "valid": …, "problems": [{ "line", "column",
                      "message", "repair" }] } ausgeben, mit --repair dazu
                      "repaired"

Rückgabewert 1, wo der Text kein JSON ist.`;

const sandbox = `plaincall sandbox [--port N]

Lässt die API zum Üben für sich laufen, nur auf diesem Computer, bis Strg+C.
Gibt ihre Adresse und ihre Schlüssel aus. Was sie enthält, ist danach vergessen.

  --port N            der Port; ohne ihn irgendein freier`;

export const helpTexts = {
  'help.all': all,
  'help.send': send,
  'help.explain': explain,
  'help.check-json': checkJson,
  'help.sandbox': sandbox,
} satisfies Pick<Catalogue, keyof typeof english>;

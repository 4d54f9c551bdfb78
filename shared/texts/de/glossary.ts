import type { glossaryTexts as english } from '../en/glossary.ts';
import type { Catalogue } from '../text.ts';

/** Der Wortschatz, erklärt, wo das Wort steht; wo Dokumentationen meist das englische Wort nennen, steht es dabei. */
export const glossaryTexts = {
  'glossary.api.term': 'API',
  'glossary.api.short':
    'Die Tür, durch die ein Programm ein anderes benutzt: Sie nimmt Anfragen an und gibt Antworten.',
  'glossary.api.more':
    'Die Buchstaben stehen für application programming interface (Programmierschnittstelle).',
  'glossary.authorization-key.term': 'Autorisierungsschlüssel (authorization key)',
  'glossary.authorization-key.short':
    'Ein geheimes Wort, das einer API sagt, wer fragt. Es reist in einem Header oder in der Adresse.',
  'glossary.authorization-key.more':
    'Bewahren Sie ihn in einer geheimen Variablen auf, etwa {{apiKey}}, dann steht er in keiner Datei und auf keinem Bildschirm.',
  'glossary.basic-authentication.term': 'Basic-Anmeldung (basic authentication)',
  'glossary.basic-authentication.short':
    'Ein Name und ein Passwort, zusammengefügt und in Base64 geschrieben, bei jeder Anfrage im Header Authorization.',
  'glossary.basic-authentication.more':
    'Base64 verbirgt nichts: Wer den Header sieht, kann beides lesen. Benutzen Sie es nur über https.',
  'glossary.bearer-token.term': 'Bearer-Token',
  'glossary.bearer-token.short':
    'Ein geheimer Text, gesendet als „Authorization: Bearer“ mit dem Text dahinter. Wer ihn hat, wird eingelassen.',
  'glossary.bearer-token.more': 'Token laufen meistens ab; dann wird ein neues gebraucht.',
  'glossary.digest-authentication.term': 'Digest-Anmeldung (digest authentication)',
  'glossary.digest-authentication.short':
    'Eine Anmeldung mit Name und Passwort, die nie auf die Reise gehen: Der Server fragt mit einer Zahl, und eine zweite Anfrage antwortet mit einer Summe, die nur das Passwort ergibt.',
  'glossary.digest-authentication.more':
    'Älter als Bearer-Token und in Geräten und Firmennetzen noch verbreitet.',
  'glossary.oauth.term': 'OAuth 2.0',
  'glossary.oauth.short':
    'Ein Weg, sich mit einem Token anzumelden, das ein Anmeldeserver ausgibt, statt mit einem Passwort, das die API sähe.',
  'glossary.oauth.more':
    'Das Token gilt nur für Bestimmtes und eine bestimmte Zeit und lässt sich zurücknehmen.',
  'glossary.client-credentials.term': 'Client Credentials',
  'glossary.client-credentials.short':
    'Ein Programm meldet sich als es selbst an, mit einer Id und einem Geheimnis. Kein Mensch wirkt mit.',
  'glossary.client-credentials.more': 'Richtig für Server, die mit Servern sprechen.',
  'glossary.authorization-code.term': 'Authorization Code',
  'glossary.authorization-code.short':
    'Jemand meldet sich auf der Seite des Anbieters an und stimmt zu; das Programm bekommt einen Code und für den Code ein Token.',
  'glossary.authorization-code.more': 'Das Passwort erreicht das Programm nie.',
  'glossary.access-token.term': 'Zugangstoken (access token)',
  'glossary.access-token.short':
    'Was eine Anfrage vorzeigt, um eingelassen zu werden. Es läuft ab, oft nach einer Stunde.',
  'glossary.access-token.more': 'Wer es hat, wird eingelassen: Behandeln Sie es wie ein Passwort.',
  'glossary.refresh-token.term': 'Refresh-Token',
  'glossary.refresh-token.short':
    'Womit ein Programm ein neues Zugangstoken bekommt, ohne noch einmal zu fragen.',
  'glossary.refresh-token.more': 'Es lebt länger und ist für einen Dieb mehr wert.',
  'glossary.scope.term': 'Scope',
  'glossary.scope.short':
    'Wofür ein Token gut ist: eine Liste von Namen, die der Anbieter festlegt, mit Leerzeichen getrennt.',
  'glossary.scope.more': 'Bitten Sie um nicht mehr, als nötig ist.',
  'glossary.pkce.term': 'PKCE',
  'glossary.pkce.short':
    'Ein Schutz der Anmeldung im Browser: Ein Code, der unterwegs abgefangen wird, nützt dem nichts, der ihn abfängt.',
  'glossary.pkce.more': 'Gesprochen „Pixie“. Es kostet nichts; lassen Sie es an.',
  'glossary.aws-signature.term': 'AWS-Signatur',
  'glossary.aws-signature.short':
    'Eine Summe über die ganze Anfrage, errechnet mit einem geheimen Schlüssel, die den Diensten von Amazon zeigt, wer sie gesendet hat.',
  'glossary.aws-signature.more': 'Die Zeit steckt darin; die Uhr dieses Computers muss also stimmen.',
  'glossary.endpoint.term': 'Endpunkt (endpoint)',
  'glossary.endpoint.short':
    'Das System oder der Teil davon, an den sich eine Anfrage richtet und der sie beantwortet.',
  'glossary.endpoint.more': 'Das kann Jira sein, Slack, Salesforce oder ein eigener Server.',
  'glossary.endpoint-url.term': 'Endpunkt-URL (endpoint URL)',
  'glossary.endpoint-url.short':
    'Die Adresse dessen, was Sie erreichen wollen: welcher Server, und welche Stelle dort.',
  'glossary.endpoint-url.more':
    'Zum Beispiel https://api.example.com/v1/senders. Jeder Teil zählt, auch die Schrägstriche.',
  'glossary.headers.term': 'Header',
  'glossary.headers.short':
    'Vermerke außen an einer Anfrage oder Antwort, jeder ein Name und ein Wert, jedes Mal mitgesendet.',
  'glossary.headers.more':
    'Viele Anfragen brauchen keine. Übliche tragen den Schlüssel oder sagen, in welchem Format der Body ist: Content-Type: application/json.',
  'glossary.json.term': 'JSON',
  'glossary.json.short':
    'Eine Art, Daten als Text zu schreiben: Namen in geraden Anführungszeichen, ein Doppelpunkt, ein Wert, Kommas dazwischen, geschweifte Klammern darum.',
  'glossary.json.more': '{ "name": "Sommerangebot", "count": 3, "tags": ["neu", "rot"] }',
  'glossary.key.term': 'Schlüssel (key)',
  'glossary.key.short':
    'Ein kurzer Name, der eine Anbindung von den anderen unterscheidet, wo mehrere denselben Zugang benutzen.',
  'glossary.key.more': 'Nicht dasselbe wie der Schlüssel eines Schlüssel-Wert-Paars, und kein Geheimnis.',
  'glossary.key-value-pairs.term': 'Schlüssel-Wert-Paare (Parameter)',
  'glossary.key-value-pairs.short':
    'Zwei Dinge, die zusammengehören: ein Name, und der Wert, den er hat, oder wo dieser zu finden ist.',
  'glossary.key-value-pairs.more': 'In einer Adresse folgen sie auf das Fragezeichen: ?page=2&channel=sms.',
  'glossary.webhook.term': 'Webhook',
  'glossary.webhook.short':
    'Ein System ruft die Adresse eines anderen auf, wenn etwas geschieht, um Daten zu übergeben und vielleicht welche mitzunehmen.',
  'glossary.webhook.more': 'Das Ziel will oft einen Schlüssel, und der Body muss einwandfreies JSON sein.',
  'glossary.environment.term': 'Umgebung (environment)',
  'glossary.environment.short':
    'Ein Satz Variablen mit je einem Wert: etwa Adresse und Schlüssel für den Test, oder die für den Betrieb.',
  'glossary.environment.more': 'Wählen Sie eine andere, und jede {{Variable}} hat den Wert von dort.',
  'glossary.variable.term': 'Variable',
  'glossary.variable.short':
    'Ein Name in doppelten geschweiften Klammern, der für einen Wert steht, etwa {{baseUrl}}.',
  'glossary.variable.more': 'Der Wert wird eingesetzt, wenn die Anfrage gesendet wird.',
  'glossary.body.term': 'Body',
  'glossary.body.short': 'Der Inhalt einer Anfrage oder einer Antwort; die Header sagen, welcher Art er ist.',
  'glossary.body.more': '',

  'glossary.web-methods.term': 'Methoden (web methods)',
  'glossary.web-methods.short':
    'Das Tätigkeitswort einer Anfrage: was mit dem geschehen soll, was unter der Adresse liegt.',
  'glossary.web-methods.more':
    'Auch HTTP-Methoden genannt: GET, POST, PUT, PATCH und DELETE sind die üblichen.',
  'glossary.get.term': 'GET',
  'glossary.get.short': 'Liest Daten und ändert nichts.',
  'glossary.get.more': 'Es lässt sich beliebig oft senden. Es hat keinen Body.',
  'glossary.post.term': 'POST',
  'glossary.post.short': 'Sendet Daten, meist um etwas Neues anzulegen, manchmal um es zu ändern.',
  'glossary.post.more': 'Zweimal gesendet, gibt es das Neue vielleicht zweimal.',
  'glossary.put.term': 'PUT',
  'glossary.put.short': 'Ersetzt etwas als Ganzes: Was Sie weglassen, ist danach weg.',
  'glossary.put.more': 'Um nur einige Werte zu ändern, ist PATCH die bessere Wahl.',
  'glossary.patch.term': 'PATCH',
  'glossary.patch.short': 'Ändert Teile von etwas: Was Sie weglassen, bleibt, wie es ist.',
  'glossary.patch.more': '',
  'glossary.delete.term': 'DELETE',
  'glossary.delete.short': 'Entfernt etwas.',
  'glossary.delete.more': 'Rückgängig machen lässt es sich bei einer API selten.',
  'glossary.head.term': 'HEAD',
  'glossary.head.short': 'Wie GET, aber es kommen nur die Header der Antwort zurück.',
  'glossary.head.more': '',
  'glossary.options.term': 'OPTIONS',
  'glossary.options.short':
    'Fragt, welche Methoden eine Adresse annimmt; die Antwort zählt sie in Allow auf.',
  'glossary.options.more': '',

  'glossary.capture-return-values.term': 'Werte behalten (capture return values)',
  'glossary.capture-return-values.short':
    'Nimmt ein Stück aus einer Antwort und legt es unter einem Namen ab, damit spätere Anfragen, Berichte oder Vorlagen es benutzen können.',
  'glossary.capture-return-values.more': 'Ein typisches ist die ID eines eben angelegten Objekts.',
  'glossary.data-group-label.term': 'Name der Datengruppe (data group label)',
  'glossary.data-group-label.short':
    'Der Name der Schublade, in der die Werte einer Antwort zusammen liegen.',
  'glossary.data-group-label.more': '',
  'glossary.label.term': 'Bezeichnung (label)',
  'glossary.label.short': 'Der Name, den Sie einem behaltenen Wert geben.',
  'glossary.label.more': '',
  'glossary.parameters.term': 'Parameter',
  'glossary.parameters.short': 'Zusammen mit einer Bezeichnung rufen sie ein bestimmtes Stück der Daten ab.',
  'glossary.parameters.more': '',
  'glossary.data-type.term': 'Datentyp (data type)',
  'glossary.data-type.short':
    'Welche Art von Wert zurückkommt: ja oder nein, eine Zeit, eine Zahl oder Text.',
  'glossary.data-type.more': '',
  'glossary.boolean.term': 'Wahrheitswert (boolean)',
  'glossary.boolean.short': 'Wahr oder falsch.',
  'glossary.boolean.more': 'In JSON ohne Anführungszeichen und auf Englisch: true oder false.',
  'glossary.date-and-time.term': 'Datum und Uhrzeit (date and time)',
  'glossary.date-and-time.short': 'Ein Zeitpunkt.',
  'glossary.date-and-time.more': 'JSON hat dafür keine eigene Art von Wert; er reist als Text.',
  'glossary.integer.term': 'Ganze Zahl (integer)',
  'glossary.integer.short': 'Eine Zahl ohne Stellen hinter dem Komma.',
  'glossary.integer.more': 'In JSON ohne Anführungszeichen: 42.',
  'glossary.string.term': 'Zeichenkette (string)',
  'glossary.string.short': 'Text.',
  'glossary.string.more': 'In JSON in geraden Anführungszeichen: "hallo".',

  'glossary.status-code.term': 'Statuscode',
  'glossary.status-code.short':
    'Eine Zahl aus drei Ziffern, mit der jede Antwort beginnt; die erste Ziffer ist die Klasse.',
  'glossary.status-code.more': 'Eine Anfrage hat entweder geklappt oder nicht, und die Zahl sagt, was davon.',
  'glossary.2xx.term': '2XX',
  'glossary.2xx.short':
    'Es hat geklappt: Die Anfrage ist angekommen, wurde verstanden, angenommen und ausgeführt.',
  'glossary.2xx.more': '',
  'glossary.3xx.term': '3XX',
  'glossary.3xx.short': 'Die Antwort liegt unter einer anderen Adresse.',
  'glossary.3xx.more': '',
  'glossary.4xx.term': '4XX',
  'glossary.4xx.short': 'Etwas an der Anfrage stimmt nicht: Sie ist auf dieser Seite zu ändern.',
  'glossary.4xx.more': '',
  'glossary.5xx.term': '5XX',
  'glossary.5xx.short': 'Der Server hat versagt; die Anfrage kann in Ordnung sein.',
  'glossary.5xx.more': '',

  'glossary.errors.term': 'Fehlerliste',
  'glossary.errors.short': 'Was laut Server schiefgegangen ist, eine Zeile für jedes.',
  'glossary.errors.more':
    'Manche APIs senden eine solche Liste in jeder Antwort, die einen Fehler meldet; andere senden einen Satz oder nichts.',
  'glossary.error-timestamp.term': 'timestamp',
  'glossary.error-timestamp.short': 'Wann der Fehler auftrat, nach der Uhr des Servers.',
  'glossary.error-timestamp.more':
    'Nennen Sie die Zeit dem Betreiber der API, damit er den Fehler in seinen Aufzeichnungen findet.',
  'glossary.error-path.term': 'path',
  'glossary.error-path.short': 'Die Adresse, nach der gefragt wurde, so wie der Server sie gesehen hat.',
  'glossary.error-path.more':
    'Wenn sie nicht die gemeinte ist, sehen Sie zuerst in der Adresse der Anfrage nach.',
  'glossary.error-method.term': 'method',
  'glossary.error-method.short': 'Die Methode, die der Server gesehen hat.',
  'glossary.error-method.more': '',
  'glossary.error-status.term': 'status',
  'glossary.error-status.short':
    'Der Statuscode dieses Fehlers: 4xx weist auf das Gesendete, 5xx auf den Server.',
  'glossary.error-status.more': '',
  'glossary.error-message.term': 'message',
  'glossary.error-message.short': 'Was schiefgegangen ist, in den Worten des Servers.',
  'glossary.error-message.more': '',
  'glossary.error-code.term': 'code',
  'glossary.error-code.short':
    'Die Zahl oder das Wort, unter dem die Dokumentation der API genau diesen Fehler führt.',
  'glossary.error-code.more': '',

  'glossary.header-content-type.term': 'Content-Type',
  'glossary.header-content-type.short': 'Sagt, was der Body ist. Für JSON ist es application/json.',
  'glossary.header-content-type.more': 'Fehlt er, antworten viele Server mit 415.',
  'glossary.header-location.term': 'Location',
  'glossary.header-location.short':
    'Die ganze Adresse dessen, was eben angelegt wurde, oder des Ortes, an den die Antwort umgezogen ist.',
  'glossary.header-location.more': '',
  'glossary.header-total-count.term': 'Total-Count',
  'glossary.header-total-count.short':
    'Wie viele Einträge es insgesamt gibt, auch wenn die Antwort nur eine Seite davon enthält.',
  'glossary.header-total-count.more': '',
  'glossary.header-x-dexatel-key.term': 'X-Dexatel-Key',
  'glossary.header-x-dexatel-key.short': 'Der Header, in dem Dexatel den Autorisierungsschlüssel haben will.',
  'glossary.header-x-dexatel-key.more': 'Weder Authorization noch die Adresse tun es auch.',

  'glossary.attribute-uuid.term': 'uuid',
  'glossary.attribute-uuid.short':
    'Eine ID aus 32 Hexadezimalzeichen (0 bis 9, a bis f) in Gruppen von 8, 4, 4, 4 und 12 mit Bindestrichen dazwischen.',
  'glossary.attribute-uuid.more': '3f2a9c10-77d4-4be1-9a06-5c8e1d2b4f70',
  'glossary.attribute-date.term': 'date',
  'glossary.attribute-date.short':
    'Eine Zeit in UTC, geschrieben YYYY-DD-MM HH:MM:SS (Jahr, Tag, Monat, dann die Uhrzeit).',
  'glossary.attribute-date.more':
    'So, wie die Dokumentation sie schreibt, steht der Tag vor dem Monat: 2031-24-12 08:30:00.',
  'glossary.attribute-url.term': 'url',
  'glossary.attribute-url.short': 'Eine Adresse, die mit http oder https beginnt.',
  'glossary.attribute-url.more': 'https://shop.example/willkommen',
  'glossary.attribute-did.term': 'did',
  'glossary.attribute-did.short':
    'Eine Telefonnummer: bis zu 15 Ziffern. Leerzeichen, Bindestriche und ein Plus davor zählen nicht.',
  'glossary.attribute-did.more': '18005550142',
  'glossary.attribute-identifier.term': 'identifier',
  'glossary.attribute-identifier.short':
    'Ein Name für Maschinen: Buchstaben, Ziffern, Bindestriche und Unterstriche.',
  'glossary.attribute-identifier.more': 'fruehlings-angebot_2',
  'glossary.attribute-name.term': 'name',
  'glossary.attribute-name.short':
    'Ein Name für Menschen: Buchstaben, Ziffern, Leerzeichen und die Zeichen . , : * _ ! ? % # + - = @ [ ] ( )',
  'glossary.attribute-name.more': 'Angebot im Sommer (Nord)',
  'glossary.attribute-template.term': 'template',
  'glossary.attribute-template.short':
    'Ein Text mit mindestens einer Lücke zum Ausfüllen: {first_name}, {last_name}, {custom1}, {custom2} oder {code}.',
  'glossary.attribute-template.more': 'Hallo {first_name}, Ihr Code ist {code}.',

  'glossary.unique-object-id.term': 'Nur einmal: ID eines Objekts',
  'glossary.unique-object-id.short': 'Keine zwei Objekte haben dieselbe ID, auch nicht in anderen Konten.',
  'glossary.unique-object-id.more': '',
  'glossary.unique-sender-code.term': 'Nur einmal: Code eines Absenders',
  'glossary.unique-sender-code.short':
    'In einem Konto und Kanal steht jeder Code für einen einzigen Absender.',
  'glossary.unique-sender-code.more': '',
  'glossary.unique-template-name.term': 'Nur einmal: Name einer Vorlage',
  'glossary.unique-template-name.short': 'In einem Kanal eines Kontos hat jede Vorlage einen eigenen Namen.',
  'glossary.unique-template-name.more': 'Derselbe Name in einem anderen Kanal ist in Ordnung.',
  'glossary.unique-audience-name.term': 'Nur einmal: Name einer Zielgruppe',
  'glossary.unique-audience-name.short': 'In einem Konto hat jede Zielgruppe einen eigenen Namen.',
  'glossary.unique-audience-name.more': '',
  'glossary.unique-sender-name.term': 'Nur einmal: Name eines Absenders',
  'glossary.unique-sender-name.short': 'In einem Kanal eines Kontos hat jeder Absender einen eigenen Namen.',
  'glossary.unique-sender-name.more': '',
  'glossary.unique-contact.term': 'Nur einmal: Kontakt',
  'glossary.unique-contact.short': 'In einer Zielgruppe steht jeder Kontakt einmal.',
  'glossary.unique-contact.more':
    'Was nur einmal vorkommen darf und schon vergeben ist, wird mit 409 beantwortet.',

  'glossary.etag.term': 'ETag',
  'glossary.etag.short':
    'Ein Kennzeichen für die Fassung eines Objekts: Es ändert sich immer, wenn sich das Objekt ändert.',
  'glossary.etag.more': 'In If-Match zurückgesendet sagt es: Nur ändern, wenn es sonst niemand getan hat.',
  'glossary.redirect.term': 'Weiterleitung (redirect)',
  'glossary.redirect.short': 'Eine Antwort, die nur sagt: dort drüben.',
  'glossary.redirect.more': '',
  'glossary.request-id.term': 'Request-ID',
  'glossary.request-id.short':
    'Die Nummer, unter der der Server diese Anfrage abgelegt hat: Nennen Sie sie dem Betreiber der API.',
  'glossary.request-id.more': '',
} satisfies Pick<Catalogue, keyof typeof english>;

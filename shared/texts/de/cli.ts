import type { cliTexts as english } from '../en/cli.ts';
import type { Catalogue } from '../text.ts';
import { count } from './quantities.ts';
import { networkTexts } from './network.ts';

/** Was die Befehlszeile auf der Standardfehlerausgabe sagt, und der Rahmen dessen, was sie ausgibt. */
export const cliTexts = {
  'cli.unknown-command': (v) =>
    `Einen Befehl „${v.command}“ gibt es nicht. „plaincall --help“ zählt die vorhandenen auf.`,
  'cli.meant-send': (v) =>
    `Einen Befehl „${v.command}“ gibt es nicht. Um es als Anfrage zu senden: plaincall send ${v.command}`,
  'cli.fault': (v) =>
    `In Plaincall ist etwas schiefgegangen (${v.problem}). An Ihren Dateien wurde nichts geändert. Bitte melden Sie es.`,
  'cli.later-command': (v) =>
    `„plaincall ${v.command}“ gehört noch nicht zu dieser Version. „plaincall --help“ zählt auf, was dazugehört.`,
  'cli.unknown-option': (v) =>
    `Die Option ${v.option} ist hier nicht bekannt. „plaincall --help“ zählt die bekannten auf.`,
  'cli.value-missing': (v) => `Die Option ${v.option} braucht einen Wert dahinter.`,
  'cli.no-value-wanted': (v) => `Die Option ${v.option} steht allein, ohne Wert.`,
  'cli.not-a-port': (v) =>
    `„${v.given}“ ist kein Port. Ein Port ist eine Zahl von 0 bis 65535; bei 0 wird irgendein freier genommen.`,
  'cli.unknown-host': (v) =>
    `PLAINCALL_HOST ist „${v.given}“. Es kann „desktop“ oder „browser“ sein oder wegbleiben.`,
  'cli.one-at-a-time': (v) =>
    `„${v.first}“ und „${v.second}“ gehen nicht beide auf einmal. Bitte geben Sie eines davon an; Text mit Leerzeichen gehört in Anführungszeichen.`,

  'cli.send-what':
    'Bitte sagen Sie, was gesendet werden soll: die Datei einer Anfrage (.yml) oder eine Adresse.',
  'cli.header-form': (v) =>
    `„${v.given}“ ist kein Header. Geschrieben wird er -H 'Name: Wert', oder -H 'Name:', um einen wegzulassen.`,
  'cli.part-form': (v) => `„${v.given}“ ist kein Teil. Geschrieben wird er -F name=text oder -F name=@datei.`,
  'cli.proxy-form': (v) =>
    `„${v.given}“ ist kein Proxy. Geschrieben wird er --proxy http://proxy.example:3128; auch https:// und socks5:// sind möglich.`,
  'cli.certificate-kind': (v) =>
    `„${v.given}“ ist keine Art von Zertifikat. Geschrieben wird sie --cert-type PEM oder P12.`,
  'cli.key-alone': 'Ein Schlüssel braucht sein Zertifikat: --cert DATEI --key DATEI.',
  'cli.network-file': (v) => `${v.path}: ${networkTexts[`network.file.${v.problem}`]}`,
  'cli.variable-form': (v) => `„${v.given}“ ist keine Variable. Geschrieben wird sie --var name=wert.`,
  'cli.size-form': (v) =>
    `„${v.given}“ ist keine Größe. Geschrieben wird sie in Bytes oder mit einem Buchstaben: --max-size 20M.`,
  'cli.fix-form': (v) =>
    `„${v.given}“ ist nicht die Nummer eines Vorschlags. Gezählt wird ab 1: --fix 1 wendet den ersten an.`,
  'cli.no-such-profile': (v) =>
    `Von „${v.name}“ ist hier nichts bekannt. --profile nimmt eines von diesen: ${v.names}; oder none für keines.`,

  'cli.not-wanted': (v) =>
    `„${v.word}“ wird hier nicht erwartet. „plaincall --help“ zeigt, wie der Befehl geschrieben wird.`,
  'cli.paste-here':
    'Fügen Sie den Text hier ein, und drücken Sie dann in einer leeren Zeile Strg+D (unter Windows Strg+Z und die Eingabetaste).',
  'cli.no-such-file': (v) => `Eine Datei ${v.file} gibt es nicht.`,
  'cli.is-a-folder': (v) => `${v.file} ist ein Ordner. Bitte nennen Sie eine Datei darin.`,
  'cli.cannot-read': (v) => `${v.file} lässt sich nicht lesen (${v.problem}).`,

  'cli.broken-file': (v) => `${v.file} lässt sich nicht senden. ${v.message}`,
  'cli.broken-file-at': (v) =>
    `${v.file} lässt sich nicht senden; siehe Zeile ${v.line}, Spalte ${v.column}. ${v.message}`,
  'cli.no-collection': (v) =>
    `${v.file} liegt in keiner Sammlung und hat deshalb keine Umgebungen. Lassen Sie --env weg, und geben Sie mit --var name=wert an, was gebraucht wird.`,
  'cli.address-has-no-environments':
    'Nur die Datei einer Anfrage aus einer Sammlung hat Umgebungen. Lassen Sie --env weg, und geben Sie mit --var name=wert an, was die Adresse braucht.',
  'cli.no-such-environment': (v) =>
    v.names === ''
      ? `Diese Sammlung hat keine Umgebungen, deshalb bedeutet --env ${v.name} hier nichts.`
      : `Diese Sammlung hat keine Umgebung „${v.name}“. Sie hat: ${v.names}.`,
  'cli.several-environments': (v) =>
    `Es wird keine Umgebung benutzt. Diese Sammlung hat mehrere, und --env wählt eine aus: ${v.names}.`,
  'cli.only-environment': (v) => `Umgebung: ${v.name} (die einzige dieser Sammlung).`,
  'cli.sandbox-started': (v) => `Die Sandbox-API läuft unter ${v.url}, und zwar so lange wie dieser Befehl.`,

  'cli.how-to-fix': '--fix 1 wendet den ersten Vorschlag an und sendet die Anfrage erneut.',
  'cli.nothing-to-fix': 'Zu dieser Antwort gibt es keinen Vorschlag, der sich anwenden ließe.',
  'cli.no-such-fix': (v) =>
    v.count === 1
      ? `Einen Vorschlag ${v.number} gibt es nicht: Es gibt einen, --fix 1.`
      : `Einen Vorschlag ${v.number} gibt es nicht: Sie zählen von 1 bis ${v.count}.`,
  'cli.secret-not-given': (v) =>
    `Den Wert von ${v.name} kennt dieser Befehl nicht. Bitte geben Sie ihn neu an mit --var ${v.name}=wert.`,
  'cli.waiting': (v) =>
    `Es wird ${count(v.seconds, 'Sekunde', 'Sekunden')} gewartet und dann erneut gesendet. Strg+C bricht ab.`,
  'cli.interrupted': 'Abgebrochen. Die Anfrage wurde nicht erneut gesendet.',
  'cli.wait-too-long': (v) =>
    `Der Server bittet um ${v.seconds} Sekunden Geduld, länger als dieser Befehl wartet. Bitte senden Sie später erneut.`,

  'cli.profile-chosen': (v) => `Erklärt mit dem, was von ${v.name} bekannt ist, wie --profile es sagt.`,
  'cli.stack': (v) => `Es scheiterte bei ${v.frame}; --json enthält alle Schritte.`,
  'cli.stack-alone': 'Die Antwort sagt, wo das Programm scheiterte; --json enthält alle Schritte.',
  'cli.more-errors': (v) => `und ${v.count} weitere; --json zählt alle auf`,
  'cli.more-body': '… es gibt noch mehr; --json enthält die ersten 64 kB davon, das Fenster alles',

  'cli.json-valid': 'Das ist gültiges JSON.',
  'cli.json-place': (v) => `Zeile ${v.line}, Spalte ${v.column}`,

  'cli.sandbox-runs': (v) => `Die Sandbox-API läuft unter ${v.url}. Strg+C beendet sie.`,
  'cli.sandbox-keys': (v) =>
    `Melden Sie sich an mit dem Header ${v.keyHeader}: ${v.fullKey} (darf alles) oder ${v.readOnlyKey} (darf nur lesen).`,
} satisfies Pick<Catalogue, keyof typeof english>;

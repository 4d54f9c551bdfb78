import type { answerPaneTexts as english } from '../en/answer-pane.ts';
import type { Catalogue } from '../text.ts';
import { decimalComma } from './quantities.ts';

/** Die Antwort-Hälfte des Fensters: das Urteil, die Auswege, Body, Header und Zeiten. */

const sizeOf = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let size = bytes / 1000;
  let unit = 0;
  // 999.950 Byte würden sonst auf 1000,0 kB gerundet.
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 9.95 ? fixed(size, 1) : Math.round(size)} ${units[unit]}`;
};

const spanOf = (ms: number): string => {
  if (ms < 0.95) return ms < 0.05 ? '0 ms' : `${fixed(ms, 1)} ms`;
  if (ms < 9.95) return `${fixed(ms, 1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${fixed(ms / 1000, ms < 9_995 ? 2 : 1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

const fixed = (number: number, digits: number): string => number.toFixed(digits).replace('.', ',');

const countOf = (count: number): string => count.toLocaleString('de');

const secondsOf = (seconds: number): string => {
  if (seconds < 120) return seconds === 1 ? '1 Sekunde' : `${decimalComma(seconds)} Sekunden`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

export const answerPaneTexts = {
  'answer.size': (v) => sizeOf(v.bytes),
  'answer.span': (v) => spanOf(v.ms),

  'answer.tabs': 'Teile der Antwort',
  'answer.tab.explain': 'Erklärung',
  'answer.tab.body': 'Body',
  'answer.tab.headers': 'Header',
  'answer.tab.timing': 'Zeiten',
  'answer.tab.sent': 'Gesendet',
  'answer.copy': 'Kopieren',
  'answer.copied': 'Kopiert',
  'answer.copy-failed':
    'Die Zwischenablage war nicht erreichbar. Markieren Sie den Text, und kopieren Sie ihn mit der Tastatur.',

  'answer.nothing-yet': 'Hier ist noch nichts',
  'answer.nothing-yet-text': 'Senden Sie die Anfrage, dann steht hier dieser Teil der Antwort.',
  'answer.why': 'Warum, und was zu tun ist',

  // Bevor etwas gesendet wurde.
  'answer.before.untitled': 'Eine neue Anfrage',
  'answer.before.own-method': 'Eine eigene Methode. Die Dokumentation der API sagt, was sie tut.',
  'answer.before.goes-to': 'Sie geht an',
  'answer.before.no-address':
    'Sie hat noch keine Adresse. Tippen Sie oben eine ein, etwa https://api.example.com/v1/things.',
  'answer.before.press': 'Drücken Sie „Senden“. Was zurückkommt, wird hier gezeigt und erklärt.',
  'answer.before.paste': 'Antwort von anderswo erklären',
  'answer.before.send': 'Senden',

  // Während sie unterwegs ist.
  'answer.sending.title': 'Unterwegs',
  'answer.sending.waiting': 'Der Server hat noch nicht geantwortet.',
  'answer.sending.receiving': (v) =>
    v.total === null
      ? `Die Antwort kommt an: bis jetzt ${sizeOf(v.received)}.`
      : `Die Antwort kommt an: ${sizeOf(v.received)} von ${sizeOf(v.total)}.`,
  'answer.sending.clock': (v) =>
    v.ms < 10_000 ? `${fixed(v.ms / 1000, 1)} s` : secondsOf(Math.floor(v.ms / 1000)),
  'answer.sending.cancel': 'Abbrechen',
  'answer.sending.stop': 'Hier anhalten',
  'answer.sending.old': 'Was Sie sehen, ist die vorige Antwort.',
  'answer.waiting.count': (v) => `Wird in ${secondsOf(v.seconds)} erneut gesendet.`,
  'answer.waiting.now': 'Jetzt senden',
  'answer.refused.title': 'Sie ließ sich nicht senden',
  'answer.refused.again': 'Noch einmal versuchen',

  // Das Urteil.
  'answer.no-answer': 'Keine Antwort',
  'answer.announce': (v) =>
    [
      `${v.verdict}.`,
      v.errors === 0 ? null : v.errors === 1 ? '1 Fehler.' : `${v.errors} Fehler.`,
      v.first === null ? null : `Erster Vorschlag: ${v.first}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  'answer.class.2xx': '2xx: Es hat geklappt',
  'answer.class.2xx-failed': '2xx, und doch gescheitert',
  'answer.class.3xx': '3xx: Es liegt anderswo',
  'answer.class.4xx': '4xx: Etwas an der Anfrage',
  'answer.class.5xx': '5xx: Etwas auf der anderen Seite',
  'answer.errors.first-part':
    'Diese stehen am Anfang der Antwort. Sie geht noch weiter: Unter „Body“ steht alles.',
  'answer.errors.guess':
    'Diese API schreibt Fehler auf ihre eigene Art, deshalb ist das eine vorsichtige Vermutung.',
  'answer.cut': 'Die Antwort brach ab. Gezeigt wird, was bis dahin gekommen war.',

  // Die Reise.
  'answer.journey': 'Der Weg der Anfrage',
  'answer.leg.answer-status': (v) => `Antwort: ${v.status}`,
  'answer.leg.no-body': 'kein Body',
  'answer.leg.broke': 'hier war Schluss',
  'answer.leg.skipped': 'nicht nötig',
  'answer.leg.reused': 'noch offen',
  'answer.leg.not-reached': 'nicht erreicht',
  'answer.leg.done': 'erledigt',

  // Weiterleitungen.
  'answer.redirects': (v) =>
    v.count === 1
      ? 'Sie wurde an eine andere Adresse weitergeleitet'
      : `Sie wurde ${v.count}-mal weitergeleitet`,
  'answer.redirect.answered': (v) => `antwortete ${v.status} und verwies auf`,
  'answer.redirect.method': (v) => `Aus ${v.from} wurde ${v.to}.`,
  'answer.redirect.body': 'Der Body blieb zurück.',
  'answer.redirect.dropped': (v) => `Blieb zurück, weil es ein anderer Server ist: ${v.names}.`,
  'answer.redirect.switched-off': 'Nicht gefolgt: Diese Anfrage folgt keinen Weiterleitungen.',
  'answer.redirect.loop': 'Nicht gefolgt: Der Verweis führt dorthin zurück, woher die Anfrage kam.',
  'answer.redirect.too-many': 'Nicht gefolgt: Es waren zu viele hintereinander.',
  'answer.redirect.unsupported-scheme': 'Nicht gefolgt: Das ist keine Webadresse.',
  'answer.redirect.unreadable': 'Nicht gefolgt: Die Adresse ist nicht lesbar.',
  'answer.redirect.several-locations':
    'Ihr wurde nicht gefolgt: Die Antwort nennt zwei verschiedene Adressen.',

  // Fehler.
  'answer.errors': (v) => `Fehler in der Antwort (${countOf(v.count)})`,
  'answer.errors.code': 'Code',
  'answer.errors.message': 'Was der Server sagt',
  'answer.errors.where': 'Wo',
  'answer.errors.no-message': 'Der Server sagt nichts dazu.',
  'answer.errors.warning': 'Warnung',
  'answer.errors.more': (v) => `Alle ${countOf(v.count)} zeigen`,
  'answer.errors.docs': (v) => `Dokumentation auf ${v.host}`,
  'answer.errors.go': (v) => `Zur Stelle: ${v.place}`,
  'answer.text.more': 'Alles zeigen',
  'answer.text.less': 'Weniger zeigen',

  // Stellen in der Anfrage.
  'answer.place.method': 'Methode',
  'answer.place.url': 'Adresse',
  'answer.place.param': (v) => `Parameter ${v.name}`,
  'answer.place.header': (v) => `Header ${v.name}`,
  'answer.place.auth': 'Anmeldung',
  'answer.place.body': 'Body',
  'answer.place.body-line': (v) => `Zeile ${v.line} im Body`,
  'answer.place.body-path': (v) => `${v.path} im Body`,
  'answer.place.form': (v) => `Formularfeld ${v.name}`,
  'answer.place.variable': (v) => `Variable ${v.name}`,
  'answer.place.settings': 'Optionen',

  // Vorschläge.
  'answer.suggestion': 'Abhilfe:',
  'answer.fixes': 'So lässt es sich beheben',
  'answer.fixes.optional': 'Lohnt sich',
  'answer.certainty.certain': 'Sicher',
  'answer.certainty.likely': 'Wahrscheinlich',
  'answer.certainty.possible': 'Möglich',
  'answer.fix.show': 'Zeigen',
  'answer.fix.hide': 'Verbergen',
  'answer.fix.show-what': (v) => `Zeigen, was sich ändert: ${v.label}`,
  'answer.fix.hide-what': (v) => `Verbergen, was sich ändert: ${v.label}`,
  'answer.fix.apply': 'Beheben',
  'answer.fix.apply-what': (v) => `Beheben: ${v.label}`,
  'answer.fix.send': 'Beheben und erneut senden',
  'answer.fix.send-what': (v) => `Beheben und erneut senden: ${v.label}`,
  'answer.fix.send-again': 'Erneut senden',
  'answer.fix.wait': (v) => `${secondsOf(v.seconds)} warten und senden`,
  'answer.fix.risky': 'Weniger sicher. Nur zu empfehlen, wenn Sie den Server kennen.',
  'answer.fix.before': 'Vorher',
  'answer.fix.after': 'Nachher',
  'answer.fix.was-not-there': 'nicht da',
  'answer.fix.is-removed': 'entfernt',
  'answer.fix.is-empty': 'leer',
  'answer.fix.applied': (v) => `Angewendet: ${v.label}`,
  'answer.fix.applied-next': 'Senden Sie die Anfrage, um zu sehen, ob es geholfen hat.',
  'answer.fix.applied-sent': 'Die Antwort oben gehört zur Anfrage mit dieser Änderung.',
  'answer.fix.undo': 'Rückgängig',
  'answer.fix.save': 'Speichern',

  // Weitere Teile der Erklärung.
  'answer.findings.why': 'Warum es gescheitert ist',
  'answer.findings.also': 'Außerdem aufgefallen',
  'answer.finding.error': 'Fehler',
  'answer.finding.warning': 'Gut zu wissen',
  'answer.finding.info': 'Zur Information',
  'answer.causes': 'Was meist dahintersteckt',
  'answer.causes.hint': 'Das Wahrscheinlichste zuerst.',
  'answer.general': (v) => `Was ${v.status} ${v.name} allgemein bedeutet`,
  'answer.similar': (v) => `${v.code} von ${v.host}: heute ${v.count}-mal, zuerst um ${v.since}.`,
  'answer.request-id': 'Request-ID',
  'answer.request-id.copy': 'Request-ID kopieren',
  'answer.request-id.why': 'Daran findet der Betreiber der API genau diese Anfrage.',
  'answer.request-id.from': (v) => `aus ${v.from}`,
  'answer.stack': 'Technische Einzelheiten für die Entwickler',
  'answer.stack.why':
    'Der Server zeigt, wo sein Programm gescheitert ist. Ihnen sagt das nichts, aber viel denen, die es geschrieben haben: Schicken Sie es ihnen, und sonst niemandem.',
  'answer.stack.own': (v) => `Erster Schritt in eigenem Code: ${v.frame}`,
  'answer.stack.copy': 'Technische Einzelheiten kopieren',
  'answer.technical': 'Technische Einzelheiten',
  'answer.technical.code': 'Code',
  'answer.technical.own-code': 'Art',
  'answer.technical.message': 'Meldung',
  'answer.technical.page': 'Was der Proxy schickte',
  'answer.technical.phase': 'Geschah beim Schritt',
  'answer.phase.prepare': 'Anfrage vorbereiten',
  'answer.phase.dns': 'Server suchen',
  'answer.phase.connect': 'Verbindung aufbauen',
  'answer.phase.proxy': 'am Proxy vorbeikommen',
  'answer.phase.tls': 'Verbindung absichern',
  'answer.phase.send': 'Senden',
  'answer.phase.waiting': 'auf die Antwort warten',
  'answer.phase.receiving': 'Antwort empfangen',
  'answer.preview': 'Was zurückkam',
  'answer.preview.all': 'Alles zeigen',

  // Zertifikate.
  'answer.certificate': 'Zertifikat des Servers',
  'answer.certificate.for': 'Für',
  'answer.certificate.by': 'Ausgestellt von',
  'answer.certificate.by-itself': 'sich selbst (selbst signiert)',
  'answer.certificate.from': 'Gültig ab',
  'answer.certificate.until': 'Gültig bis',
  'answer.certificate.fingerprint': 'Fingerabdruck (SHA-256)',
  'answer.certificate.ended': (v) => `${v.day} (vorbei)`,
  'answer.certificate.not-yet': (v) => `${v.day} (noch nicht)`,
  'answer.certificate.unknown': 'nicht genannt',
  'answer.certificate.chain': (v) =>
    v.count === 1 ? 'ein weiteres Zertifikat bürgt dafür' : `${v.count} weitere Zertifikate bürgen dafür`,
  'answer.certificate.unverified':
    'Nicht geprüft: Für diesen Server haben Sie die Prüfung in diesem Lauf ausgelassen.',

  // Body.
  'answer.body.view': 'Wie der Body gezeigt wird',
  'answer.body.readable': 'Lesbar',
  'answer.body.raw': 'Roh',
  'answer.body.copy': 'Body kopieren',
  'answer.body.save': 'Speichern…',
  'answer.body.saved': (v) => `Die Antwort wurde als ${v.path} gespeichert.`,
  'answer.body.label': (v) =>
    v.lines === 1 ? 'Body der Antwort, 1 Zeile' : `Body der Antwort, ${countOf(v.lines)} Zeilen`,
  'answer.body.label-bytes': (v) => `Body der Antwort, ${sizeOf(v.bytes)} als Bytes gezeigt`,
  'answer.body.events': (v) => (v.events === 1 ? '1 Ereignis' : `${countOf(v.events)} Ereignisse`),
  'answer.body.lines': (v) => (v.lines === 1 ? '1 Zeile' : `${countOf(v.lines)} Zeilen`),
  'answer.body.too-large-to-copy':
    'Das ist zu viel für die Zwischenablage. Speichern Sie es stattdessen als Datei.',
  'answer.body.empty': 'Die Antwort hat keinen Body',
  'answer.body.empty-204': 'So ist 204 gemeint: Es hat geklappt, und es gibt nichts zurückzusenden.',
  'answer.body.empty-head': 'So ist HEAD gemeint: Verlangt werden nur die Header.',
  'answer.body.empty-304': 'So ist 304 gemeint: Was Sie haben, ist noch aktuell.',
  'answer.body.empty-other': 'Alles, was es zu wissen gibt, steht im Status und in den Headern.',
  'answer.body.none': 'Es gibt keinen Body, weil keine Antwort kam',
  'answer.body.none-text': 'Was stattdessen geschah, steht unter „Erklärung“.',
  'answer.body.cut-off': 'Die Antwort brach ab: Das war bis dahin gekommen.',
  'answer.body.cut-coding': (v) =>
    `Die gepackte Antwort (${v.codings}) endet zu früh: Das ließ sich auspacken.`,
  'answer.body.wrong-label': (v) =>
    `Der Server sagt, die Antwort sei gepackt (${v.codings}), aber das ist sie nicht. Gezeigt wird sie, wie sie kam.`,
  'answer.body.limit': 'Die Antwort ist größer, als Plaincall aufbewahrt: Das ist ihr Anfang.',
  'answer.body.binary': (v) =>
    v.type === ''
      ? 'Das ist kein Text. Die Bytes stehen hier als Zahlen; als Datei gespeichert lässt es sich öffnen.'
      : `Das ist ${v.type} und kein Text. Die Bytes stehen hier als Zahlen; als Datei gespeichert lässt es sich öffnen.`,
  'answer.body.charset.label': (v) => `Geschrieben in ${v.charset}, so sagt es der Header Content-Type.`,
  'answer.body.charset.bom': (v) => `Geschrieben in ${v.charset}, so sagen es die ersten Bytes.`,
  'answer.body.charset.document': (v) => `Geschrieben in ${v.charset}, so sagt es der Text selbst.`,
  'answer.body.charset.bytes': (v) =>
    `Gelesen als ${v.charset}: Die Antwort sagt nicht, worin sie geschrieben ist, und UTF-8 ist es nicht.`,
  'answer.body.charset.default': (v) => `Als ${v.charset} gelesen.`,

  // Header.
  'answer.cookies': 'Cookies dieser Antwort',
  'answer.cookies.kept': (v) => `Aufgehoben, geht mit der nächsten Anfrage zurück: ${v.names}`,
  'answer.cookies.removed': (v) => `Vom Server zurückgenommen: ${v.names}`,
  'answer.cookies.refused.unreadable': (v) =>
    `Nicht aufgehoben, weil es sich nicht als Cookie lesen lässt: ${v.name}`,
  'answer.cookies.refused.other-domain': (v) =>
    `Nicht aufgehoben, weil es für einen anderen Host gedacht ist: ${v.name}`,
  'answer.cookies.refused.public-suffix': (v) =>
    `Nicht aufgehoben, weil es an jeden Host mit dieser Endung ginge: ${v.name}`,
  'answer.cookies.refused.not-secure': (v) =>
    `Nicht aufgehoben, weil der Name mehr verspricht, als es hält (__Secure- und __Host- verlangen https und mehr): ${v.name}`,
  'answer.cookies.refused.other': (v) =>
    `Nicht aufgehoben, weil es gegen die Regeln für Cookies verstößt: ${v.name}`,
  'answer.cookies.show': 'Cookies zeigen',
  'answer.sent.from-jar': 'aus den Cookies',
  'answer.headers.filter': 'Header finden',
  'answer.headers.none': 'Die Antwort hat keine Header.',
  'answer.headers.no-match': (v) => `In keinem Header steht „${v.text}“.`,
  'answer.headers.informational': (v) => `Vorausgeschickt, ${v.status}`,
  'answer.headers.of-redirect': (v) => `Weiterleitung ${v.status} von ${v.url}`,
  'answer.headers.trailers': 'Hinter dem Body gesendet',
  'answer.headers.raw': 'Wie es kam, Byte für Byte',
  'answer.headers.raw-copy': 'Kopieren, was kam',
  'answer.headers.copy': (v) => `Wert von ${v.name} kopieren`,
  'answer.headers.empty-value': 'kein Wert',

  // Zeiten.
  'answer.timing.total': (v) => `${spanOf(v.ms)} insgesamt`,
  'answer.timing.leg': 'Abschnitt',
  'answer.timing.time': 'Dauer',
  'answer.timing.share': 'Wann',
  'answer.timing.dns': 'Server finden',
  'answer.timing.dns.why': 'Aus dem Namen wurde eine Adresse (DNS).',
  'answer.timing.connect': 'Verbinden',
  'answer.timing.connect.why': 'Eine Leitung zum Server wurde geöffnet (TCP).',
  'answer.timing.proxy': 'Durch den Proxy',
  'answer.timing.proxy.why':
    'Der Proxy wurde nach dem Weg zum Server gefragt; die Abschnitte davor führen zum Proxy.',
  'answer.timing.proxy-between': 'Proxy',
  'answer.timing.proxy-address': 'Adresse des Proxys',
  'answer.timing.proxy-from.request': (v) => `${v.address}, für diese Anfrage eingestellt`,
  'answer.timing.proxy-from.settings': (v) => `${v.address}, aus den Einstellungen`,
  'answer.timing.proxy-from.environment': (v) => `${v.address}, aus der Umgebung dieses Computers`,
  'answer.timing.proxy-from.system': (v) => `${v.address}, aus dem System`,
  'answer.timing.old-security': 'Vorsicht',
  'answer.timing.own-certificate': 'Ihr Zertifikat',
  'answer.timing.tls': 'Absichern',
  'answer.timing.tls.why':
    'Beide Seiten einigten sich auf Schlüssel, und das Zertifikat wurde geprüft (TLS).',
  'answer.timing.waiting': 'Server arbeitet',
  'answer.timing.waiting.why': 'Vom Ende der Anfrage bis zum Anfang der Antwort.',
  'answer.timing.receiving': 'Empfangen',
  'answer.timing.receiving.why': 'Vom ersten bis zum letzten Byte der Antwort.',
  'answer.timing.between': 'Der Rest',
  'answer.timing.between.why': 'Vorbereiten, Übergeben und Zusammensetzen.',
  'answer.timing.spread': 'davor, dazwischen und danach',
  'answer.timing.none': 'keine',
  'answer.timing.absent.reused': 'Die Verbindung war schon offen.',
  'answer.timing.absent.dns': 'Es gab keinen Namen nachzuschlagen.',
  'answer.timing.absent.tls': 'Einfaches http wird nicht verschlüsselt.',
  'answer.timing.absent.not-reached': 'So weit kam es nicht.',
  'answer.timing.peer': 'Adresse des Servers',
  'answer.timing.version': 'Protokoll',
  'answer.timing.version-of': (v) => `HTTP/${v.version}`,
  'answer.timing.security': 'Sicherheit',
  'answer.timing.plain': 'keine: Was gesendet wurde, war unterwegs lesbar',
  'answer.timing.loopback': 'nicht nötig: Es hat diesen Computer nicht verlassen',
  'answer.timing.tls-of': (v) => `${v.protocol}, ${v.cipher}`,
  'answer.timing.kind': 'Leitung',
  'answer.timing.retried': 'Erster Versuch',
  'answer.timing.retried.of': (v) => `verloren, nach ${spanOf(v.ms)}`,
  'answer.timing.new': 'für diese Anfrage geöffnet',
  'answer.timing.kept': 'seit der vorigen Anfrage offen geblieben',
  'answer.timing.nothing': 'Es wurde nichts gesendet, also gibt es keine Zeiten',
  'answer.timing.hop': (v) => `${v.number}. ${v.method} ${v.url}`,

  // Was gesendet wurde.
  'answer.sent.nothing': 'Es wurde nichts gesendet',
  'answer.sent.nothing-text': 'Die Anfrage ließ sich nicht fertig machen. „Erklärung“ sagt, warum.',
  'answer.sent.headers': 'Header in der Reihenfolge, in der sie gesendet wurden',
  'answer.sent.http2': (v) =>
    `Mit HTTP/2, das anstelle von Host ${v.authority} angibt.${v.leftOut === '' ? '' : ` Nicht gesendet, weil HTTP/2 es verbietet: ${v.leftOut}.`}`,
  'answer.sent.added': 'von Plaincall hinzugefügt',
  'answer.sent.inherited': (v) => `aus ${v.from}`,
  'answer.sent.body': (v) => `Body, ${sizeOf(v.bytes)}`,
  'answer.sent.no-body': 'Es wurde kein Body gesendet.',
  'answer.sent.body-head': 'Nur sein Anfang wird aufbewahrt.',
  'answer.sent.body-label': 'Body der Anfrage, wie er gesendet wurde',
  'answer.sent.secrets':
    'Geheimnisse stehen hier als ‹name›; ihre Werte wurden gesendet und nicht aufbewahrt.',
  'answer.sent.unresolved': (v) =>
    `Gesendet wie getippt, weil keine Variable dieses Namens einen Wert hat: ${v.names}.`,
  'answer.sent.copy': 'Anfrage kopieren',
  'answer.sent.hop': (v) => `Anfrage ${v.number} von ${v.count}`,
} satisfies Pick<Catalogue, keyof typeof english>;

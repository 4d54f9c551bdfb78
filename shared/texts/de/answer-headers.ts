import type { answerHeadersTexts as english } from '../en/answer-headers.ts';
import type { Catalogue } from '../text.ts';
import { count, span, spanDative } from './quantities.ts';

/** Was ein Header sagt, in einem Satz; sein Wert ist gelesen, wo das hilft. */

const seconds = (number: number): string => span(number * 1000);
const secondsDative = (number: number): string => spanDative(number * 1000);
/** Zahlen in Headern stehen auf Englisch da. */
const comma = (number: string): string => (/^\d+\.\d+$/.test(number) ? number.replace('.', ',') : number);
const moreAllowed = (left: number): string =>
  left === 1 ? 'ist noch 1 Anfrage erlaubt' : `sind noch ${left} Anfragen erlaubt`;

export const answerHeadersTexts = {
  'header.accept-encoding-answer': (v) =>
    `So darf ein Body gepackt sein, der an diese Adresse geht: ${v.codings}.`,
  'header.amazon': 'Ein Vermerk von Amazon für die eigenen Programme.',
  'header.api-version': 'Die Version der API, die geantwortet hat.',
  'header.api-versions': 'Die Versionen der API, die es gibt.',
  'header.api-versions-ending': 'Versionen der API, die abgeschaltet werden.',
  'header.authentication-info': 'Was der Server zur angenommenen Anmeldung noch zu sagen hat.',
  'header.azure-front-door':
    'Azure Front Door bekam keine Antwort von der API; dieser Code sagt ihrem Betreiber, warum.',
  'header.bot-protection': 'Vor diesem Server steht ein Dienst, der Programme fernhält.',
  'header.cf-error': (v) => `Cloudflare hat diese Antwort selbst gegeben, nicht die API: ${v.what}.`,
  'header.cf-mitigated':
    'Cloudflare verlangt einen Nachweis, dass ein Mensch da ist; den kann kein Programm erbringen.',
  'header.content-range-none': (v) => `Der verlangte Teil ist nicht da: Das Ganze hat ${v.bytes} Byte.`,
  'header.content-range-part': (v) => `Byte ${v.from} bis ${v.to} von ${v.bytes}, gezählt ab 0.`,
  'header.copy-error':
    'Der Server, der unterwegs Kopien hält, hat einen Fehler weitergereicht oder selbst einen gemacht.',
  'header.copy-hit': 'Eine Kopie auf dem Weg hat geantwortet, nicht die API selbst.',
  'header.copy-miss': 'Auf dem Weg gab es keine Kopie, deshalb hat die API geantwortet.',
  'header.copy-not-kept': 'Hiervon hält niemand auf dem Weg eine Kopie; die API hat geantwortet.',
  'header.copy-stale': 'Eine Kopie auf dem Weg hat geantwortet, und sie ist älter, als sie sein sollte.',
  'header.csrf-required':
    'Der Server will ein Token gegen gefälschte Anfragen: Holen Sie eines mit GET, und senden Sie es dann in X-CSRF-Token.',
  'header.csrf-token':
    'Das Token gegen gefälschte Anfragen: Senden Sie es bei allem mit, was etwas verändert.',
  'header.digest': 'Eine Prüfsumme des Bodys.',
  'header.early-data': 'Die Anfrage kam, bevor die Verbindung ganz stand.',
  'header.envoy': 'Ein Vermerk von Envoy, dem Gateway vor der API.',
  'header.error-code': (v) => `Der Code des Fehlers: ${v.code}.`,
  'header.framework-version':
    'Welches Programm in welcher Version das gemacht hat. Das ist mehr, als Fremde wissen müssen.',
  'header.grpc-message': (v) => `Was gRPC dazu sagt: ${v.words}`,
  'header.grpc-status-named': (v) =>
    v.code === '0'
      ? 'Der gRPC-Aufruf hat geklappt.'
      : `Der gRPC-Aufruf ist mit ${v.code}, ${v.name}, gescheitert, was auch immer der Status oben sagt.`,
  'header.idempotency-replayed':
    'Der Server kannte diese Anfrage schon und hat die Antwort vom ersten Mal gesendet; nichts wurde zweimal getan.',
  'header.kong': 'Ein Vermerk von Kong, dem Gateway vor der API.',
  'header.link-blocked-by': 'Wer das sperren ließ; die Adresse steht darin.',
  'header.link-deprecation': 'Wo erklärt wird, warum es diese Adresse bald nicht mehr gibt.',
  'header.link-help': 'Wo das erklärt wird; die Adresse steht darin.',
  'header.link-previous': 'Es gibt eine vorige Seite; ihre Adresse steht darin.',
  'header.link-successor': 'Es gibt eine neuere Fassung davon; ihre Adresse steht darin.',
  'header.lock-token': 'Der Schlüssel zur Sperre dieses Objekts.',
  'header.operation-location': 'Wo Sie fragen können, wie weit die Arbeit ist.',
  'header.pages': 'Welche Seite der Liste das ist und wie viele es gibt.',
  'header.permissions-held': (v) => `Was das Token darf: ${v.names}.`,
  'header.permissions-none': 'Das Token hat keine besonderen Rechte.',
  'header.permissions-wanted': (v) => `Was ein Token hierfür dürfen muss: ${v.names}.`,
  'header.priority': 'Wie eilig diese Antwort unter anderen ist.',
  'header.proxy-status': 'Was ein Proxy auf dem Weg mit der Anfrage getan hat.',
  'header.rate-limit-policy-read': (v) =>
    `Erlaubt ${v.limit === 1 ? 'ist' : 'sind'} ${count(v.limit, 'Anfrage', 'Anfragen')} in ${secondsDative(v.seconds)}.`,
  'header.rate-limit-share': (v) =>
    `${v.limit - v.left} von ${v.limit} Anfragen sind verbraucht; ${v.left} ${v.left === 1 ? 'ist' : 'sind'} noch übrig.`,
  'header.rate-limit-window': (v) => `Gezählt wird jeweils über ${seconds(v.seconds)}.`,
  'header.refresh': 'Sagt Browsern, dass sie nach einer Weile eine andere Adresse laden sollen.',
  'header.response-time': 'Wie lange der Server daran gearbeitet hat.',
  'header.served-by': 'Welcher Server auf dem Weg das weitergereicht hat.',
  'header.server-timing-read': (v) => `Wofür der Server seine Zeit gebraucht hat: ${v.parts}.`,
  'header.squid-error': (v) =>
    `Der Proxy Ihres Netzes hat diese Antwort selbst gegeben, nicht die API: ${v.code}.`,
  'header.strict-transport-off': 'Dieser Server besteht nicht mehr auf https.',
  'header.sunset-date': (v) => `Das wird am ${v.day} abgeschaltet.`,
  'header.vendor-deprecation': (v) => `Das wird nicht für immer funktionieren: ${v.words}`,
  'header.vendor-warning': (v) => `Die API warnt: ${v.words}`,
  'header.via-named': (v) => `Die Antwort ging durch einen Proxy oder ein Gateway: ${v.names}.`,
  'header.warning-words': (v) => `Eine Bemerkung zur Antwort: ${v.words}`,
  'header.www-authenticate-error': (v) =>
    `Wie Sie sich beim Server anmelden sollen: ${v.schemes}. Er sagt: „${v.words.replace(/\.$/, '')}“.`,
  'header.www-authenticate-metadata': (v) =>
    `Wie Sie sich beim Server anmelden sollen: ${v.schemes}. Mehr dazu: ${v.url}`,
  'header.www-authenticate-scope': (v) =>
    `Wie Sie sich beim Server anmelden sollen: ${v.schemes}, mit den Rechten ${v.scope}.`,
  'header.x-robots-tag': 'Sagt Suchmaschinen, ob sie das aufführen dürfen.',
  'header.x-ua-compatible': 'Sagt alten Browsern, auf welche Art sie die Seite zeigen sollen.',
  'header.accept': 'Welche Formate der Absender dieser Anfrage lesen kann.',
  'header.accept-any': 'Für die Antwort ist jedes Format recht.',
  'header.accept-answer': (v) => `Die Arten von Body, die diese Adresse annimmt: ${v.types}.`,
  'header.accept-charset':
    'Welche Zeichensätze die Antwort verwenden darf; veraltet, UTF-8 gilt als selbstverständlich.',
  'header.accept-encoding': 'Auf welche Arten die Antwort gepackt sein darf.',
  'header.accept-language': 'Welche Sprachen gewünscht sind, die liebste zuerst.',
  'header.accept-patch': (v) => `Mit PATCH darf der Body das sein: ${v.types}.`,
  'header.accept-post': (v) => `Mit POST darf der Body das sein: ${v.types}.`,
  'header.accept-ranges': 'Der Server kann auch nur einen Teil davon senden.',
  'header.accept-ranges-none': 'Der Server sendet das nur als Ganzes.',
  'header.access-control':
    'Sagt Webseiten in einem Browser, ob sie das lesen dürfen. Eine Desktop-App betrifft es nicht.',
  'header.age': (v) => `Eine Kopie auf dem Weg hält das seit ${secondsDative(v.seconds)} vor.`,
  'header.allow': (v) => `Die Methoden, die diese Adresse annimmt: ${v.methods}.`,
  'header.allow-none': 'Diese Adresse nimmt im Moment gar keine Methode an.',
  'header.alt-svc': 'Dasselbe gibt es auch über eine neuere Version von HTTP.',
  'header.api-key': 'Der Schlüssel, der der API sagt, wer fragt. Halten Sie ihn geheim.',
  'header.authorization': 'Sagt der API, wer fragt. Halten Sie das geheim.',
  'header.authorization-basic':
    'Name und Passwort in base64, für alle lesbar, die es sehen. Halten Sie das geheim.',
  'header.authorization-bearer': 'Ein Bearer-Token: Wer es hat, wird eingelassen. Halten Sie es geheim.',
  'header.cache-control': 'Regeln dafür, ob jemand eine Kopie behalten darf.',
  'header.cache-control-age': (v) => `Eine Kopie darf ${seconds(v.seconds)} lang benutzt werden.`,
  'header.cache-control-no-cache':
    'Eine Kopie darf behalten werden, muss aber vor jeder Verwendung beim Server geprüft werden.',
  'header.cache-control-no-store': 'Es darf keine Kopie behalten werden.',
  'header.cf-cache-status': 'Ob Cloudflare aus seiner eigenen Kopie geantwortet hat.',
  'header.clear-site-data': 'Sagt Browsern, dass sie vergessen sollen, was sie von dieser Seite behalten.',
  'header.connection-close': 'Die Verbindung endet nach dieser Antwort.',
  'header.connection': 'Was nach diesem Austausch aus der Verbindung wird.',
  'header.content-disposition':
    'Ob die Antwort eine Datei zum Speichern ist oder gleich gezeigt werden soll.',
  'header.content-disposition-name': (v) => `Eine Datei zum Speichern, mit dem Namen „${v.name}“.`,
  'header.content-encoding': (v) => `Der Body wurde mit ${v.codings} gepackt gesendet.`,
  'header.content-language': 'Die Sprache des Inhalts.',
  'header.content-length': (v) => `Der Body ist ${v.bytes} Byte lang.`,
  'header.content-location': 'Wo genau diese Fassung des Inhalts ihre eigene Adresse hat.',
  'header.content-range': 'Welcher Teil des Ganzen das ist.',
  'header.content-security-policy': 'Regeln für Browser, was eine Seite laden darf.',
  'header.content-type': (v) => `Der Body ist ${v.type}.`,
  'header.content-type-charset': (v) => `Der Body ist ${v.type}, geschrieben in ${v.charset}.`,
  'header.cookie': 'Kleine Notizen, die der Server bei jeder Anfrage zurückhaben wollte.',
  'header.cross-origin': 'Eine Regel für Browser, welche anderen Seiten das benutzen dürfen.',
  'header.date': 'Wann der Server diese Antwort gemacht hat, nach seiner Uhr.',
  'header.date-skew': (v) =>
    `Die Uhr des Servers und die dieses Computers liegen ${seconds(v.seconds)} auseinander. Das kann signierte Anfragen und Token unbrauchbar machen.`,
  'header.deprecation': 'Das funktioniert noch, aber sein Ende ist geplant: Suchen Sie den Nachfolger.',
  'header.deprecation-date': (v) => `Gilt seit ${v.day} als veraltet: Suchen Sie den Nachfolger.`,
  'header.etag':
    'Das Kennzeichen dieser Fassung. In If-Match zurückgesendet, verhindert es, dass Sie die Arbeit anderer überschreiben.',
  'header.expect': 'Bittet den Server um Zustimmung, bevor der Body gesendet wird.',
  'header.expires': 'Bis wann eine Kopie als frisch gilt.',
  'header.forwarded': 'Durch welche Proxys die Anfrage kam.',
  'header.grpc-status':
    'Das Ergebnis eines gRPC-Aufrufs; 0 heißt Erfolg, was auch immer der Status oben sagt.',
  'header.host': 'Der Name des Servers, der gemeint ist.',
  'header.idempotency-key':
    'Daran erkennt der Server eine wiederholte Anfrage, damit nichts zweimal getan wird.',
  'header.if-match': 'Nur ausführen, wenn das Objekt noch dieses ETag hat.',
  'header.if-match-any': 'Nur ausführen, wenn es das Objekt gibt.',
  'header.if-modified-since': 'Nur senden, wenn es sich seitdem geändert hat.',
  'header.if-none-match': 'Nur senden, wenn es nicht mehr diese Fassung ist.',
  'header.if-none-match-any': 'Nur ausführen, wenn dort noch nichts ist.',
  'header.if-unmodified-since': 'Nur ausführen, wenn es seitdem niemand geändert hat.',
  'header.keep-alive': 'Wie lange die Verbindung für weitere Anfragen offen bleibt.',
  'header.last-modified': 'Wann das zuletzt geändert wurde.',
  'header.link': 'Verwandte Adressen, etwa die der nächsten Seite.',
  'header.link-next': 'Es gibt eine nächste Seite; ihre Adresse steht darin.',
  'header.location-created': 'Wo das neue Objekt liegt.',
  'header.location-moved': 'Wo Sie stattdessen suchen sollen.',
  'header.location': 'Eine Adresse, die zu dieser Antwort gehört.',
  'header.method-override': 'Bittet den Server, das als eine andere Methode zu behandeln.',
  'header.nel': 'Sagt Browsern, wohin sie Schwierigkeiten im Netz melden sollen.',
  'header.origin': 'Die Webseite, die das sendet; nur Browser brauchen es.',
  'header.pragma': 'Eine alte Regel für Kopien.',
  'header.prefer': 'Wünsche, wie der Server antworten soll; er muss sie nicht beachten.',
  'header.preference-applied': 'Welche der Wünsche erfüllt wurden.',
  'header.proxy-authenticate': 'Nicht die API, sondern der Proxy des Netzes will eine Anmeldung.',
  'header.proxy-authorization': 'Die Anmeldung beim Proxy des Netzes.',
  'header.range': 'Verlangt nur einen Teil.',
  'header.rate-limit': 'Ein Vermerk, wie viele Anfragen erlaubt sind.',
  'header.rate-limit-left': (v) =>
    v.left === 0 ? 'Das Kontingent ist vorerst aufgebraucht.' : `Vorerst ${moreAllowed(v.left)}.`,
  'header.rate-limit-left-until': (v) => `Innerhalb von ${secondsDative(v.seconds)} ${moreAllowed(v.left)}.`,
  'header.rate-limit-limit': (v) => `Das Kontingent insgesamt: ${v.limit}.`,
  'header.rate-limit-policy': 'Die Regeln des Kontingents.',
  'header.rate-limit-reset': (v) => `Das Kontingent beginnt in ${secondsDative(v.seconds)} von vorn.`,
  'header.referer': 'Die Seite, von der diese Anfrage kam.',
  'header.referrer-policy': 'Sagt Browsern, was sie über die Seite verraten dürfen, von der jemand kommt.',
  'header.request-id':
    'Die Nummer dieser Anfrage in den Aufzeichnungen des Servers: Danach fragt der Support.',
  'header.retry-after': (v) =>
    v.seconds === 0
      ? 'Sie dürfen es jetzt wieder versuchen.'
      : `Versuchen Sie es in ${secondsDative(v.seconds)} wieder.`,
  'header.retry-after-unread':
    'Wann Sie es wieder versuchen können, aber so geschrieben, dass es nicht lesbar ist.',
  'header.server': (v) => `Das Programm, das geantwortet hat, nennt sich ${v.name}.`,
  'header.server-timing': 'Wofür der Server seine Zeit gebraucht hat.',
  'header.set-cookie': 'Eine Notiz, die der Server bei späteren Anfragen zurückhaben will.',
  'header.set-cookie-many': (v) =>
    `Eine von ${v.count} Notizen, die der Server bei späteren Anfragen zurückhaben will.`,
  'header.strict-transport-security': 'Ab jetzt will dieser Server nur noch über https erreicht werden.',
  'header.sunset': 'Das wird abgeschaltet; das Datum steht darin.',
  'header.te': 'Womit der Absender am Ende einer Übertragung umgehen kann.',
  'header.total-count': (v) => `Insgesamt gibt es ${v.count} Einträge.`,
  'header.trace': 'Eine Nummer, die diese Anfrage durch alle Systeme begleitet, durch die sie geht.',
  'header.trailer': 'Nach dem Body folgen weitere Header.',
  'header.transfer-encoding': 'Der Body wird Stück für Stück gesendet, seine Länge stand vorher nicht fest.',
  'header.upgrade': 'Welches andere Protokoll der Server anbietet oder verlangt.',
  'header.upgrade-insecure': 'Sagt, dass der Absender lieber eine Antwort über https hätte.',
  'header.user-agent': 'Das Programm, das die Anfrage sendet.',
  'header.vary': (v) => `Die Antwort hängt von diesen Headern der Anfrage ab: ${v.names}.`,
  'header.vary-any':
    'Die Antwort hängt von mehr ab als von den Headern: Eine Kopie lässt sich nicht wiederverwenden.',
  'header.via': 'Die Anfrage ging durch einen Proxy oder ein Gateway.',
  'header.warning': 'Eine Bemerkung zur Antwort, in einer Form, die niemand mehr verwendet.',
  'header.www-authenticate': (v) => `Wie Sie sich beim Server anmelden sollen: ${v.schemes}.`,
  'header.x-cache': 'Ob eine Kopie auf dem Weg anstelle der API geantwortet hat.',
  'header.x-content-type-options':
    'Sagt Browsern, dass sie sich an den Content-Type halten und nicht raten sollen.',
  'header.x-dexatel-key': 'Der Schlüssel, der Dexatel sagt, wer fragt. Halten Sie ihn geheim.',
  'header.x-dns-prefetch-control':
    'Sagt Browsern, ob sie die Links einer Seite schon im Voraus nachschlagen sollen.',
  'header.x-forwarded': 'Woher die Anfrage kam, bevor sie einen Proxy erreichte.',
  'header.x-frame-options': 'Sagt Browsern, ob die Seite in einer anderen gezeigt werden darf.',
  'header.x-permitted-policies': 'Sagt alten Browser-Erweiterungen, was sie laden dürfen.',
  'header.x-powered-by': (v) => `Die API ist mit ${v.name} gebaut.`,
  'header.x-requested-with':
    'Kennzeichnet eine Anfrage, die ein Skript sendet; manche Server antworten darauf anders.',
  'header.x-runtime': (v) => `Der Server hat ${comma(v.time)} Sekunden daran gearbeitet.`,
  'header.x-xss-protection': 'Ein Schutz alter Browser, den niemand mehr verwendet.',
  'header.permissions-policy': 'Sagt Browsern, welche Funktionen eine Seite benutzen darf.',
} satisfies Pick<Catalogue, keyof typeof english>;

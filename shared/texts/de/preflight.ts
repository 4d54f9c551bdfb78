import type { preflightTexts as english } from '../en/preflight.ts';
import type { Catalogue } from '../text.ts';
import { brief, spanDative } from './quantities.ts';

/** Was vor dem Senden über eine Anfrage gesagt wird, und was ein Token von sich behauptet. */
export const preflightTexts = {
  'preflight.unresolved': 'Bis er einen hat oder der Name stimmt, kann nichts gesendet werden.',
  'preflight.unresolved-in-body': 'In einem Body wird es gesendet, wie es dasteht, mit den Klammern.',
  'preflight.path-value':
    'Bis er einen hat, kann nichts gesendet werden: Ohne ihn ist es eine andere Adresse.',
  'preflight.circle': 'Bis eine davon einen eigenen Wert hat, kann nichts gesendet werden.',
  'preflight.blank': 'Meist kommen sie mit, wenn eine Adresse kopiert wird.',
  'preflight.address-unresolved':
    'So schreibt die Dokumentation, dass dort ein Wert hingehört. Der Server hält es für den Wert.',
  'preflight.method-lower-case': (v) => `Die Methode „${v.typed}“ ist klein geschrieben.`,
  'preflight.method-lower-case.explanation': 'Server vergleichen Methoden Buchstabe für Buchstabe.',
  'preflight.key-is-placeholder': 'Der Schlüssel ist noch der aus der Dokumentation.',
  'preflight.key-is-placeholder.explanation':
    'Ein solches Wort steht dort anstelle eines echten Schlüssels. Setzen Sie den ein, den Sie bekommen haben.',
  'preflight.two-sign-ins': (v) => `Der getippte Header ${v.name} wird anstelle der Anmeldung gesendet.`,
  'preflight.two-sign-ins.explanation':
    'Nur eines von beiden kann gesendet werden. Bleibt eines übrig, ist allen klar, welches.',
  'preflight.content-type': 'Server richten sich nach dem Header und lesen den Body so, wie er es sagt.',
  'preflight.content-type-missing':
    'Der Header Content-Type wird weggelassen, und ohne ihn weiß ein Server vielleicht nicht, wie der Body zu lesen ist.',
  'preflight.json-sent-as-text': 'Der Body ist JSON und würde als einfacher Text gesendet.',
  'preflight.json-sent-as-text.explanation': 'Eine API, die JSON nimmt, lehnt einfachen Text meistens ab.',
  'preflight.variable-without-quotes': (v) => `Mit dem Wert von {{${v.variable}}} ist der Body kein JSON.`,
  'preflight.outer-blanks': (v) =>
    v.name === ''
      ? 'Ein Leerzeichen steht um einen Wert.'
      : `Vor oder hinter „${v.name}“ oder seinem Wert steht ein Leerzeichen.`,
  'preflight.outer-blanks.explanation': 'Es wird mitgesendet und zählt dazu.',
  'preflight.plus-read-as-blank': (v) => `Das Plus in „${brief(v.name)}“ käme als Leerzeichen an.`,
  'preflight.plus-read-as-blank.explanation':
    'In den Parametern einer Adresse steht ein Plus für ein Leerzeichen. Als %2B geschrieben kommt es als Plus an.',
  'preflight.plus-read-as-blank.in-variable':
    'In den Parametern einer Adresse steht ein Plus für ein Leerzeichen. In der Variable als %2B geschrieben kommt es als Plus an.',
  'preflight.insecure-address': 'Der Schlüssel würde über http reisen, wo ihn alle auf dem Weg lesen können.',
  'preflight.insecure-address.explanation': 'Über https kann das nur der Server.',

  'fix.trim-value': (v) => (v.name === '' ? 'Leerzeichen wegnehmen' : `Leerzeichen um „${v.name}“ wegnehmen`),
  'fix.encode-plus': (v) => `Das Plus in „${brief(v.name)}“ als %2B schreiben`,
  'because.plus-is-blank': 'Server lesen ein Plus in einem Parameter als Leerzeichen und %2B als Plus.',
  'fix.drop-sign-in': 'Anmeldung weglassen und den Header senden',
  'because.method-case-counts': 'Bei Methoden zählen große und kleine Buchstaben.',
  'because.sign-in-sends-it': 'Die Anmeldung sendet ihn ebenfalls.',
  'because.header-is-sent': 'Gesendet wird der Header.',
  'because.https-hides-it': 'https verbirgt vor allen auf dem Weg, was gesendet wird.',

  'token.expired': (v) => `Das Token ist seit ${spanDative(v.ms)} abgelaufen.`,
  'token.expired.explanation': 'Das ist die Zeit, die in ihm steht. Holen Sie ein neues.',
  'token.not-yet': (v) => `Das Token gilt erst in ${spanDative(v.ms)}.`,
  'token.not-yet.explanation':
    'Das ist die Zeit, die in ihm steht. Ist es neu, dann prüfen Sie die Uhr dieses Computers.',
  'token.lacks-scope': (v) =>
    v.count === 1
      ? `Das Token gilt dafür nicht: Ihm fehlt ${brief(v.scopes)}.`
      : `Das Token gilt dafür nicht: Ihm fehlt einiges von dem, was verlangt wird (${brief(v.scopes)}).`,
  'token.lacks-scope.explanation': (v) =>
    `Nach eigenen Worten gilt es für ${brief(v.held)}. Holen Sie eines, das für mehr gemacht ist.`,
  'token.title': 'Was dieses Token sagt',
  'token.unchecked': 'Hier gelesen, nirgendwohin gesendet. Ob es echt ist, kann nur der Server prüfen.',
  'token.unsigned': 'Es ist nicht unterschrieben (alg: none): Kaum ein Server nimmt so ein Token an.',
  'token.valid-until': 'Gültig bis',
  'token.expired-at': 'Abgelaufen',
  'token.valid-from': 'Gültig ab',
  'token.issued': 'Ausgestellt',
  'token.issuer': 'Von',
  'token.audience': 'Für',
  'token.scopes': 'Erlaubt',
  'token.roles': 'Rollen',
  'token.subject': 'Spricht für',
  'token.show-subject': 'Zeigen',
  'token.no-end': 'Es sagt nicht, bis wann es gilt.',
  'token.past': (v) => `${v.when} (vor ${spanDative(v.ms)})`,
  'token.future': (v) => `${v.when} (in ${spanDative(v.ms)})`,
} satisfies Pick<Catalogue, keyof typeof english>;

import type { verdictsTexts as english } from '../en/verdicts.ts';
import type { Catalogue } from '../text.ts';
import { grouped, size, span, spanDative } from './quantities.ts';

/** Das Urteil und der Weg einer Anfrage: erst die Art der Antwort, dann die Worte des Servers, dann unsere. */

export const verdictsTexts = {
  'lead.under-way': 'Unterwegs',
  'lead.done': 'Es hat geklappt',
  'lead.moved': 'Es ist woanders',
  'lead.change': 'An der Anfrage ist etwas zu ändern',
  'lead.not-recognised': 'Sie wurden nicht erkannt',
  'lead.not-allowed': 'Nicht erlaubt',
  'lead.not-there': 'Nicht da',
  'lead.wait': 'Warten Sie ein wenig',
  'lead.their-side': 'Die andere Seite hat versagt',
  'lead.between': 'Etwas dazwischen hat versagt',
  'lead.hidden-failure': 'Es sieht gut aus, ist aber gescheitert',
  'lead.sign-in-page': 'Eine Anmeldeseite hat geantwortet',
  'lead.broken-off': 'Die Antwort ist nicht vollständig',
  'lead.no-answer': 'Keine Antwort',
  'lead.not-sent': 'Es wurde nichts gesendet',

  'verdict.meaning': (v) => `${v.lead}. ${v.meaning}`,
  'verdict.server-says': (v) => `${v.lead}. Der Server sagt: „${v.words}“.`,
  'verdict.server-says-more': (v) => `${v.lead}. Der Server sagt: „${v.words}“ und noch ${v.more} mehr.`,
  'verdict.sign-in-page':
    'Zurück kam eine Seite für Menschen, die nach einem Passwort fragt, wo Daten erwartet wurden.',
  'verdict.sign-in-redirect':
    'Der Server leitet die Anfrage auf eine Seite weiter, auf der sich Menschen anmelden.',
  'verdict.sign-in-page.advice':
    'Prüfen Sie die Adresse und die Anmeldung der Anfrage, und verlangen Sie im Header Accept application/json.',
  'verdict.hidden-failure.meaning':
    'Der Status meldet Erfolg, aber die Antwort sagt, dass der Aufruf gescheitert ist.',
  'verdict.hidden-failure.advice': 'Richten Sie sich nach dem Fehler in der Antwort, nicht nach dem Status.',
  'verdict.wait': (v) =>
    v.ms === 0 ? 'Sie können jetzt erneut senden.' : `Warten Sie ${span(v.ms)}, und senden Sie dann erneut.`,
  'verdict.errors-advice': 'Gehen Sie die Fehler durch: Jeder nennt, was zu ändern ist.',
  'verdict.no-words': 'Eine Erklärung wurde nicht mitgesendet.',
  'verdict.unknown.meaning': 'Von der Antwort ist nur der Text bekannt, nicht der Status.',
  'verdict.empty-answer': 'Die Antwort ist leer.',

  'turn.you': 'Sie sind dran: Ändern Sie die Anfrage',
  'turn.wait': 'Warten, dann erneut senden',
  'turn.them': 'Die andere Seite ist dran: Fragen Sie den Betreiber der API',
  'turn.road': 'Der Weg dazwischen: Netz, Proxy oder dieser Computer',
  'turn.none': 'Nichts zu tun',
  'answered-by.api': 'Geantwortet hat die API',
  'answered-by.gateway': 'Geantwortet hat ein Gateway vor der API',
  'answered-by.cdn': 'Geantwortet hat ein Verteilnetz (CDN) vor der API',
  'answered-by.proxy': 'Geantwortet hat der Proxy des Netzes',
  'answered-by.sign-in-page': 'Geantwortet hat eine Anmeldeseite',
  'answered-by.nobody': 'Niemand hat geantwortet',
  'answered-by.named': (v) => `${v.who}: ${v.name}`,

  'allowance.calls': (v) => leftOf(v, { one: 'Aufruf', many: 'Aufrufe', dative: 'Aufrufen' }),
  'allowance.tokens': (v) => leftOf(v, { one: 'Token', many: 'Token', dative: 'Token' }),
  'allowance.other': (v) =>
    v.of < 0 ? `Noch ${grouped(v.left)} übrig` : `${grouped(v.left)} von ${grouped(v.of)} übrig`,
  'allowance.reset': (v) => `wieder voll in ${spanDative(v.ms)}`,
  'allowance.reset-within': (v) => `wieder voll in höchstens ${spanDative(v.ms)}`,
  'allowance.scarce': (v) => `Fast aufgebraucht: ${v.text}.`,

  'leg.request': 'Ihre Anfrage',
  'leg.find': 'Server finden',
  'leg.connect': 'Verbinden',
  'leg.proxy': 'Proxy',
  'leg.secure': 'Absichern',
  'leg.server': 'Server arbeitet',
  'leg.answer': 'Antwort',
  'journey.not-reached': 'Nicht erreicht.',
  'journey.sent': (v) =>
    v.bytes === 0 ? `${v.method}, ohne Body.` : `${v.method}, mit einem Body von ${size(v.bytes)}.`,
  'journey.sent-after-redirects': (v) =>
    `Vom Server ${v.redirects === 1 ? 'einmal' : `${v.redirects}-mal`} weitergeleitet${v.bytes === 0 ? '' : `; Body von ${size(v.bytes)}`}.`,
  'journey.reused': 'Die Verbindung einer früheren Anfrage wurde wieder benutzt.',
  'journey.address-known': (v) =>
    v.address === ''
      ? 'Kein Name musste nachgeschlagen werden.'
      : `Kein Name musste nachgeschlagen werden: ${v.address}.`,
  'journey.found': (v) =>
    v.address === '' ? 'Der Name wurde gefunden.' : `Der Name wurde gefunden: ${v.address}.`,
  'journey.connected': (v) => (v.address === '' ? 'Verbunden.' : `Verbunden mit ${v.address}.`),
  'journey.found-proxy': (v) =>
    v.address === '' ? 'Der Proxy wurde gefunden.' : `Der Proxy wurde unter ${v.address} gefunden.`,
  'journey.connected-proxy': (v) =>
    v.address === '' ? 'Mit dem Proxy verbunden.' : `Mit dem Proxy unter ${v.address} verbunden.`,
  'journey.proxy-tunnel': (v) =>
    `Der Proxy ${v.proxy} hat einen Weg zum Server geöffnet, in den er nicht hineinsieht.`,
  'journey.proxy-passes-on': (v) =>
    `Der Proxy ${v.proxy} nimmt die Anfrage und gibt sie weiter; er kann sie lesen.`,
  'journey.plain-http': 'Einfaches http: Nichts ist verschlüsselt.',
  'journey.secured': (v) => `Verschlüsselt mit ${v.protocol}.`,
  'journey.secured-until': (v) => `Verschlüsselt mit ${v.protocol}, Zertifikat gültig bis ${v.day}.`,
  'journey.secured-unchecked':
    'Verschlüsselt, aber das Zertifikat wurde nicht geprüft: Das haben Sie für diesen Lauf erlaubt.',
  'journey.server-worked': 'Bis zum ersten Wort der Antwort.',
  'journey.answered': (v) => `${v.status}, ${size(v.bytes)} groß.`,

  'pasted.empty':
    'Hier gibt es nichts zu erklären. Fügen Sie eine Antwort ein, eine HAR-Datei oder den Text eines Fehlers.',
  'pasted.request':
    'Das ist eine Anfrage, keine Antwort. Öffnen Sie sie, um sie zu senden; dann lässt sich die Antwort erklären.',
  'pasted.har-without-entries':
    'Diese HAR-Datei hat keine Einträge. Speichern Sie sie noch einmal, nachdem die Anfrage gesendet wurde.',
} satisfies Pick<Catalogue, keyof typeof english>;

/** `412 von 1.000 Aufrufen übrig`, `kein Aufruf mehr übrig` */
function leftOf(
  { left, of }: { left: number; of: number },
  noun: { one: string; many: string; dative: string },
): string {
  if (of < 0 && left === 0) return `Kein ${noun.one} mehr übrig`;
  if (of < 0) return `Noch ${grouped(left)} ${left === 1 ? noun.one : noun.many} übrig`;
  return `${grouped(left)} von ${grouped(of)} ${of === 1 ? noun.one : noun.dative} übrig`;
}

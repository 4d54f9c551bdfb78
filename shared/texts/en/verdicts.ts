import { count, grouped, size, span } from './quantities.ts';

/** The verdict, and the way of a request. The kind of answer comes first, then the server's own words, then ours. */

export const verdictsTexts = {
  'lead.under-way': 'Under way',
  'lead.done': 'It worked',
  'lead.moved': 'It is somewhere else',
  'lead.change': 'The request needs a change',
  'lead.not-recognised': 'You are not recognised',
  'lead.not-allowed': 'Not allowed',
  'lead.not-there': 'Not there',
  'lead.wait': 'Wait a little',
  'lead.their-side': 'Their side failed',
  'lead.between': 'Something in between failed',
  'lead.hidden-failure': 'It looks fine, but it failed',
  'lead.sign-in-page': 'A sign-in page answered',
  'lead.broken-off': 'The answer is not complete',
  'lead.no-answer': 'No answer',
  'lead.not-sent': 'Nothing was sent',

  'verdict.meaning': (v: { lead: string; meaning: string }) => `${v.lead}. ${v.meaning}`,
  'verdict.server-says': (v: { lead: string; words: string }) => `${v.lead}. The server says: “${v.words}”.`,
  'verdict.server-says-more': (v: { lead: string; words: string; more: number }) =>
    `${v.lead}. The server says: “${v.words}”, and ${v.more} more.`,
  'verdict.sign-in-page': 'A page for people came back, asking for a password, where data was expected.',
  'verdict.sign-in-redirect': 'The server sends the request on to a page on which people sign in.',
  'verdict.sign-in-page.advice':
    'Check the address and the sign-in of the request, and ask for application/json in the Accept header.',
  'verdict.hidden-failure.meaning': 'The status says success, but the answer says that the call failed.',
  'verdict.hidden-failure.advice': 'Go by the error in the answer, not by the status.',
  'verdict.wait': (v: { ms: number }) =>
    v.ms === 0 ? 'You may send it again now.' : `Wait ${span(v.ms)}, then send it again.`,
  'verdict.errors-advice': 'Go through the errors: each names what to change.',
  'verdict.no-words': 'No explanation was sent.',
  'verdict.unknown.meaning': 'Only the text of an answer is known, not its status.',
  'verdict.empty-answer': 'The answer is empty.',

  'turn.you': 'Your turn: change the request',
  'turn.wait': 'Wait, then send again',
  'turn.them': 'Their turn: ask the owner of the API',
  'turn.road': 'The way there: network, proxy or this computer',
  'turn.none': 'Nothing to do',
  'answered-by.api': 'The API answered',
  'answered-by.gateway': 'A gateway in front of the API answered',
  'answered-by.cdn': 'A delivery network in front of the API answered',
  'answered-by.proxy': 'The proxy of the network answered',
  'answered-by.sign-in-page': 'A sign-in page answered',
  'answered-by.nobody': 'Nobody answered',
  'answered-by.named': (v: { who: string; name: string }) => `${v.who}: ${v.name}`,

  /** `of` -1 where the whole is not known. */
  'allowance.calls': (v: { left: number; of: number }) => leftOf(v, 'call'),
  'allowance.tokens': (v: { left: number; of: number }) => leftOf(v, 'token'),
  'allowance.other': (v: { left: number; of: number }) =>
    v.of < 0 ? `${grouped(v.left)} left` : `${grouped(v.left)} of ${grouped(v.of)} left`,
  'allowance.reset': (v: { ms: number }) => `resets in ${span(v.ms)}`,
  'allowance.reset-within': (v: { ms: number }) => `resets within ${span(v.ms)}`,
  'allowance.scarce': (v: { text: string }) => `Nearly used up: ${v.text}.`,

  'leg.request': 'Your request',
  'leg.find': 'Find server',
  'leg.connect': 'Connect',
  'leg.proxy': 'Proxy',
  'leg.secure': 'Secure',
  'leg.server': 'Server works',
  'leg.answer': 'Answer',
  'journey.not-reached': 'Not reached.',
  'journey.sent': (v: { method: string; bytes: number }) =>
    v.bytes === 0 ? `${v.method}, without a body.` : `${v.method}, with a body of ${size(v.bytes)}.`,
  'journey.sent-after-redirects': (v: { bytes: number; redirects: number }) =>
    `Sent on ${v.redirects === 1 ? 'once' : count(v.redirects, 'time')} by the server${v.bytes === 0 ? '' : `; body of ${size(v.bytes)}`}.`,
  'journey.reused': 'The connection of an earlier request was used again.',
  'journey.address-known': (v: { address: string }) =>
    v.address === '' ? 'No name had to be looked up.' : `No name had to be looked up: ${v.address}.`,
  'journey.found': (v: { address: string }) =>
    v.address === '' ? 'The name was found.' : `The name was found: ${v.address}.`,
  'journey.connected': (v: { address: string }) =>
    v.address === '' ? 'Connected.' : `Connected to ${v.address}.`,
  'journey.found-proxy': (v: { address: string }) =>
    v.address === '' ? 'The proxy was found.' : `The proxy was found at ${v.address}.`,
  'journey.connected-proxy': (v: { address: string }) =>
    v.address === '' ? 'Connected to the proxy.' : `Connected to the proxy at ${v.address}.`,
  'journey.proxy-tunnel': (v: { proxy: string }) =>
    `The proxy ${v.proxy} opened a way to the server, which it cannot look into.`,
  'journey.proxy-passes-on': (v: { proxy: string }) =>
    `The proxy ${v.proxy} takes the request and passes it on; it can read it.`,
  'journey.plain-http': 'Plain http: nothing is encrypted.',
  'journey.secured': (v: { protocol: string }) => `Encrypted with ${v.protocol}.`,
  'journey.secured-until': (v: { protocol: string; day: string }) =>
    `Encrypted with ${v.protocol}, certificate valid until ${v.day}.`,
  'journey.secured-unchecked':
    'Encrypted, but the certificate was not checked: you allowed that for this run.',
  'journey.server-worked': 'Until the first word of the answer.',
  'journey.answered': (v: { status: number; bytes: number }) => `${v.status}, ${size(v.bytes)}.`,

  'pasted.empty': 'There is nothing here to explain. Paste an answer, a HAR file or the text of an error.',
  'pasted.request': 'This is a request, not an answer. Open it to send it; then the answer can be explained.',
  'pasted.har-without-entries': 'This HAR file has no entries. Save it again after sending the request.',
} as const;

/** `412 of 1,000 calls left`, `no calls left` */
function leftOf({ left, of }: { left: number; of: number }, noun: string): string {
  if (of < 0) return left === 0 ? `No ${noun}s left` : `${counted(left, noun)} left`;
  return `${left === 0 ? 'None' : grouped(left)} of ${counted(of, noun)} left`;
}

function counted(number: number, noun: string): string {
  return `${grouped(number)} ${number === 1 ? noun : `${noun}s`}`;
}

/** The answer half of the window: the verdict, the ways out, the body, headers and times. */

const sizeOf = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let size = bytes / 1000;
  let unit = 0;
  // 999,950 bytes would otherwise be rounded to 1000.0 kB.
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
};

const spanOf = (ms: number): string => {
  if (ms < 0.95) return ms < 0.05 ? '0 ms' : `${ms.toFixed(1)} ms`;
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(ms < 9_995 ? 2 : 1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

const countOf = (count: number): string => count.toLocaleString('en');

const secondsOf = (seconds: number): string => {
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

export const answerPaneTexts = {
  'answer.size': (v: { bytes: number }) => sizeOf(v.bytes),
  'answer.span': (v: { ms: number }) => spanOf(v.ms),

  'answer.tabs': 'Parts of the answer',
  'answer.tab.explain': 'Explain',
  'answer.tab.body': 'Body',
  'answer.tab.headers': 'Headers',
  'answer.tab.timing': 'Timing',
  'answer.tab.sent': 'What was sent',
  'answer.copy': 'Copy',
  'answer.copied': 'Copied',
  'answer.copy-failed': 'The clipboard could not be reached. Select the text and copy it with the keyboard.',

  'answer.nothing-yet': 'Nothing here yet',
  'answer.nothing-yet-text': 'Send the request, and this part of its answer is shown here.',
  'answer.why': 'Why, and what to do',

  // Before anything was sent.
  'answer.before.untitled': 'A new request',
  'answer.before.own-method': 'A method of its own. The documentation of the API says what it does.',
  'answer.before.goes-to': 'It goes to',
  'answer.before.no-address':
    'It has no address yet. Type one at the top, such as https://api.example.com/v1/things.',
  'answer.before.press': 'Press Send. What comes back is shown and explained here.',
  'answer.before.paste': 'Explain an answer from elsewhere',
  'answer.before.send': 'Send',

  // While it is on its way.
  'answer.sending.title': 'On its way',
  'answer.sending.waiting': 'The server has not answered yet.',
  'answer.sending.receiving': (v: { received: number; total: number | null }) =>
    v.total === null
      ? `The answer is coming in: ${sizeOf(v.received)} so far.`
      : `The answer is coming in: ${sizeOf(v.received)} of ${sizeOf(v.total)}.`,
  'answer.sending.clock': (v: { ms: number }) =>
    v.ms < 10_000 ? `${(v.ms / 1000).toFixed(1)} s` : secondsOf(Math.floor(v.ms / 1000)),
  'answer.sending.cancel': 'Cancel',
  'answer.sending.stop': 'Stop here',
  'answer.sending.old': 'What you see is the answer before.',
  'answer.waiting.count': (v: { seconds: number }) => `Sending again in ${secondsOf(v.seconds)}.`,
  'answer.waiting.now': 'Send now',
  'answer.refused.title': 'It could not be sent',
  'answer.refused.again': 'Try again',

  // The verdict.
  'answer.no-answer': 'No answer',
  'answer.announce': (v: { verdict: string; errors: number; first: string | null }) =>
    [
      `${v.verdict}.`,
      v.errors === 0 ? null : v.errors === 1 ? '1 error.' : `${v.errors} errors.`,
      v.first === null ? null : `First suggestion: ${v.first}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  'answer.class.2xx': '2xx: it worked',
  'answer.class.2xx-failed': '2xx, and yet it failed',
  'answer.class.3xx': '3xx: it is somewhere else',
  'answer.class.4xx': '4xx: something in the request',
  'answer.class.5xx': '5xx: something on their side',
  'answer.errors.first-part':
    'These stand at the beginning of the answer, which goes on: Body has all of it.',
  'answer.errors.guess': 'This API writes its errors in a way of its own, so this is a careful guess.',
  'answer.cut': 'The answer broke off. What had come until then is shown.',

  // The journey.
  'answer.journey': 'The way of the request',
  'answer.leg.answer-status': (v: { status: string }) => `Answer: ${v.status}`,
  'answer.leg.no-body': 'no body',
  'answer.leg.broke': 'broke here',
  'answer.leg.skipped': 'not needed',
  'answer.leg.reused': 'still open',
  'answer.leg.not-reached': 'not reached',
  'answer.leg.done': 'done',

  // Redirects.
  'answer.redirects': (v: { count: number }) =>
    v.count === 1 ? 'It was sent on to another address' : `It was sent on ${v.count} times`,
  'answer.redirect.answered': (v: { status: string }) => `answered ${v.status} and pointed to`,
  'answer.redirect.method': (v: { from: string; to: string }) => `${v.from} became ${v.to}.`,
  'answer.redirect.body': 'The body was left behind.',
  'answer.redirect.dropped': (v: { names: string }) =>
    `Left behind, because it is another server: ${v.names}.`,
  'answer.redirect.switched-off': 'It was not followed: this request does not follow redirects.',
  'answer.redirect.loop': 'It was not followed: it leads back to where it came from.',
  'answer.redirect.too-many': 'It was not followed: there were too many in a row.',
  'answer.redirect.unsupported-scheme': 'It was not followed: it is no web address.',
  'answer.redirect.unreadable': 'It was not followed: the address cannot be read.',
  'answer.redirect.several-locations': 'It was not followed: the answer names two different addresses.',

  // Errors.
  'answer.errors': (v: { count: number }) => `Errors in the answer (${countOf(v.count)})`,
  'answer.errors.code': 'Code',
  'answer.errors.message': 'What the server says',
  'answer.errors.where': 'Where',
  'answer.errors.no-message': 'The server gives no message.',
  'answer.errors.warning': 'Warning',
  'answer.errors.more': (v: { count: number }) => `Show all ${countOf(v.count)}`,
  'answer.errors.docs': (v: { host: string }) => `Documentation on ${v.host}`,
  'answer.errors.go': (v: { place: string }) => `Go to ${v.place}`,
  'answer.text.more': 'Show all of it',
  'answer.text.less': 'Show less',

  // Places in the request.
  'answer.place.method': 'the method',
  'answer.place.url': 'the address',
  'answer.place.param': (v: { name: string }) => `parameter ${v.name}`,
  'answer.place.header': (v: { name: string }) => `header ${v.name}`,
  'answer.place.auth': 'the sign-in',
  'answer.place.body': 'the body',
  'answer.place.body-line': (v: { line: number }) => `line ${v.line} of the body`,
  'answer.place.body-path': (v: { path: string }) => `${v.path} in the body`,
  'answer.place.form': (v: { name: string }) => `form field ${v.name}`,
  'answer.place.variable': (v: { name: string }) => `variable ${v.name}`,
  'answer.place.settings': 'the options',

  // Fixes.
  'answer.suggestion': 'To mend it:',
  'answer.fixes': 'How to fix it',
  'answer.fixes.optional': 'Worth doing',
  'answer.certainty.certain': 'Sure',
  'answer.certainty.likely': 'Likely',
  'answer.certainty.possible': 'Possible',
  'answer.fix.show': 'Show',
  'answer.fix.hide': 'Hide',
  'answer.fix.show-what': (v: { label: string }) => `Show what changes: ${v.label}`,
  'answer.fix.hide-what': (v: { label: string }) => `Hide what changes: ${v.label}`,
  'answer.fix.apply': 'Fix',
  'answer.fix.apply-what': (v: { label: string }) => `Fix: ${v.label}`,
  'answer.fix.send': 'Fix and send again',
  'answer.fix.send-what': (v: { label: string }) => `Fix and send again: ${v.label}`,
  'answer.fix.send-again': 'Send again',
  'answer.fix.wait': (v: { seconds: number }) => `Wait ${secondsOf(v.seconds)} and send`,
  'answer.fix.risky': 'Less safe. Do it only where you know the server.',
  'answer.fix.before': 'Before',
  'answer.fix.after': 'After',
  'answer.fix.was-not-there': 'not there',
  'answer.fix.is-removed': 'taken away',
  'answer.fix.is-empty': 'empty',
  'answer.fix.applied': (v: { label: string }) => `Applied: ${v.label}`,
  'answer.fix.applied-next': 'Send the request to see whether it helped.',
  'answer.fix.applied-sent': 'The answer above is to the request with this change in it.',
  'answer.fix.undo': 'Undo',
  'answer.fix.save': 'Save',

  // Further parts of the explanation.
  'answer.findings.why': 'Why it failed',
  'answer.findings.also': 'Noticed as well',
  'answer.finding.error': 'Error',
  'answer.finding.warning': 'Worth knowing',
  'answer.finding.info': 'For your information',
  'answer.causes': 'What usually lies behind it',
  'answer.causes.hint': 'Likeliest first.',
  'answer.general': (v: { status: string; name: string }) => `What ${v.status} ${v.name} means in general`,
  'answer.similar': (v: { code: string; host: string; count: number; since: string }) =>
    `${v.code} from ${v.host}: ${v.count} times today, first at ${v.since}.`,
  'answer.request-id': 'Request id',
  'answer.request-id.copy': 'Copy the request id',
  'answer.request-id.why': 'Whoever runs the API finds this very request by it.',
  'answer.request-id.from': (v: { from: string }) => `from ${v.from}`,
  'answer.stack': 'Technical details for the developers',
  'answer.stack.why':
    'The server shows where its program failed. It says nothing to you, but much to whoever wrote it: send it to them, and to nobody else.',
  'answer.stack.own': (v: { frame: string }) => `First step in code of their own: ${v.frame}`,
  'answer.stack.copy': 'Copy the technical details',
  'answer.technical': 'Technical detail',
  'answer.technical.code': 'Code',
  'answer.technical.own-code': 'Kind',
  'answer.technical.message': 'Message',
  'answer.technical.page': 'What the proxy sent',
  'answer.technical.phase': 'Happened while',
  'answer.phase.prepare': 'preparing the request',
  'answer.phase.dns': 'finding the server',
  'answer.phase.connect': 'connecting',
  'answer.phase.proxy': 'passing the proxy',
  'answer.phase.tls': 'securing the connection',
  'answer.phase.send': 'sending',
  'answer.phase.waiting': 'waiting for the answer',
  'answer.phase.receiving': 'receiving the answer',
  'answer.preview': 'What came back',
  'answer.preview.all': 'Show all of it',

  // Certificates.
  'answer.certificate': 'Certificate of the server',
  'answer.certificate.for': 'For',
  'answer.certificate.by': 'Issued by',
  'answer.certificate.by-itself': 'itself (self-signed)',
  'answer.certificate.from': 'Valid from',
  'answer.certificate.until': 'Valid until',
  'answer.certificate.fingerprint': 'Fingerprint (SHA-256)',
  'answer.certificate.ended': (v: { day: string }) => `${v.day} (over)`,
  'answer.certificate.not-yet': (v: { day: string }) => `${v.day} (not yet)`,
  'answer.certificate.unknown': 'not said',
  'answer.certificate.chain': (v: { count: number }) =>
    v.count === 1 ? 'vouched for by one more certificate' : `vouched for by ${v.count} more certificates`,
  'answer.certificate.unverified': 'Not checked: you chose to skip the check for this server in this run.',

  // Body.
  'answer.body.view': 'How the body is shown',
  'answer.body.readable': 'Readable',
  'answer.body.raw': 'Raw',
  'answer.body.copy': 'Copy the body',
  'answer.body.save': 'Save…',
  'answer.body.saved': (v: { path: string }) => `The answer was saved as ${v.path}.`,
  'answer.body.label': (v: { lines: number }) =>
    v.lines === 1 ? 'Body of the answer, 1 line' : `Body of the answer, ${countOf(v.lines)} lines`,
  'answer.body.label-bytes': (v: { bytes: number }) =>
    `Body of the answer, ${sizeOf(v.bytes)} shown as bytes`,
  'answer.body.events': (v: { events: number }) =>
    v.events === 1 ? '1 event' : `${countOf(v.events)} events`,
  'answer.body.lines': (v: { lines: number }) => (v.lines === 1 ? '1 line' : `${countOf(v.lines)} lines`),
  'answer.body.too-large-to-copy': 'This is too much for the clipboard. Save it as a file instead.',
  'answer.body.empty': 'The answer has no body',
  'answer.body.empty-204': 'That is how 204 is meant: it worked, and there is nothing to send back.',
  'answer.body.empty-head': 'That is how HEAD is meant: the headers alone are asked for.',
  'answer.body.empty-304': 'That is how 304 is meant: what you have is still current.',
  'answer.body.empty-other': 'All there is to know stands in the status and the headers.',
  'answer.body.none': 'There is no body, because no answer came',
  'answer.body.none-text': 'What happened instead stands under Explain.',
  'answer.body.cut-off': 'The answer broke off: this is what had come until then.',
  'answer.body.cut-coding': (v: { codings: string }) =>
    `The packed answer (${v.codings}) ends too early: this is what could be unpacked.`,
  'answer.body.wrong-label': (v: { codings: string }) =>
    `The server says the answer is packed (${v.codings}), and it is not. It is shown as it came.`,
  'answer.body.limit': 'The answer is larger than Plaincall keeps: this is its beginning.',
  'answer.body.binary': (v: { type: string }) =>
    v.type === ''
      ? 'This is not text. The bytes are shown as numbers; saved as a file it can be opened.'
      : `This is ${v.type} and not text. The bytes are shown as numbers; saved as a file it can be opened.`,
  'answer.body.charset.label': (v: { charset: string }) => `Written in ${v.charset}, as its label says.`,
  'answer.body.charset.bom': (v: { charset: string }) => `Written in ${v.charset}, as its first bytes say.`,
  'answer.body.charset.document': (v: { charset: string }) => `Written in ${v.charset}, as it says itself.`,
  'answer.body.charset.bytes': (v: { charset: string }) =>
    `Read as ${v.charset}: the answer does not say what it is written in, and it is not UTF-8.`,
  'answer.body.charset.default': (v: { charset: string }) => `Read as ${v.charset}.`,

  // Headers.
  'answer.cookies': 'Cookies of this answer',
  'answer.cookies.kept': (v: { names: string }) => `Kept, and sent back with the next request: ${v.names}`,
  'answer.cookies.removed': (v: { names: string }) => `Taken back by the server: ${v.names}`,
  'answer.cookies.refused.unreadable': (v: { name: string }) =>
    `Not kept, since it cannot be read as a cookie: ${v.name}`,
  'answer.cookies.refused.other-domain': (v: { name: string }) =>
    `Not kept, since it is meant for another host: ${v.name}`,
  'answer.cookies.refused.public-suffix': (v: { name: string }) =>
    `Not kept, since it would go to every host of that ending: ${v.name}`,
  'answer.cookies.refused.not-secure': (v: { name: string }) =>
    `Not kept, since its name promises more than it holds (__Secure- and __Host- ask for https and more): ${v.name}`,
  'answer.cookies.refused.other': (v: { name: string }) =>
    `Not kept, since it breaks the rules for cookies: ${v.name}`,
  'answer.cookies.show': 'Show the cookies',
  'answer.sent.from-jar': 'from the cookies',
  'answer.headers.filter': 'Find a header',
  'answer.headers.none': 'The answer has no headers.',
  'answer.headers.no-match': (v: { text: string }) => `No header holds “${v.text}”.`,
  'answer.headers.informational': (v: { status: string }) => `Sent ahead, ${v.status}`,
  'answer.headers.of-redirect': (v: { status: string; url: string }) => `Redirect ${v.status} from ${v.url}`,
  'answer.headers.trailers': 'Sent behind the body',
  'answer.headers.raw': 'As it came, byte for byte',
  'answer.headers.raw-copy': 'Copy what came',
  'answer.headers.copy': (v: { name: string }) => `Copy the value of ${v.name}`,
  'answer.headers.empty-value': 'no value',

  // Timing.
  'answer.timing.total': (v: { ms: number }) => `${spanOf(v.ms)} in all`,
  'answer.timing.leg': 'Leg',
  'answer.timing.time': 'Time',
  'answer.timing.share': 'When',
  'answer.timing.dns': 'Finding the server',
  'answer.timing.dns.why': 'The name was turned into an address (DNS).',
  'answer.timing.connect': 'Connecting',
  'answer.timing.connect.why': 'A line to the server was opened (TCP).',
  'answer.timing.proxy': 'Passing the proxy',
  'answer.timing.proxy.why':
    'The proxy was asked for the way to the server; the legs before lead to the proxy.',
  'answer.timing.proxy-between': 'Proxy',
  'answer.timing.proxy-address': 'Proxy address',
  'answer.timing.proxy-from.request': (v: { address: string }) => `${v.address}, set for this request`,
  'answer.timing.proxy-from.settings': (v: { address: string }) => `${v.address}, from the settings`,
  'answer.timing.proxy-from.environment': (v: { address: string }) =>
    `${v.address}, from the environment of this computer`,
  'answer.timing.proxy-from.system': (v: { address: string }) => `${v.address}, from the system`,
  'answer.timing.old-security': 'Careful',
  'answer.timing.own-certificate': 'Your certificate',
  'answer.timing.tls': 'Securing',
  'answer.timing.tls.why': 'Both sides agreed on keys, and the certificate was checked (TLS).',
  'answer.timing.waiting': 'Server works',
  'answer.timing.waiting.why': 'From the end of the request to the beginning of the answer.',
  'answer.timing.receiving': 'Receiving',
  'answer.timing.receiving.why': 'From the first to the last byte of the answer.',
  'answer.timing.between': 'The rest',
  'answer.timing.between.why': 'Preparing, handing over and putting together.',
  'answer.timing.spread': 'before, between and after',
  'answer.timing.none': 'none',
  'answer.timing.absent.reused': 'The connection was open already.',
  'answer.timing.absent.dns': 'There was no name to look up.',
  'answer.timing.absent.tls': 'Plain http is not encrypted.',
  'answer.timing.absent.not-reached': 'It did not come to that.',
  'answer.timing.peer': 'Server address',
  'answer.timing.version': 'Protocol',
  'answer.timing.version-of': (v: { version: string }) => `HTTP/${v.version}`,
  'answer.timing.security': 'Security',
  'answer.timing.plain': 'none: what was sent could be read on its way',
  'answer.timing.loopback': 'none needed: it did not leave this computer',
  'answer.timing.tls-of': (v: { protocol: string; cipher: string }) => `${v.protocol}, ${v.cipher}`,
  'answer.timing.kind': 'Line',
  'answer.timing.retried': 'First try',
  'answer.timing.retried.of': (v: { ms: number }) => `lost, after ${spanOf(v.ms)}`,
  'answer.timing.new': 'opened for this request',
  'answer.timing.kept': 'kept open from the request before',
  'answer.timing.nothing': 'Nothing was sent, so there is nothing to time',
  'answer.timing.hop': (v: { number: number; method: string; url: string }) =>
    `${v.number}. ${v.method} ${v.url}`,

  // What was sent.
  'answer.sent.nothing': 'Nothing was sent',
  'answer.sent.nothing-text': 'The request could not be made ready. Explain says why.',
  'answer.sent.headers': 'Headers, in the order in which they travelled',
  'answer.sent.http2': (v: { authority: string; leftOut: string }) =>
    `Over HTTP/2, which says ${v.authority} in place of Host.${v.leftOut === '' ? '' : ` Not sent, because HTTP/2 forbids it: ${v.leftOut}.`}`,
  'answer.sent.added': 'added by Plaincall',
  'answer.sent.inherited': (v: { from: string }) => `from ${v.from}`,
  'answer.sent.body': (v: { bytes: number }) => `Body, ${sizeOf(v.bytes)}`,
  'answer.sent.no-body': 'No body was sent.',
  'answer.sent.body-head': 'Only its beginning is kept.',
  'answer.sent.body-label': 'Body of the request as it was sent',
  'answer.sent.secrets': 'Secrets are shown as ‹name›; their values were sent and are not kept.',
  'answer.sent.unresolved': (v: { names: string }) =>
    `Sent as typed, because no variable of that name has a value: ${v.names}.`,
  'answer.sent.copy': 'Copy the request',
  'answer.sent.hop': (v: { number: number; count: number }) => `Request ${v.number} of ${v.count}`,
} as const;

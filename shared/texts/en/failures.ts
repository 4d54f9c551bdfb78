import { limit, size } from './quantities.ts';

/**
 * What to say where no answer came, for each code of the closed list: a name, one sentence of meaning, one of advice.
 * Every summary takes the same values; a value that is not known is `''`.
 */
export interface FailureValues {
  host: string;
  port: string;
  /** Names without a value, ready to read: `{{a}}, {{b}}`. */
  variables: string;
  header: string;
  scheme: string;
  method: string;
  kind: string;
  /** 0 where it is not known, as is the next. */
  limitMs: number;
  limitBytes: number;
  /** Days of the certificate, `2031-05-09`. */
  validFrom: string;
  validTo: string;
  issuer: string;
  certificateNames: string;
  location: string;
  count: string;
  /** Who stopped it: `person` or `app`. */
  by: string;
  /** `kept` where it had been open before. */
  connection: string;
  /** `http://proxy.example:3128`. */
  proxy: string;
  reason: string;
  status: string;
  /** Of a file. */
  path: string;
  /** Of the part of a body that the file is for. */
  name: string;
  /** The oldest version of TLS that the request allows, `1.2`. */
  oldestTls: string;
}

const at = (v: FailureValues): string => (v.host === '' ? 'the server' : v.host);
const onPort = (v: FailureValues): string => (v.port === '' ? 'that port' : `port ${v.port}`);
const proxyOf = (v: FailureValues): string => (v.proxy === '' ? 'The proxy' : `The proxy ${v.proxy}`);
const within = (v: FailureValues): string => (v.limitMs === 0 ? 'in time' : `within ${limit(v.limitMs)}`);

export const failureTexts = {
  'failure.unresolved-variable.name': 'A variable has no value',
  'failure.unresolved-variable.summary': (v: FailureValues) =>
    `Nothing was sent: ${v.variables === '' ? 'a variable of the request' : v.variables} ${v.variables.includes(', ') ? 'have' : 'has'} no value.`,
  'failure.unresolved-variable.advice': 'Give it a value in the environment, or choose another environment.',

  'failure.address-invalid.name': 'The address cannot be used',
  'failure.address-invalid.summary': () =>
    'Nothing was sent: the address is not complete enough to lead anywhere.',
  'failure.address-invalid.advice': 'It has the form https://name.example/path.',

  'failure.address-scheme-unsupported.name': 'Another kind of address',
  'failure.address-scheme-unsupported.summary': (v: FailureValues) =>
    `Nothing was sent: addresses that begin with ${v.scheme === '' ? 'this word' : v.scheme} are not web addresses.`,
  'failure.address-scheme-unsupported.advice': 'Begin the address with https:// or http://.',

  'failure.header-invalid.name': 'A header cannot be sent',
  'failure.header-invalid.summary': (v: FailureValues) =>
    `Nothing was sent: ${v.header === '' ? 'a header' : `the header ${v.header}`} holds something that cannot travel in a header.`,
  'failure.header-invalid.advice': 'Take line breaks and invisible characters out of it.',

  'failure.method-invalid.name': 'The method cannot be sent',
  'failure.method-invalid.summary': (v: FailureValues) =>
    `Nothing was sent: ${v.method === '' ? 'the method' : `"${v.method}"`} is not a word that can stand as a method.`,
  'failure.method-invalid.advice': 'Choose GET, POST, PUT, PATCH or DELETE.',

  'failure.content-length-mismatch.name': 'Content-Length does not fit',
  'failure.content-length-mismatch.summary': () =>
    'Nothing was sent: the Content-Length typed by hand is not the length of the body.',
  'failure.content-length-mismatch.advice': 'Take that header off; the right one is added by itself.',

  'failure.auth-unsupported.name': 'This kind of sign-in is not supported',
  'failure.auth-unsupported.summary': (v: FailureValues) =>
    `Nothing was sent: this version cannot sign in ${v.kind === '' ? 'that way' : `with ${v.kind}`}.`,
  'failure.auth-unsupported.advice':
    'Choose a key, a bearer token or a name and password. The file keeps what it has.',

  'failure.sign-in-incomplete.name': 'Something is missing in the sign-in',
  'failure.sign-in-incomplete.summary': (v: FailureValues) =>
    `Nothing was sent: a field of the sign-in ${v.kind === 'aws' ? 'for AWS ' : ''}is empty, or cannot be used as it is.`,
  'failure.sign-in-incomplete.advice': 'Open the sign-in and fill in what is marked there.',

  'failure.sign-in-needed.name': 'Not signed in yet',
  'failure.sign-in-needed.summary': (v: FailureValues) =>
    `Nothing was sent to ${at(v)}: the request needs a token, and there is none yet.`,
  'failure.sign-in-needed.advice': 'Open the sign-in and get a token there, then send again.',

  'failure.sign-in-failed.name': 'The sign-in did not work',
  'failure.sign-in-failed.summary': (v: FailureValues) => {
    switch (v.reason) {
      case 'denied':
        return 'The request was not sent: the sign-in page came back with a refusal.';
      case 'timed-out':
        return 'The request was not sent: nobody finished the sign-in in the browser in time.';
      case 'no-browser':
        return 'The request was not sent: it needs a person to sign in in a browser, and there is none here.';
      case 'no-answer':
        return 'The request was not sent: the server that gives the token could not be reached.';
      case 'no-token':
        return 'The request was not sent: the server that gives tokens answered, but without a token in it.';
      case 'port-taken':
        return 'The request was not sent: another program holds the port that the redirect address names.';
      default:
        return `The request was not sent: the server that gives tokens refused${v.status === '' ? '' : ` with ${v.status}`}.`;
    }
  },
  'failure.sign-in-failed.advice': 'Below is what that server said. Mend the sign-in, then send again.',

  'failure.body-unsupported.name': 'This kind of body is not supported',
  'failure.body-unsupported.summary': (v: FailureValues) =>
    `Nothing was sent: this version cannot send a body of the kind ${v.kind === '' ? 'chosen' : v.kind}.`,
  'failure.body-unsupported.advice': 'Choose another kind of body. The file keeps what it has.',

  'failure.file-unusable.name': 'A file of the body cannot be sent',
  'failure.file-unusable.summary': (v: FailureValues) => {
    const file = `the file “${v.path}”`;
    switch (v.reason) {
      case 'no-path':
        return v.name === ''
          ? 'Nothing was sent: no file is chosen.'
          : `Nothing was sent: no file is chosen for “${v.name}”.`;
      case 'missing':
        return `Nothing was sent: there is no file “${v.path}”.`;
      case 'folder':
        return `Nothing was sent: “${v.path}” is a folder.`;
      case 'not-allowed':
        return `Nothing was sent: ${file} lies outside this collection, and nobody has allowed it since the app was started.`;
      case 'changed':
        return `It was broken off: ${file} changed while it was being sent.`;
      default:
        return `It was not sent: ${file} cannot be read.`;
    }
  },
  'failure.file-unusable.advice':
    'Choose the file again in the Body tab. A collection from somebody else may not name any file of yours without being asked.',

  'failure.host-not-found.name': 'The server was not found',
  'failure.host-not-found.summary': (v: FailureValues) => `No server goes by the name ${at(v)}.`,
  'failure.host-not-found.advice': 'Check the name in the address, then your connection and VPN.',

  'failure.dns-unavailable.name': 'Names cannot be looked up',
  'failure.dns-unavailable.summary': (v: FailureValues) =>
    `The service that finds servers by name did not answer; ${at(v)} itself may be fine.`,
  'failure.dns-unavailable.advice': 'Check your connection, then send again.',

  'failure.connection-refused.name': 'Connection refused',
  'failure.connection-refused.summary': (v: FailureValues) =>
    `The computer ${at(v)} was reached, but nothing listens on ${onPort(v)}.`,
  'failure.connection-refused.advice': 'Check the port number, and that the program behind it is running.',

  'failure.connect-timeout.name': 'No connection in time',
  'failure.connect-timeout.summary': (v: FailureValues) => `${at(v)} did not pick up ${within(v)}.`,
  'failure.connect-timeout.advice': 'Check the address, VPN and firewall, then send again.',

  'failure.host-unreachable.name': 'The server cannot be reached',
  'failure.host-unreachable.summary': (v: FailureValues) => `The network has no way to ${at(v)}.`,
  'failure.host-unreachable.advice': 'Check VPN and network, then send again.',

  'failure.network-unreachable.name': 'No network',
  'failure.network-unreachable.summary': (v: FailureValues) =>
    `This computer has no connection that leads to ${at(v)}.`,
  'failure.network-unreachable.advice': 'Connect to a network or the VPN, then send again.',

  'failure.tls-wrong-version.name': 'Not a secure port',
  'failure.tls-wrong-version.summary': (v: FailureValues) => `${at(v)} does not speak https on ${onPort(v)}.`,
  'failure.tls-wrong-version.advice': 'Begin the address with http, or use the port for https.',

  'failure.tls-handshake.name': 'No secure connection',
  'failure.tls-handshake.summary': (v: FailureValues) =>
    `This computer and ${at(v)} could not agree on a secure connection.`,
  'failure.tls-handshake.advice': 'Ask the owner of the server what it requires.',

  'failure.tls-too-old.name': 'Security too old',
  'failure.tls-too-old.summary': (v: FailureValues) =>
    v.oldestTls === '1.3'
      ? `${at(v)} does not speak TLS 1.3, and this request allows nothing older.`
      : `${at(v)} only offers encryption that is no longer safe.`,
  'failure.tls-too-old.advice':
    'Its owner has to update the server; an older version can be allowed among the options of the request.',

  'failure.certificate-expired.name': 'Certificate expired',
  'failure.certificate-expired.summary': (v: FailureValues) =>
    `The certificate of ${at(v)} ran out${v.validTo === '' ? '' : ` on ${v.validTo}`}.`,
  'failure.certificate-expired.advice':
    'Check the date of this computer; if it is right, tell the owner of the server.',

  'failure.certificate-not-yet-valid.name': 'Certificate not valid yet',
  'failure.certificate-not-yet-valid.summary': (v: FailureValues) =>
    `The certificate of ${at(v)} is only valid ${v.validFrom === '' ? 'later' : `from ${v.validFrom}`}.`,
  'failure.certificate-not-yet-valid.advice': 'Check the date and time of this computer.',

  'failure.certificate-self-signed.name': 'Certificate signed by itself',
  'failure.certificate-self-signed.summary': (v: FailureValues) =>
    `${at(v)} vouches for itself: nobody else signed its certificate.`,
  'failure.certificate-self-signed.advice':
    'That is usual for test servers; anywhere else, ask the owner before you go on.',

  'failure.certificate-untrusted.name': 'Certificate from an unknown issuer',
  'failure.certificate-untrusted.summary': (v: FailureValues) =>
    `This computer does not know who signed the certificate of ${at(v)}${v.issuer === '' ? '' : ` (${v.issuer})`}.`,
  'failure.certificate-untrusted.advice':
    "If your company inspects connections, install its certificate; otherwise ask the server's owner.",

  'failure.certificate-incomplete-chain.name': 'A certificate is missing in between',
  'failure.certificate-incomplete-chain.summary': (v: FailureValues) =>
    `${at(v)} leaves out a certificate between its own and the issuer.`,
  'failure.certificate-incomplete-chain.advice': 'Its owner has to add the missing one.',

  'failure.certificate-wrong-host.name': 'Certificate for another name',
  'failure.certificate-wrong-host.summary': (v: FailureValues) =>
    `The certificate is not for ${at(v)}${v.certificateNames === '' ? '' : ` but for ${v.certificateNames}`}.`,
  'failure.certificate-wrong-host.advice': 'Use one of the names that the certificate is for.',

  'failure.certificate-weak.name': 'Certificate too weak',
  'failure.certificate-weak.summary': (v: FailureValues) =>
    `The certificate of ${at(v)}, or one above it, is made in a way that can be forged by now.`,
  'failure.certificate-weak.advice': 'Its owner has to get a new one.',

  'failure.client-certificate-required.name': 'A certificate is asked for',
  'failure.client-certificate-required.summary': (v: FailureValues) =>
    `${at(v)} wants a certificate from this side, and none was shown.`,
  'failure.client-certificate-required.advice':
    'Ask the owner of the API for a client certificate, and name its file in Settings, Network.',

  'failure.client-certificate-refused.name': 'Your certificate was refused',
  'failure.client-certificate-refused.summary': (v: FailureValues) =>
    ({
      expired: `${at(v)} refused your certificate because it has run out.`,
      revoked: `${at(v)} refused your certificate because it was withdrawn.`,
      'unknown-issuer': `${at(v)} does not know who issued your certificate.`,
      'not-supported': `${at(v)} does not take certificates of this kind.`,
    })[v.reason] ?? `${at(v)} refused your certificate.`,
  'failure.client-certificate-refused.advice':
    'Ask the owner of the API for one that it takes, and name its file in Settings, Network.',

  'failure.client-certificate-unusable.name': 'Your certificate cannot be used',
  'failure.client-certificate-unusable.summary': (v: FailureValues) =>
    `Nothing was sent: the certificate for ${at(v)} ${
      {
        'missing-file': 'is not where the settings say',
        'unreadable-file': 'cannot be read',
        'not-a-certificate': 'is not in a file that holds one',
        'not-a-key': 'has a key that cannot be read',
        'key-mismatch': 'and its key do not belong together',
        'passphrase-missing': 'is locked, and its passphrase was not given',
        'passphrase-wrong': 'is locked with another passphrase',
        'not-supported': 'is stored in a way that this app cannot open',
      }[v.reason] ?? 'cannot be used'
    }${v.path === '' ? '' : ` (${v.path})`}.`,
  'failure.client-certificate-unusable.advice': 'Mend it in Settings, Network.',

  'failure.proxy-invalid.name': 'Not the address of a proxy',
  'failure.proxy-invalid.summary': (v: FailureValues) =>
    `Nothing was sent: ${v.proxy === '' ? 'what stands for the proxy' : `"${v.proxy}"`} does not lead to a proxy.`,
  'failure.proxy-invalid.advice':
    'It has the form http://proxy.example:3128; socks5:// and https:// work too.',

  'failure.proxy-not-found.name': 'The proxy was not found',
  'failure.proxy-not-found.summary': (v: FailureValues) =>
    `${proxyOf(v)} is not known by that name, so the request did not get as far as ${at(v)}.`,
  'failure.proxy-not-found.advice': 'Check the proxy in Settings, Network, then your connection and VPN.',

  'failure.proxy-unreachable.name': 'The proxy does not answer',
  'failure.proxy-unreachable.summary': (v: FailureValues) =>
    `${proxyOf(v)} could not be reached, so the request did not get as far as ${at(v)}.`,
  'failure.proxy-unreachable.advice': 'Check its port, and whether the VPN is on; or send without it.',

  'failure.proxy-sign-in-missing.name': 'The proxy wants a sign-in',
  'failure.proxy-sign-in-missing.summary': (v: FailureValues) =>
    v.reason === 'other-kind'
      ? `${proxyOf(v)} wants a sign-in of a kind that this version cannot give (${v.kind}).`
      : `${proxyOf(v)} lets nobody through without a name and a password.`,
  'failure.proxy-sign-in-missing.advice':
    'Give them in Settings, Network. They are for the proxy, not for the API.',

  'failure.proxy-sign-in-wrong.name': 'The proxy refused the sign-in',
  'failure.proxy-sign-in-wrong.summary': (v: FailureValues) =>
    `${proxyOf(v)} does not take the name and password it got.`,
  'failure.proxy-sign-in-wrong.advice': 'Correct them in Settings, Network.',

  'failure.proxy-refused.name': 'The proxy does not let it through',
  'failure.proxy-refused.summary': (v: FailureValues) =>
    `${proxyOf(v)} refused the way to ${at(v)}${v.status === '' ? '' : ` with ${v.status}`}; the API itself was not asked.`,
  'failure.proxy-refused.advice': 'Ask whoever runs the proxy to allow it, or send without the proxy.',

  'failure.proxy-no-way.name': 'The proxy finds no way',
  'failure.proxy-no-way.summary': (v: FailureValues) =>
    `${proxyOf(v)} could not reach ${at(v)}${v.status === '' ? '' : ` and says ${v.status}`}.`,
  'failure.proxy-no-way.advice':
    'Check the address; a server of your own network is reached without the proxy.',

  'failure.not-a-proxy.name': 'No proxy there',
  'failure.not-a-proxy.summary': (v: FailureValues) =>
    `What listens at ${v.proxy === '' ? 'the address of the proxy' : v.proxy} does not speak as a proxy does.`,
  'failure.not-a-proxy.advice': 'Check its port and its kind (http, https or socks5) in Settings, Network.',

  'failure.proxy-failed.name': 'The proxy failed',
  'failure.proxy-failed.summary': (v: FailureValues) => `${proxyOf(v)} did not let the request through.`,
  'failure.proxy-failed.advice': 'Send again; if it stays, ask whoever runs the proxy.',

  'failure.connection-reset.name': 'The line was cut',
  'failure.connection-reset.summary': (v: FailureValues) =>
    v.connection === 'kept'
      ? `The connection to ${at(v)} was cut off before the answer came; what was asked for may have been done, or not.`
      : `The connection to ${at(v)} was cut off.`,
  'failure.connection-reset.advice': 'Send again; if it stays, look at the causes below.',

  'failure.connection-closed.name': 'Closed without an answer',
  'failure.connection-closed.summary': (v: FailureValues) =>
    v.connection === 'kept'
      ? `${at(v)} closed the connection before the answer came; what was asked for may have been done, or not.`
      : `${at(v)} closed the connection without an answer.`,
  'failure.connection-closed.advice': 'Send again; if it stays, tell its owner.',

  'failure.not-http.name': 'The answer is not HTTP',
  'failure.not-http.summary': (v: FailureValues) =>
    `What listens on ${onPort(v)} of ${at(v)} does not speak HTTP as it should.`,
  'failure.not-http.advice': 'Check the port, and whether the address should begin with https.',

  'failure.http2-unavailable.name': 'No HTTP/2 there',
  'failure.http2-unavailable.summary': (v: FailureValues) =>
    `This request is to travel over HTTP/2, and ${at(v)} does not speak it.`,
  'failure.http2-unavailable.advice':
    'Let the app choose the version of HTTP, among the options of the request.',

  'failure.http2-refused.name': 'Turned away before it began',
  'failure.http2-refused.summary': (v: FailureValues) =>
    `${at(v)} gave the request back without having begun with it, twice.`,
  'failure.http2-refused.advice': 'Nothing was done there. Send again in a while.',

  'failure.http2-broken.name': 'The HTTP/2 exchange broke',
  'failure.http2-broken.summary': (v: FailureValues) =>
    `${at(v)} ended the exchange before the answer was there${v.reason === '' ? '' : ` (${v.reason})`}.`,
  'failure.http2-broken.advice': 'Send again; if it stays, choose HTTP/1.1 among the options of the request.',

  'failure.no-response-in-time.name': 'No answer in time',
  'failure.no-response-in-time.summary': (v: FailureValues) =>
    `${at(v)} took the request and did not answer ${within(v)}.`,
  'failure.no-response-in-time.advice': 'Ask for less, or allow more time among the options of the request.',

  'failure.answer-stalled.name': 'The answer stopped half-way',
  'failure.answer-stalled.summary': (v: FailureValues) =>
    `The answer began to arrive, then nothing more came${v.limitMs === 0 ? '' : ` for ${limit(v.limitMs)}`}.`,
  'failure.answer-stalled.advice': 'What came is kept. Send again for the rest.',

  'failure.deadline-reached.name': 'Time is up',
  'failure.deadline-reached.summary': (v: FailureValues) =>
    `The answer was still arriving when the time limit${v.limitMs === 0 ? '' : ` of ${limit(v.limitMs)}`} was reached.`,
  'failure.deadline-reached.advice': 'What came is kept. Allow more time among the options of the request.',

  'failure.head-too-large.name': 'Headers too large',
  'failure.head-too-large.summary': (v: FailureValues) =>
    `The headers of the answer are larger than this app reads${v.limitBytes === 0 ? '' : ` (${size(v.limitBytes)})`}.`,
  'failure.head-too-large.advice': 'Tell the owner of the API.',

  'failure.body-too-large.name': 'Answer too large',
  'failure.body-too-large.summary': (v: FailureValues) =>
    `The answer is larger than this app keeps${v.limitBytes === 0 ? '' : ` (${size(v.limitBytes)})`}; its beginning is here.`,
  'failure.body-too-large.advice': 'Ask for less at once, or allow more among the options of the request.',

  'failure.answer-cut-off.name': 'The answer was cut off',
  'failure.answer-cut-off.summary': () => 'The answer ended before all of it had come; what came is kept.',
  'failure.answer-cut-off.advice': 'Send again.',

  'failure.redirect-loop.name': 'Redirects in a circle',
  'failure.redirect-loop.summary': (v: FailureValues) =>
    `The server sends the request round in a circle${v.location === '' ? '' : `, back to ${v.location}`}.`,
  'failure.redirect-loop.advice':
    'Look at the steps in "What was sent"; the sign-in or a cookie may be missing.',

  'failure.too-many-redirects.name': 'Too many redirects',
  'failure.too-many-redirects.summary': (v: FailureValues) =>
    `The server kept pointing elsewhere${v.count === '' ? '' : `, ${v.count} times`}, so the request was stopped.`,
  'failure.too-many-redirects.advice': 'Look at the steps in "What was sent", and send to the last address.',

  'failure.redirect-unsupported.name': 'Redirect to something else',
  'failure.redirect-unsupported.summary': (v: FailureValues) =>
    `The server points to ${v.location === '' ? 'an address' : v.location}, which is not a web address.`,
  'failure.redirect-unsupported.advice':
    'It was not followed. Ask the owner of the API for the right address.',

  'failure.cancelled.name': 'Stopped',
  'failure.cancelled.summary': (v: FailureValues) =>
    v.by === 'app'
      ? 'Plaincall stopped the request because it was closing.'
      : 'You stopped the request before the answer was there.',
  'failure.cancelled.advice': 'Send it again whenever you like.',

  'failure.disk-failed.name': 'The answer could not be kept',
  'failure.disk-failed.summary': () => 'The answer could not be written to the disk of this computer.',
  'failure.disk-failed.advice': 'Make room on the disk, then send again.',

  'failure.engine-stopped.name': 'Sending was interrupted',
  'failure.engine-stopped.summary': () =>
    'The part of Plaincall that sends requests stopped in the middle of this one. The request may have reached the server all the same.',
  'failure.engine-stopped.advice': 'Send it again: that part is started anew. Everything else is untouched.',

  'failure.internal.name': 'A fault of Plaincall',
  'failure.internal.summary': () => 'Something went wrong inside Plaincall; the request is not to blame.',
  'failure.internal.advice': 'Send it again. If it stays, report it with the technical detail.',
} as const;

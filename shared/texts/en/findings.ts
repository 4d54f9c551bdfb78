import { brief, count, limit, size, span } from './quantities.ts';

/** What each rule found: a summary of one line, and an explanation of one or two sentences. */
export const findingsTexts = {
  // Nothing was sent.
  'finding.unresolved-variable.summary': (v: { name: string }) => `{{${v.name}}} has no value.`,
  'finding.unresolved-variable.explanation':
    'Nothing was sent. Give it a value in the environment, or choose the environment that has it.',
  'finding.unresolved-variable.secret':
    'It is a secret, and secrets are only kept while the app runs: enter its value again in the environment.',
  'finding.unresolved-variable.in-body':
    'It went out in the body as it is written, braces and all, and the server could not make sense of it.',
  'finding.address-invalid.summary': 'The address is not complete.',
  'finding.address-invalid.empty': 'There is none yet. Type or paste the one from the documentation.',
  'finding.address-invalid.leading-blank': 'A blank stands in front of it.',
  'finding.address-invalid.scheme-missing':
    'It does not say how to get there: https:// has to stand in front.',
  'finding.address-invalid.scheme-doubled': 'It says twice how to get there.',
  'finding.address-invalid.scheme':
    'It begins with a word that is not the one of a web address, https:// or http://.',
  'finding.address-invalid.host':
    'The name of the server is missing, or holds something that no name can hold.',
  'finding.address-invalid.port': 'The number after the colon is not a port: ports go from 1 to 65535.',
  'finding.header-invalid.summary': (v: { header: string }) =>
    v.header === '' ? 'A header has no name.' : `The header ${v.header} cannot be sent.`,
  'finding.header-invalid.character': (v: { character: string }) =>
    `It holds a character that cannot travel in a header${v.character === '' ? '' : ` (${v.character})`}, a line break for instance.`,
  'finding.header-invalid.not-supported': 'It steers the connection itself and cannot be set by hand here.',
  'finding.header-invalid.twice': 'It stands there twice, and may be sent once only.',
  'finding.method-invalid.summary': 'The method cannot be sent.',
  'finding.method-invalid.explanation': 'It is one word in capital letters, such as GET or POST.',
  'finding.content-length-wrong.summary': (v: { given: string; actual: string }) =>
    `Content-Length says ${brief(v.given)}, the body has ${v.actual} bytes.`,
  'finding.content-length-wrong.explanation':
    'Too large a number makes the server wait for the rest, too small a one cuts the body off.',

  // The way there.
  'finding.host-not-found.summary': (v: { host: string }) => `No server goes by the name ${brief(v.host)}.`,
  'finding.host-not-found.explanation':
    'It may be misspelled, or known only inside a company network: compare it letter by letter, then check the VPN.',
  'finding.host-not-found.short':
    'A name without a dot is usually known inside one network only: check the VPN, or use the full name.',
  'finding.connection-refused.summary': (v: { port: string }) =>
    v.port === '' ? 'Nothing listens there.' : `Nothing listens on port ${v.port}.`,
  'finding.connection-refused.local':
    'The address means this very computer. Start the program that should answer, and check which port it uses.',
  'finding.connection-refused.explanation':
    'The computer was reached and turned the connection away. The program is not running there, or it uses another port.',
  'finding.tls-wrong-scheme.plain': 'The port speaks plain http, not https.',
  'finding.tls-wrong-scheme.plain-explanation':
    'The address begins with https, but what answered was not a secure connection. On your own computer http is fine.',
  'finding.tls-wrong-scheme.secure': 'The port speaks https, and plain http was sent.',
  'finding.tls-wrong-scheme.secure-explanation': 'The address has to begin with https.',
  'finding.certificate-expired.summary': (v: { day: string }) =>
    v.day === ''
      ? 'The certificate of the server has run out.'
      : `The certificate of the server ran out on ${v.day}.`,
  'finding.certificate-expired.early': (v: { day: string }) =>
    v.day === ''
      ? 'The certificate of the server is not valid yet.'
      : `The certificate of the server is valid from ${v.day} on.`,
  'finding.certificate-expired.explanation': (v: { today: string }) =>
    `This computer has ${v.today} for today. If that is right, the owner of the server has to act.`,
  'finding.certificate-untrusted.self-signed': 'Nobody but the server itself vouches for its certificate.',
  'finding.certificate-untrusted.unknown-issuer':
    'This computer does not know who vouches for the certificate.',
  'finding.certificate-untrusted.weak':
    'The certificate, or one above it, is signed in a way that can be forged by now.',
  'finding.certificate-untrusted.incomplete':
    'The server leaves out a certificate between its own and the issuer.',
  'finding.certificate-untrusted.explanation':
    'It could be a test server, or a network that inspects connections. Without trust, nobody knows who really answers.',
  'finding.certificate-untrusted.issuer': (v: { issuer: string }) =>
    `It was issued by ${brief(v.issuer)}. If that is your company, its certificate has to be installed on this computer.`,
  'finding.file-not-allowed': 'The request names a file of yours that nobody has allowed it to send.',
  'finding.file-not-allowed.explanation': (v: { path: string }) =>
    `${brief(v.path)} lies outside the collection. Who made the collection decided on that name; whether the file may leave this computer is for you to say.`,
  'finding.certificate-wrong-host.summary':
    'The certificate is for another name than the one in the address.',
  'finding.certificate-wrong-host.names': (v: { names: string }) => `It is for ${v.names}.`,
  'finding.certificate-wrong-host.explanation': 'Check the name in the address.',
  'finding.proxy-in-the-way.summary': (v: { proxy: string }) =>
    v.proxy === ''
      ? 'A proxy stands between this computer and the API.'
      : `The proxy ${v.proxy} stands between this computer and the API.`,
  'finding.proxy-in-the-way.request': (v: { words: string }) =>
    `It is set among the options of the request, its folder or its collection.${v.words === '' ? '' : ` It says: ${v.words}`}`,
  'finding.proxy-in-the-way.settings': (v: { words: string }) =>
    `It is set in Settings, Network.${v.words === '' ? '' : ` It says: ${v.words}`}`,
  'finding.proxy-in-the-way.environment': (v: { words: string }) =>
    `It comes from the environment of this computer (HTTPS_PROXY, HTTP_PROXY or ALL_PROXY).${v.words === '' ? '' : ` It says: ${v.words}`}`,
  'finding.proxy-in-the-way.system': (v: { words: string }) =>
    `It comes from the network settings of this computer.${v.words === '' ? '' : ` It says: ${v.words}`}`,

  'finding.tls-too-old.summary': 'The server speaks only old versions of TLS, which can be broken.',
  'finding.tls-too-old.explanation':
    'TLS 1.0 and 1.1 were given up in 2021. Its owner has to update it; on an old device of your own the risk may be small.',
  'finding.tls-too-old.strict': 'The request allows TLS 1.3 alone, and the server does not speak it.',
  'finding.tls-too-old.strict-explanation': 'TLS 1.2 is safe too, and nearly every server speaks it.',

  'finding.client-certificate-required.summary': 'The server wants to see a certificate from this side.',
  'finding.client-certificate-required.refused':
    'The server does not take the certificate that it was shown.',
  'finding.client-certificate-required.unusable':
    'The certificate that is meant for this server cannot be shown.',
  'finding.client-certificate-required.explanation':
    'The owner of the API gives them out; the file is named in Settings, Network.',
  'finding.timed-out.summary': 'It took too long.',
  'finding.timed-out.limit': (v: { limitMs: number }) =>
    v.limitMs > 0 ? `The time limit of ${limit(v.limitMs)} was reached.` : 'The time limit was reached.',
  'finding.timed-out.connecting':
    'Nobody picked up. A firewall or a missing VPN usually looks like this, a wrong address as well.',
  'finding.timed-out.explanation':
    'The connection stands, but the server is slow. Ask for less at once, or allow more time among the options of the request.',
  'finding.connection-broken.summary': 'The connection went away before the answer came.',
  'finding.connection-broken.reused':
    'It was one that an earlier request had opened; servers close those when they are idle. A new one usually works.',
  'finding.connection-broken.explanation': 'That can happen once. If it stays, look at the causes.',
  'finding.answer-cut-off.summary': 'The answer breaks off.',
  'finding.answer-cut-off.counted': (v: { received: number; promised: number }) =>
    `${size(v.received)} of ${size(v.promised)} arrived; what came is kept, but the end is missing.`,
  'finding.answer-cut-off.explanation': 'What came is kept, but the end is missing.',
  'finding.engine-stopped.summary': 'The part of Plaincall that sends requests stopped.',
  'finding.engine-stopped.stuck': 'It gave no sign of life for some seconds, so it was ended.',
  'finding.engine-stopped.not-started': 'It could not be started.',
  'finding.engine-stopped.explanation':
    'It runs apart from the rest, so that nothing else is lost. With the next request it is started anew.',

  'finding.cancelled.summary': 'You pressed Stop.',
  'finding.cancelled.by-app': 'Plaincall stopped it, because it was closing.',
  'finding.cancelled.kept': 'What had arrived until then is kept.',
  'finding.cancelled.explanation':
    'Nothing is wrong with the request. The server may have worked on it all the same.',
  'finding.redirect-loop.summary': 'The server sends the request round in a circle.',
  'finding.redirect-loop.many': (v: { count: number }) =>
    `After ${v.count} addresses there was still no answer.`,
  'finding.redirect-loop.explanation':
    'A missing sign-in or cookie is the usual reason, or a proxy that sends http to https and back.',

  // Who is asking.
  'finding.key-missing.summary': 'The request does not say who is asking.',
  'finding.key-missing.explanation': 'No key was sent. Add the one you were given, under Sign-in.',
  'finding.key-missing.explanation-where': (v: { where: string }) =>
    `The server expects a key in ${v.where}.`,
  'finding.key-in-wrong-place.summary': 'The key is sent in the wrong place.',
  'finding.key-in-wrong-place.explanation': (v: { here: string; there: string }) =>
    `It travels in ${v.here}; the server looks for it in ${v.there}.`,
  'finding.key-has-stray-characters.summary': 'Something came along with the key.',
  'finding.key-has-stray-characters.quoted':
    'It stands in quotation marks, which the server takes for a part of it.',
  'finding.key-has-stray-characters.line-break': 'There is a line break in it, probably from pasting.',
  'finding.key-has-stray-characters.invisible-character':
    'There is a character in it that nobody can see, as it comes along from web pages and chats.',
  'finding.key-has-stray-characters.blank': 'There is a blank in front of it, in it or behind it.',
  'finding.key-has-stray-characters.more':
    'What stands round it in the documentation came along: brackets, a comma, or the name of the header.',
  'finding.key-refused.summary': 'The key was not taken.',
  'finding.key-refused.expired': 'The key has expired.',
  'finding.key-refused.explanation':
    'It is where it belongs. It may have run out, been withdrawn, or belong to another account or environment.',
  'finding.auth-scheme.summary': 'The word in front of the key is not right.',
  'finding.auth-scheme.doubled': (v: { scheme: string }) => `"${v.scheme}" is sent twice.`,
  'finding.auth-scheme.punctuated': (v: { scheme: string }) =>
    `A sign stands behind "${brief(v.scheme)}" where only a blank belongs.`,
  'finding.auth-scheme.missing': 'The server expects the word Bearer before the token, and it is not there.',
  'finding.auth-scheme.not-wanted': (v: { scheme: string }) =>
    `This API takes the key as it is; "${v.scheme}" in front of it makes it another.`,
  'finding.auth-scheme.own-word': (v: { scheme: string }) =>
    `The server wants the word "${brief(v.scheme)}" in front of the key.`,
  'finding.auth-scheme.basic-wanted': 'The server wants a name and a password, and got a token.',
  'finding.auth-scheme.basic-not-encoded':
    'Name and password stand there as they are; behind "Basic" they have to be packed in base64.',
  'finding.permission-missing.summary': 'The server knows the key and does not allow this.',
  'finding.permission-missing.explanation':
    'The account behind the key lacks a permission. Its owner can grant it; the request id helps them to find this call.',
  'finding.permission-missing.scope': (v: { scope: string }) =>
    `The permission that is missing: ${brief(v.scope)}. The owner of the account can grant it.`,
  'finding.csrf-token-missing.summary': 'The server wants a token that shows where the call comes from.',
  'finding.csrf-token-missing.explanation': (v: { name: string }) =>
    `It is in the answer, and belongs into the header ${brief(v.name)}.`,
  'finding.csrf-token-missing.read-first':
    'It guards against forged calls. Servers hand it out with an answer to GET, in a header or a cookie.',
  'finding.clock-skew.summary': (v: { skewMs: number }) =>
    `The clock of the server and that of this computer differ by ${span(v.skewMs)}.`,
  'finding.clock-skew.explanation':
    'Tokens and signed requests are refused when the times are too far apart: check the time.',

  // What was sent.
  'finding.content-type-missing.summary': 'The request does not say what its body is.',
  'finding.content-type-missing.explanation':
    'The header Content-Type is missing, so the server does not know how to read it.',
  'finding.content-type-missing.without-body':
    'The header Content-Type is missing. Some servers want it even where there is no body.',
  'finding.content-type-wrong.summary': (v: { type: string }) =>
    `The server does not take ${brief(v.type)} here.`,
  'finding.content-type-wrong.unseen': 'The server does not take the kind of body that was sent.',
  'finding.content-type-wrong.explanation':
    'The header Content-Type names another kind of body than this address reads.',
  'finding.content-type-wrong.accepted': (v: { types: string }) => `It takes ${v.types}.`,
  'finding.charset-wrong.summary': (v: { charset: string }) =>
    `The server does not take the character set ${brief(v.charset)}.`,
  'finding.charset-wrong.missing': 'The server wants to be told the character set.',
  'finding.charset-wrong.explanation': 'It stands behind the kind of body, in the header Content-Type.',
  'finding.content-encoding-refused.summary': (v: { coding: string }) =>
    `The header says that the body is packed with ${brief(v.coding)}.`,
  'finding.content-encoding-refused.explanation':
    'The server does not unpack it, and the body is sent as it stands anyway.',
  'finding.header-required.summary': (v: { name: string }) =>
    `The server misses the header ${brief(v.name)}.`,
  'finding.header-required.explanation': 'The documentation of the API says what belongs in it.',
  'finding.header-not-wanted.summary': (v: { name: string }) => `The header ${v.name} stands in the way.`,
  'finding.header-not-wanted.unchanged': 'Nothing has changed, so nothing was sent.',
  'finding.header-not-wanted.explanation': (v: { name: string }) =>
    `Without ${v.name} the server answers as usual.`,
  'finding.accept-not-met.summary': 'The server has no answer in the format that was asked for.',
  'finding.accept-not-met.explanation': (v: { accept: string }) => `The request asks for ${brief(v.accept)}.`,
  'finding.body-not-json.summary': (v: { line: number }) => `The body is not JSON: look at line ${v.line}.`,
  'finding.body-not-json.variable': 'With its variables filled in, the body is not JSON any more.',
  'finding.body-not-json.variable-explanation': (v: { variable: string }) =>
    `{{${v.variable}}} stands for a text, and texts need quotation marks round them.`,
  'finding.body-not-wrapped.summary': (v: { name: string }) => `The body has to be wrapped in "${v.name}".`,
  'finding.body-not-wrapped.explanation': (v: { name: string }) =>
    `The server looks for everything inside an object called "${v.name}".`,
  'finding.body-wrapped.summary': (v: { name: string }) => `The body is wrapped in "${brief(v.name)}".`,
  'finding.body-wrapped.explanation': (v: { name: string }) =>
    `The server looks for everything outside, without an object called "${brief(v.name)}" round it.`,
  'finding.body-root-kind.summary': 'The body as a whole is of another kind than the server reads.',
  'finding.body-root-kind.explanation': 'A list stands between [ and ], an object between { and }.',
  'finding.body-root-kind.text': 'It is one text in quotation marks, with the JSON inside.',
  'finding.body-missing.summary': 'Nothing was sent as a body.',
  'finding.body-missing.explanation': 'The server reads something here: type it under Body.',
  'finding.body-missing.switched-off': 'Something is typed under Body, but the kind of body is set to none.',
  'finding.attribute-type.summary': (v: { field: string }) =>
    `The value of ${brief(v.field)} is written in another way than expected.`,
  'finding.attribute-type.explanation': (v: { words: string }) => `The server says: “${v.words}”.`,
  'finding.field-misnamed.summary': (v: { from: string; to: string }) =>
    `The request says "${brief(v.from)}" where the server looks for "${brief(v.to)}".`,
  'finding.field-misnamed.explanation': 'The two names are nearly the same, so this is probably a slip.',
  'finding.field-misnamed.unknown': (v: { name: string }) => `The server does not take "${brief(v.name)}".`,
  'finding.field-misnamed.unknown-explanation': 'It has no such value, or sets it by itself.',
  'finding.field-misnamed.moved': (v: { name: string }) =>
    `"${brief(v.name)}" is sent in another part of the request than the server looks in.`,
  'finding.field-misnamed.moved-explanation':
    'What stands in the address does not count as a part of the body, and the other way round.',
  'finding.several-mistakes.summary': (v: { count: number }) =>
    `${count(v.count, 'thing')} in the request ${v.count === 1 ? 'is' : 'are'} not as the server expects.`,
  'finding.several-mistakes.names': 'Each is a name that the server does not look for.',
  'finding.several-mistakes.explanation': 'Names are written another way, and values too.',
  'finding.body-on-get.summary': (v: { method: string }) =>
    `The request has a body, and its method is ${v.method}.`,
  'finding.body-on-get.explanation': 'A method that only reads has no body; many servers refuse it.',
  'finding.body-too-large.summary': (v: { bytes: number }) =>
    `The body has ${size(v.bytes)}, more than the server takes.`,
  'finding.body-too-large.limit': (v: { bytes: number; limit: number }) =>
    `The body has ${size(v.bytes)}; the server takes ${size(v.limit)}.`,
  'finding.body-too-large.explanation': 'Send less at once: a part now, and the rest with a further request.',
  'finding.address-too-long.summary': (v: { length: number }) =>
    `The address has ${count(v.length, 'character')}, more than the server reads.`,
  'finding.address-too-long.limit': (v: { length: number; limit: number }) =>
    `The address has ${count(v.length, 'character')}; the server reads ${v.limit}.`,
  'finding.address-too-long.explanation': 'Ask for fewer things at once.',

  // The address and the method.
  'finding.method-not-allowed.summary': (v: { method: string }) =>
    `The address is there, but not for ${v.method}.`,
  'finding.method-not-allowed.lower-case':
    'Methods are written in capital letters, and many servers insist on it.',
  'finding.method-not-allowed.allowed': (v: { methods: string }) => `It takes ${v.methods}.`,
  'finding.method-not-allowed.explanation':
    'The server does not say which methods it takes. POST creates, PUT replaces, PATCH changes, GET reads.',
  'finding.method-not-allowed.route': (v: { method: string }) =>
    `Nothing is there for ${v.method}; it may be there for another method.`,
  'finding.address-unresolved.summary': (v: { gap: string }) =>
    `${brief(v.gap)} still stands in the address.`,
  'finding.address-unresolved.explanation':
    'It is a gap from the documentation: put the real value in its place.',
  'finding.address-trailing-blank.summary': 'There is a blank in the address.',
  'finding.address-trailing-blank.explanation': 'It is sent as %20 and counts as a part of the address.',
  'finding.address-trailing-slash.summary': 'The address ends with a slash.',
  'finding.address-trailing-slash.missing': 'The address lacks a slash at its end.',
  'finding.address-trailing-slash.explanation': 'For many servers that makes it another address.',
  'finding.address-misspelled.summary': 'The address looks as if something slipped in.',
  'finding.address-misspelled.suggested': 'The answer names one that is nearly the same.',
  'finding.address-misspelled.repeated':
    'A part comes twice: the variable in front may end with what the rest begins with.',
  'finding.address-misspelled.punctuation':
    'A sign stands at its end that may belong to the sentence it was copied from.',
  'finding.address-misspelled.encoded-twice': '%25 is a percent sign that was encoded once more.',
  'finding.address-misspelled.capitals': 'Capital letters count in an address, and most have none.',
  'finding.address-replaced.summary': 'What was at this address is elsewhere now.',
  'finding.address-replaced.explanation': 'The answer says where.',
  'finding.address-query-separator.summary': 'The values in the address are not parted as they should be.',
  'finding.address-query-separator.entity': '&amp; is how web pages write &.',
  'finding.address-query-separator.second-mark':
    'The question mark comes once; & parts the values behind it.',
  'finding.address-query-separator.no-mark': 'The first value begins with a question mark.',
  'finding.address-doubled-slash.summary': 'There are two slashes in the address where one belongs.',
  'finding.address-doubled-slash.explanation': 'For many servers that makes it another address.',
  'finding.address-doubled-slash.in-variable':
    'The variable in front ends with a slash, and another one follows.',

  // What is there already.
  'finding.name-taken.summary': 'Something in the request has to be unique and is in use.',
  'finding.name-taken.field': (v: { field: string; value: string }) =>
    `${brief(v.field)} has to be unique, and "${brief(v.value)}" is in use.`,
  'finding.name-taken.explanation': 'Choose another value, or look at the object that has it.',
  'finding.precondition-stale.summary': 'The object has changed since you last read it.',
  'finding.precondition-stale.missing': 'The server wants to know which version you mean to change.',
  'finding.precondition-stale.explanation':
    'Its present ETag is in the answer. Look at what changed before you write over it.',
  'finding.precondition-stale.read-first':
    'Read the object with GET; its ETag belongs in the header If-Match.',

  'finding.idempotency-key-reused.summary': (v: { name: string }) =>
    `The id in ${brief(v.name)} stands for another request already.`,
  'finding.idempotency-key-reused.explanation':
    'It keeps one and the same request from being carried out twice; another request needs one of its own.',
  'finding.headers-too-large.summary': 'The headers are more than the server reads.',
  'finding.headers-too-large.one': (v: { name: string; length: number }) =>
    `The header ${brief(v.name)} alone has ${count(v.length, 'character')}.`,
  'finding.headers-too-large.explanation':
    'Servers read a few thousand characters of headers. Cookies grow; tokens too.',
  'finding.upgrade-required.summary': 'The server speaks another protocol at this address.',
  'finding.upgrade-required.named': (v: { protocols: string }) =>
    `The server asks for ${brief(v.protocols)}.`,
  'finding.upgrade-required.explanation': 'Newer security, or a newer version of HTTP, is asked for.',
  'finding.upgrade-required.socket':
    'It is the address of a WebSocket, which this version of the app does not open.',

  // Wait.
  'finding.too-many-requests.summary': 'The allowance is used up for now.',
  'finding.too-many-requests.explanation': 'Nothing is wrong with the request. Send it again after a pause.',
  'finding.service-unavailable.summary': 'The service cannot answer at the moment.',
  'finding.service-unavailable.explanation':
    'Nothing is wrong with the request. Such a state usually passes by itself.',

  // The answer is not what it seems.
  'finding.html-instead-of-json.sign-in': 'A sign-in page came back, not the answer of an API.',
  'finding.html-instead-of-json.summary': 'A web page came back where data was expected.',
  'finding.html-instead-of-json.redirected':
    'The server sent the request on to it. Check the sign-in and the address.',
  'finding.html-instead-of-json.explanation':
    'The address may belong to the website, or the server shows its data only to those who ask for it by name.',
  'finding.success-with-error-inside.summary': (v: { status: number }) =>
    `The status is ${v.status}, yet the call failed.`,
  'finding.success-with-error-inside.explanation':
    'This API says success and puts the failure into the body: go by the error there.',
  'finding.partly-failed.summary': (v: { count: number }) =>
    v.count === 1 ? 'A part of it failed.' : `${v.count} parts of it failed.`,
  'finding.partly-failed.explanation':
    'The rest worked and came back. Go through the errors before sending it again.',
  'finding.wrong-label.summary': (v: { label: string; really: string }) =>
    `The answer is labelled ${brief(v.label)}, but it is ${v.really}.`,
  'finding.wrong-label.missing': (v: { really: string }) =>
    `The answer is ${v.really}, and no label says so.`,
  'finding.wrong-label.explanation':
    'It is shown for what it is. Programs that trust the label may not read it: the owner of the API can mend that.',
  'finding.wrong-label.coding': (v: { coding: string }) =>
    `The answer is said to be packed${v.coding === '' ? '' : ` with ${v.coding}`}, and it is not.`,
  'finding.wrong-label.coding-explanation':
    'It is shown as it came. The owner of the API can mend the header.',
  'finding.redirect-lost-body.summary': (v: { from: string; to: string }) =>
    v.from === ''
      ? 'The body was lost on the way.'
      : `On the way ${v.from} became ${v.to}, and the body was left behind.`,
  'finding.redirect-lost-body.explanation':
    'The address has moved. What was to be sent never arrived at the new one.',
  'finding.redirect-dropped-sign-in.summary': (v: { names: string }) =>
    `On the way to another server ${brief(v.names)} was left behind.`,
  'finding.redirect-dropped-sign-in.explanation':
    'A sign-in is never passed on to another server unasked. Send it there yourself if you trust it.',
  'finding.redirect-permanent.summary': 'The address has moved for good.',
  'finding.redirect-permanent.for-now': 'The server points to another address.',
  'finding.redirect-permanent.explanation':
    'The answer came from the new address. Saved in the request, it spares a detour.',
  'finding.redirect-permanent.not-followed':
    'This request does not follow, so the answer is only the sign to the new address.',
} as const;

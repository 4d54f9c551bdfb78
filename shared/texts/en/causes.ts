/**
 * What usually lies behind a status or a failure: the cause first, then what to look at. Shown as a ranked list, never
 * as a certain claim.
 */
export const causesTexts = {
  'cause.body-not-json': 'The JSON in the body has a slip in it: look for a missing quote, comma or bracket.',
  'cause.value-of-wrong-kind':
    'A value is of another kind than expected, text where a number belongs for example: compare with the documentation.',
  'cause.content-type-missing': 'The request does not say what its body is: add the Content-Type header.',
  'cause.content-type-wrong':
    'The Content-Type header names another kind of body than this address takes: for JSON it is application/json.',
  'cause.variable-sent-literally':
    'A variable had no value and went out as its name: look for {{ }} in what was sent.',
  'cause.http-to-https-port':
    'A plain http request reached a port that speaks https: begin the address with https.',
  'cause.key-missing': 'No key was sent: look at the sign-in of this request.',
  'cause.key-expired': 'The key or token has run out or was withdrawn: get a new one.',
  'cause.key-stray-characters':
    'Something came along when the key was pasted, a quote, a blank or a line break: paste it again.',
  'cause.key-in-wrong-place':
    'The key sits where this API does not look: its documentation says whether it belongs in a header or in the address.',
  'cause.key-of-other-environment':
    'The key belongs to another account or environment, test instead of live for example: compare the two.',
  'cause.clock-wrong': 'The clock of this computer is off, which spoils signed requests: check the time.',
  'cause.plan-or-payment':
    'The plan of the account does not include this, or a payment is due: ask its owner.',
  'cause.card-declined': 'With payment APIs: the card was declined; the answer says why.',
  'cause.permission-missing':
    'The account behind the key lacks the permission for this: ask its owner to grant it.',
  'cause.address-allow-list':
    'The API only accepts calls from certain networks: ask whether yours is on the list.',
  'cause.firewall-blocks':
    'A firewall in front of the API took the call for an attack or a bot: give its owner the request id.',
  'cause.wrong-path-hidden':
    'Some gateways answer so when the path or the method does not exist: check both.',
  'cause.address-misspelled': 'A part of the address is misspelled: compare it with the documentation.',
  'cause.address-slash': 'There is a slash or a blank too many, often at the end of the address.',
  'cause.id-gone': 'The object was deleted, or its id is from elsewhere: list the objects and look.',
  'cause.hidden-without-permission':
    'The object is there but hidden from this key: some APIs answer "not found" in place of "not allowed".',
  'cause.address-of-other-environment':
    'The address belongs to another environment or version of the API: check its beginning.',
  'cause.method-of-other-action':
    'The method stands for another action: POST creates, PUT replaces, PATCH changes, GET only reads.',
  'cause.redirect-changed-method':
    'The server redirected the request and the method became GET on the way: send it straight to the new address.',
  'cause.accept-too-narrow': 'The Accept header asks for a format that the server does not have: widen it.',
  'cause.proxy-sign-in': 'The proxy of this network wants a name and a password: ask whoever runs it.',
  'cause.connection-slow': 'The upload was slow or stalled: send it again.',
  'cause.content-length-too-large':
    'A Content-Length typed by hand promises more than was sent: take the header off.',
  'cause.name-taken': 'A value that has to be unique is in use already: choose another.',
  'cause.changed-meanwhile': 'The object changed since it was read: read it again and repeat the change.',
  'cause.sent-twice': 'The same request was sent twice: look whether the first one did its work.',
  'cause.version-retired': 'This version of the API was switched off: look for its successor.',
  'cause.gateway-size-limit': 'A gateway in front of the API sets the limit: send less at once.',
  'cause.list-too-long': 'The list in the body is longer than allowed: split it over several requests.',
  'cause.too-many-params':
    'The parameters hold too much, a long list of ids for example: ask for fewer at once.',
  'cause.host-header': 'A Host header typed by hand names another server: take it off.',
  'cause.dns-points-elsewhere': 'The name leads to a server that does not answer for it: ask its owner.',
  'cause.value-not-accepted': 'A value breaks a rule of this API: the errors of the answer name it.',
  'cause.field-missing': 'Something that is required is not in the request: compare with the documentation.',
  'cause.burst': 'Many requests went out within seconds: leave pauses between them.',
  'cause.quota-used-up': 'The allowance of the hour, day or month is used up: ask the owner of the account.',
  'cause.long-token': 'A very long token or many cookies were sent: use a shorter token.',
  'cause.client-certificate': 'The server wants a certificate from this side too: ask its owner for one.',
  'cause.their-bug': 'Their program has a fault: report it with the request id and the time.',
  'cause.unusual-value':
    'An unusual value in the request trips their program: try again with a simpler one to find it.',
  'cause.wrong-server': 'The address leads to another server than intended: check its beginning.',
  'cause.service-restarting': 'The service is being restarted or updated: try again in a minute.',
  'cause.service-crashed':
    'The service behind the gateway is down: look at its status page or tell its owner.',
  'cause.overloaded': 'The service has more work than it can do: wait, then try again.',
  'cause.maintenance': 'The service is closed for maintenance: its status page says until when.',
  'cause.asked-for-much': 'The request asks for a lot of work: ask for less at once.',
  'cause.captive-portal':
    'The network wants a sign-in first, as in hotels and trains: open a web page in a browser.',

  'cause.host-misspelled': 'The name of the server is misspelled: compare it letter by letter.',
  'cause.vpn-off':
    'The server is only reachable through a VPN or the company network: connect and try again.',
  'cause.offline': 'This computer has no connection: open a web page to see.',
  'cause.dns-down': 'The name service of this network does not answer: try again, or another network.',
  'cause.port-wrong': 'The port in the address is another than the server uses: check the number.',
  'cause.service-stopped': 'The server program is not running: start it, or ask whoever runs it.',
  'cause.localhost-family':
    'The program listens under 127.0.0.1 and the name localhost led to ::1, or the other way round: try the other one.',
  'cause.firewall-drops': 'A firewall swallows the connection: ask the network or the API owner.',
  'cause.server-down': 'The server is down: look at its status page.',
  'cause.network-broken': 'The network between here and there is interrupted: check cable, Wi-Fi and VPN.',
  'cause.ipv6-only': 'The server only has an address of a kind that this network cannot reach.',
  'cause.https-to-http-port':
    'The address says https and the port speaks plain http: begin the address with http.',
  'cause.not-a-web-port': 'Another kind of program listens on that port: check the number.',
  'cause.idle-connection':
    'The server closed a connection that had been idle: sending again opens a new one.',
  'cause.middlebox-cuts': 'A firewall or proxy cut the line: try another network or without VPN.',
  'cause.only-http-1': 'The server only speaks HTTP/1.1, which is common: let the app choose.',
  'cause.middlebox-old-http': 'A proxy on the way speaks HTTP/1.1 only: let the app choose.',
  'cause.server-busy-http-2': 'The server has as many requests at once as it takes: wait, then send again.',
  'cause.http-2-fault': 'The server has a fault in its HTTP/2: try HTTP/1.1, and tell its owner.',
  'cause.server-slow': 'The server needs longer than the time limit: raise the limit or ask for less.',
  'cause.answer-stream-open':
    'The address streams without end, which is right for event streams: press Stop when you have enough.',
  'cause.certificate-not-renewed': 'The owner of the server forgot to renew the certificate: tell them.',
  'cause.certificate-fresh': 'The certificate was issued only now: wait, or check the clock.',
  'cause.test-server': 'It is a test server with a certificate made by hand: fine where you know the server.',
  'cause.tls-inspection':
    'The network opens secure connections to inspect them (company, school, virus scanner): its certificate has to be installed on this computer.',
  'cause.certificate-chain':
    'The server leaves out a middle certificate, which browsers quietly fetch: its owner has to add it.',
  'cause.certificate-other-name':
    'The address uses a name or number that the certificate is not for: use one of its names.',
  'cause.old-security':
    'The server only offers old kinds of encryption that are no longer safe: its owner has to update it.',
  'cause.security-settings': 'The two sides have no kind of encryption in common.',
  'cause.proxy-wrong': 'The proxy is not reachable or refuses the target: check the proxy settings.',
  'cause.proxy-misspelled': "The proxy's name is misspelled: compare it with what your company says.",
  'cause.proxy-stopped': 'The proxy is not running, or listens on another port: ask whoever runs it.',
  'cause.proxy-password-changed': 'The password of the proxy has changed: type the new one.',
  'cause.proxy-sign-in-kind':
    'The proxy wants another kind of sign-in than name and password: ask whoever runs it.',
  'cause.proxy-forbids':
    'The proxy has a list of what is allowed, and this address is not on it: ask whoever runs it.',
  'cause.proxy-port-forbidden':
    'The proxy lets through the usual ports only: use 443, or ask whoever runs it.',
  'cause.proxy-cannot-find':
    'The name in the address is misspelled: the proxy looks it up and finds nothing.',
  'cause.inner-name':
    'It is a server of your own network, which the proxy cannot see: add it to what goes straight.',
  'cause.proxy-kind-wrong':
    'The proxy is of another kind: try http, https or socks5 in front of its address.',
  'cause.proxy-port-wrong': 'The port belongs to another program: compare it with what your company says.',
  'cause.own-certificate-expired': 'Your certificate has run out or was withdrawn: ask for a new one.',
  'cause.own-certificate-other-issuer':
    'Your certificate is for another server, a test system for example: choose the one for this server.',
  'cause.answer-large': 'The answer is larger than this app keeps: ask for less, or in pages.',
  'cause.answer-head-large': 'The server sends very large headers, many cookies for example: tell its owner.',
  'cause.server-aborts': 'The server or a gateway broke off while it was sending: send again.',
  'cause.redirects-by-cookie':
    'The server wants a cookie or a sign-in and sends everyone without it round again.',
  'cause.redirects-by-scheme':
    'A proxy in front of the server sends http to https and back: its owner has to mend it.',
  'cause.disk-full': 'The disk is full or the folder may not be written to: make room and try again.',
} as const;

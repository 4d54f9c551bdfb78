/**
 * What is the matter where something in front of the API, or on the way to it, answered in its place: one sentence of
 * meaning, with the name of what answered, and one of advice.
 */

interface Named {
  /** As its maker writes it: nginx, Cloudflare. */
  readonly name: string;
}

/** ` (Zscaler)`; nothing where the name is not known. */
function inBrackets(name: string): string {
  return name === '' ? '' : ` (${name})`;
}

export const gatewaysTexts = {
  'gateway.no-route.meaning': ({ name }: Named) =>
    `${name} passes requests on to APIs, and knows none for this address and method.`,
  'gateway.no-route.advice':
    'Check the name of the server, the path and the method: the request never got to an API.',
  'gateway.host-unknown.meaning': ({ name }: Named) => `${name} serves nothing under this server name.`,
  'gateway.host-unknown.advice': 'Check the beginning of the address, and the Host header if one is set.',
  'gateway.nothing-there.meaning': ({ name }: Named) => `${name} serves nothing at this address.`,
  'gateway.nothing-there.advice': 'Check the path, then the name of the server.',
  'gateway.server-page.meaning': ({ name }: Named) =>
    `The web server${inBrackets(name)} answered by itself; the program of the API never saw the request.`,
  'gateway.server-page.advice':
    'Compare the path with the documentation, its first part above all: it leads past the API.',
  'gateway.folder-not-listed.meaning': ({ name }: Named) =>
    `The address leads to a folder of the web server${inBrackets(name)}, and its contents are not shown.`,
  'gateway.folder-not-listed.advice': 'The path is probably cut short: complete it.',
  'gateway.kind-not-served.meaning': ({ name }: Named) =>
    `The web server${inBrackets(name)} has no program for what this address ends in.`,
  'gateway.kind-not-served.advice': 'Check the end of the path; if it is right, tell the owner of the API.',
  'gateway.method-refused.meaning': ({ name }: Named) => `${name} does not let this method through.`,
  'gateway.method-refused.advice':
    'Check the method; if it is the right one, the owner of the API has to allow it there.',

  'gateway.not-http.meaning': ({ name }: Named) => `${name} could not make sense of the request.`,
  'gateway.not-http.advice': 'Look for blanks and unusual characters in the address and in the headers.',
  'gateway.plain-to-https.meaning': ({ name }: Named) =>
    `A plain http request came to a port where ${name} speaks https.`,
  'gateway.plain-to-https.advice': 'Begin the address with https.',
  'gateway.https-wanted.meaning': ({ name }: Named) => `${name} only takes requests over https.`,
  'gateway.https-wanted.advice': 'Begin the address with https.',
  'gateway.certificate-missing.meaning': ({ name }: Named) =>
    `${name} wants a certificate from this side, and none was sent.`,
  'gateway.certificate-missing.advice': 'Ask the owner of the API for a client certificate.',
  'gateway.certificate-refused.meaning': ({ name }: Named) =>
    `${name} does not accept the certificate that was sent along.`,
  'gateway.certificate-refused.advice':
    'It may have run out or belong to another system: ask the owner of the API.',
  'gateway.headers-too-large.meaning': ({ name }: Named) =>
    `The headers or cookies are larger than ${name} takes.`,
  'gateway.headers-too-large.advice': 'Use fewer cookies, or a shorter token.',
  'gateway.body-too-large.meaning': ({ name }: Named) => `The body is larger than ${name} lets through.`,
  'gateway.body-too-large.advice': 'Send less at once, or ask the owner of the API to raise the limit.',
  'gateway.address-too-long.meaning': ({ name }: Named) => `The address is longer than ${name} takes.`,
  'gateway.address-too-long.advice': 'Ask for fewer things at once, or move long values into the body.',
  'gateway.address-filtered.meaning': ({ name }: Named) =>
    `${name} refuses addresses with such a part, for fear of an attack.`,
  'gateway.address-filtered.advice':
    'Look for a percent sign, two dots, a double slash or a file ending in the path.',

  'gateway.key-missing.meaning': ({ name }: Named) =>
    `${name} guards the API and wants a key; it found none in the request.`,
  'gateway.key-missing.advice':
    'Add the key in the header or the parameter that the documentation of the API names.',
  'gateway.key-refused.meaning': ({ name }: Named) =>
    `${name} guards the API and does not accept the key or token.`,
  'gateway.key-refused.advice': 'Check that it is complete, still valid, and made for this API.',
  'gateway.permission-missing.meaning': ({ name }: Named) =>
    `${name} knows the key, but the key does not open this address.`,
  'gateway.permission-missing.advice': 'Ask the owner of the API to allow it for your key.',
  'gateway.not-subscribed.meaning': ({ name }: Named) =>
    `${name} knows the key, but its account has not subscribed to this API.`,
  'gateway.not-subscribed.advice': 'Subscribe to the API on the page of its owner, or use the other key.',
  'gateway.sign-in-failed.meaning': ({ name }: Named) => `${name} did not accept the sign-in.`,
  'gateway.sign-in-failed.advice': 'Check user name, password and the kind of sign-in.',
  'gateway.limit.meaning': ({ name }: Named) =>
    `${name} counts the requests, and there were too many in a short time.`,
  'gateway.limit.advice': 'Wait a little, then send again, with longer pauses.',
  'gateway.quota.meaning': ({ name }: Named) =>
    `${name} counts the requests, and the allowance of this key is used up.`,
  'gateway.quota.advice': 'Wait until it starts anew, or ask for a larger one.',
  'gateway.policy.meaning': ({ name }: Named) => `A rule in ${name} does not let this request through.`,
  'gateway.policy.advice': 'Ask the owner of the API which callers the rule lets in.',

  'gateway.blocked.meaning': ({ name }: Named) =>
    `The firewall of ${name} turned the request away before it got to the API.`,
  'gateway.blocked.advice':
    'Give its owner the request id or the time, and ask to be let in; a value that looks like program code may be the reason.',
  'gateway.bot-check.meaning': ({ name }: Named) =>
    `${name} wants proof that a person with a browser is asking.`,
  'gateway.bot-check.advice':
    'No program can give it: ask the owner of the API for an address, or for a rule that lets programs in.',
  'gateway.network-banned.meaning': ({ name }: Named) =>
    `${name} does not let requests from your network in.`,
  'gateway.network-banned.advice':
    'Try without a VPN or from another network, or ask the owner of the API to allow yours.',
  'gateway.country-banned.meaning': ({ name }: Named) =>
    `${name} does not let requests from your country or region in.`,
  'gateway.country-banned.advice':
    'A VPN may be the reason; otherwise only the owner of the API can change it.',
  'gateway.hotlink-banned.meaning': ({ name }: Named) => `${name} only serves this to pages of its own site.`,
  'gateway.hotlink-banned.advice':
    'Take the Referer header off, or ask the owner for an address for programs.',

  'gateway.service-down.meaning': ({ name }: Named) =>
    `${name} reaches no working server of the API behind it.`,
  'gateway.service-down.advice': 'Try again in a moment; if it stays, tell the owner of the API.',
  'gateway.service-broke.meaning': ({ name }: Named) =>
    `${name} passed the request on, and the API behind it gave no proper answer.`,
  'gateway.service-broke.advice':
    'Look whether the change was made, then try again; if it stays, tell the owner of the API.',
  'gateway.service-busy.meaning': ({ name }: Named) =>
    `${name} holds requests back, because the API behind it has too much to do.`,
  'gateway.service-busy.advice': 'Wait a little, then send again.',
  'gateway.too-slow.meaning': ({ name }: Named) =>
    `${name} passed the request on, and the API behind it took too long.`,
  'gateway.too-slow.advice': 'Look whether the change was made; ask for less at once, or try again later.',
  'gateway.secure-line-failed.meaning': ({ name }: Named) =>
    `${name} could not set up a secure connection to the API behind it.`,
  'gateway.secure-line-failed.advice': 'Tell the owner of the API: a certificate of theirs needs a look.',
  'gateway.origin-unknown.meaning': ({ name }: Named) =>
    `${name} does not find the server of the API: its name leads nowhere.`,
  'gateway.origin-unknown.advice':
    'Check the name in the address; if it is right, tell the owner of the API.',
  'gateway.tunnel-down.meaning': ({ name }: Named) =>
    `${name} leads through a tunnel to the API, and its other end is not connected.`,
  'gateway.tunnel-down.advice': 'Start the tunnel again where the API runs, or tell its owner.',
  'gateway.not-started.meaning': ({ name }: Named) =>
    `The program of the API behind ${name} does not run: it was stopped, or failed to start.`,
  'gateway.not-started.advice': 'Tell the owner of the API.',
  'gateway.maintenance.meaning': ({ name }: Named) => `The API behind ${name} is closed for maintenance.`,
  'gateway.maintenance.advice': 'Try again later.',
  'gateway.setup-wrong.meaning': ({ name }: Named) => `${name} is not set up right for this address.`,
  'gateway.setup-wrong.advice': 'Tell the owner of the API, and give the code.',
  'gateway.program-failed.meaning': ({ name }: Named) => `The program that ${name} runs for the API failed.`,
  'gateway.program-failed.advice': 'Try once more; if it stays, give its owner the time and the request id.',
  'gateway.program-limit.meaning': ({ name }: Named) =>
    `The program that ${name} runs for the API used up what it may use.`,
  'gateway.program-limit.advice': 'Ask for less at once, or tell the owner of the API.',
  'gateway.trace.meaning': ({ name }: Named) =>
    `The program of the API failed and shows its inner workings, in a page made by ${name}.`,
  'gateway.trace.advice':
    'Look for a value of yours in the error. Such a page is not meant for strangers: tell the owner of the API.',

  'gateway.network-filter.meaning': ({ name }: Named) =>
    `A filter of the network you are in${inBrackets(name)} blocks this address; the API never saw the request.`,
  'gateway.network-filter.advice': 'Ask whoever runs the network to allow it, or try from another network.',
  'gateway.network-sign-in.meaning': ({ name }: Named) =>
    `The network you are in wants a sign-in first${inBrackets(name)}; the API never saw the request.`,
  'gateway.network-sign-in.advice': 'Open any web page in a browser, sign in there, then send again.',
  'gateway.proxy-sign-in.meaning': ({ name }: Named) =>
    `The proxy of your network${inBrackets(name)} wants a sign-in.`,
  'gateway.proxy-sign-in.advice': 'Ask whoever runs your network for the proxy sign-in.',
  'gateway.proxy-denied.meaning': ({ name }: Named) =>
    `The proxy of your network${inBrackets(name)} does not let you reach this address.`,
  'gateway.proxy-denied.advice': 'Ask whoever runs the network to allow it, or try without the proxy.',
  'gateway.proxy-no-name.meaning': ({ name }: Named) =>
    `The proxy of your network${inBrackets(name)} does not find a server of this name.`,
  'gateway.proxy-no-name.advice': 'Check the name in the address, letter by letter.',
  'gateway.proxy-no-way.meaning': ({ name }: Named) =>
    `The proxy of your network${inBrackets(name)} could not reach the server.`,
  'gateway.proxy-no-way.advice': 'Check the port in the address, and try without the proxy.',
} as const;

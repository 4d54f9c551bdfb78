import { brief, span } from './quantities.ts';

/** What is said of a request before it is sent, and of what a token claims. */
export const preflightTexts = {
  'preflight.unresolved': 'Nothing can be sent until it has one, or the name is put right.',
  'preflight.unresolved-in-body': 'In a body it is sent as it is typed, braces and all.',
  'preflight.path-value': 'Nothing can be sent until it has one: without it, the address is another one.',
  'preflight.circle': 'Nothing can be sent until one of them has a value of its own.',
  'preflight.blank': 'Most come along when an address is copied.',
  'preflight.address-unresolved':
    'The documentation writes it so to say that a value belongs there. The server takes it for the value.',
  'preflight.method-lower-case': (v: { typed: string }) =>
    `The method “${v.typed}” is written in small letters.`,
  'preflight.method-lower-case.explanation': 'Servers compare methods letter for letter.',
  'preflight.key-is-placeholder': 'The key is still the one from the documentation.',
  'preflight.key-is-placeholder.explanation':
    'Such a word stands there in place of a real key. Put in the one that you were given.',
  'preflight.two-sign-ins': (v: { name: string }) =>
    `The typed header ${v.name} is sent in place of the sign-in.`,
  'preflight.two-sign-ins.explanation':
    'Only one of the two can be sent. Leave one, and it is plain to everyone which it is.',
  'preflight.content-type': 'Servers go by the header, and read the body as what it says.',
  'preflight.content-type-missing':
    'The header Content-Type is left out, and without it a server may not know how to read the body.',
  'preflight.json-sent-as-text': 'The body is JSON, and would be sent as plain text.',
  'preflight.json-sent-as-text.explanation': 'An API that takes JSON usually refuses plain text.',
  'preflight.variable-without-quotes': (v: { variable: string }) =>
    `With {{${v.variable}}} filled in, the body is not JSON.`,
  'preflight.outer-blanks': (v: { name: string }) =>
    v.name === ''
      ? 'A blank stands round a value.'
      : `A blank stands in front of “${v.name}” or its value, or behind.`,
  'preflight.outer-blanks.explanation': 'It is sent along and counts as a part of it.',
  'preflight.plus-read-as-blank': (v: { name: string }) =>
    `The plus in “${brief(v.name)}” would arrive as a blank.`,
  'preflight.plus-read-as-blank.explanation':
    'In the parameters of an address a plus stands for a blank. Written as %2B it arrives as a plus.',
  'preflight.plus-read-as-blank.in-variable':
    'In the parameters of an address a plus stands for a blank. Written as %2B in the variable it arrives as a plus.',
  'preflight.insecure-address': 'The key would travel through http, where everyone on the way can read it.',
  'preflight.insecure-address.explanation': 'With https nobody but the server can.',

  'fix.trim-value': (v: { name: string }) =>
    v.name === '' ? 'Take the blanks off' : `Take the blanks round “${v.name}” off`,
  'fix.encode-plus': (v: { name: string }) => `Write the plus in “${brief(v.name)}” as %2B`,
  'because.plus-is-blank': 'Servers read a plus in a parameter as a blank, and %2B as a plus.',
  'fix.drop-sign-in': 'Leave the sign-in out and send the header',
  'because.method-case-counts': 'Methods are told apart by capital and small letters.',
  'because.sign-in-sends-it': 'The sign-in sends it as well.',
  'because.header-is-sent': 'The header is the one that is sent.',
  'because.https-hides-it': 'https hides what is sent from everyone on the way.',

  'token.expired': (v: { ms: number }) => `The token ran out ${span(v.ms)} ago.`,
  'token.expired.explanation': 'That is the time that stands in it. Fetch a new one.',
  'token.not-yet': (v: { ms: number }) => `The token is not valid for another ${span(v.ms)}.`,
  'token.not-yet.explanation':
    'That is the time that stands in it. If it is a new one, check the clock of this computer.',
  'token.lacks-scope': (v: { scopes: string; count: number }) =>
    v.count === 1
      ? `The token may not be used for this: it lacks ${brief(v.scopes)}.`
      : `The token may not be used for this: it lacks some of what is asked for (${brief(v.scopes)}).`,
  'token.lacks-scope.explanation': (v: { held: string }) =>
    `By its own words it may be used for ${brief(v.held)}. Fetch one that is made for more.`,
  'token.title': 'What this token says',
  'token.unchecked': 'Read here, sent nowhere. Only the server can check whether it is genuine.',
  'token.unsigned': 'It is not signed (alg: none): hardly any server takes such a token.',
  'token.valid-until': 'Valid until',
  'token.expired-at': 'Ran out',
  'token.valid-from': 'Valid from',
  'token.issued': 'Issued',
  'token.issuer': 'By',
  'token.audience': 'For',
  'token.scopes': 'May be used for',
  'token.roles': 'Roles',
  'token.subject': 'Speaks for',
  'token.show-subject': 'Show it',
  'token.no-end': 'It does not say until when it is valid.',
  'token.past': (v: { when: string; ms: number }) => `${v.when} (${span(v.ms)} ago)`,
  'token.future': (v: { when: string; ms: number }) => `${v.when} (in ${span(v.ms)})`,
} as const;

import { brief } from './quantities.ts';

/** Slips in a request: what is told of them, and what mends them. */
export const slipsTexts = {
  'finding.key-is-placeholder.summary': 'The words of the documentation were sent in place of a key.',
  'finding.key-is-placeholder.explanation': 'They stand where your own key or token belongs.',
  'finding.sign-in-swapped.summary': 'Name and password look swapped.',
  'finding.sign-in-swapped.explanation': 'What stands in the place of the password is written like a name.',
  'finding.header-misspelled.summary': (v: { from: string; to: string }) =>
    `The header "${brief(v.from)}" may be meant to be ${brief(v.to)}.`,
  'finding.header-misspelled.explanation':
    'A server looks for headers by their exact names, and passes over all others.',
  'finding.cookie-missing.summary': (v: { name: string }) => `"${brief(v.name)}" belongs into a cookie.`,
  'finding.cookie-missing.explanation':
    'The request has its value, in a place where the server does not look for it.',
  'finding.body-not-read.summary': 'The server reads another kind of body.',
  'finding.body-not-read.explanation': (v: { name: string }) =>
    `It misses "${brief(v.name)}", which is there: so it looked for a form where JSON was sent, or the other way round.`,
  'finding.body-not-read.form': 'It reads JSON, and a form was sent.',
  'finding.body-end-line.summary': 'The last line of the body has no end.',
  'finding.body-end-line.explanation': 'Every line has to end with a line break, the last one too.',
  'finding.graphql-not-wrapped.summary': 'The query was sent as it is.',
  'finding.graphql-not-wrapped.explanation':
    'GraphQL expects it inside a JSON object, under the name "query".',
  'finding.asked-to-try-again.summary': 'Something else was changed at the same moment.',
  'finding.asked-to-try-again.explanation': 'Nothing was done, and the server asks for the request again.',
  'finding.address-not-encoded.summary': (v: { sign: string }) =>
    `The address has the sign ${v.sign} in it as it is.`,
  'finding.address-not-encoded.explanation':
    'In an address it has to be written as a code, or the server cannot read it.',
  'finding.address-not-encoded.fragment': 'Everything from this sign on stays here and is not sent.',
  'finding.address-misspelled.typographic': 'A long dash stands in it where a hyphen belongs.',
  'finding.plus-read-as-blank.summary': (v: { name: string }) =>
    `The plus in "${brief(v.name)}" arrives as a blank.`,
  'finding.plus-read-as-blank.explanation': 'In the values of an address a plus stands for a blank.',
  'finding.auth-scheme.basic-packed-blank':
    'A line break or a blank was packed together with the password, and counts as a part of it.',
  'fix.swap-sign-in': 'Swap name and password',
  'fix.send-as-cookie': (v: { name: string }) => `Send "${brief(v.name)}" as a cookie`,
  'fix.end-last-line': 'End the last line with a line break',
  'fix.encode-in-address': (v: { sign: string; code: string }) => `Write ${v.code} for ${v.sign}`,
  'because.environment-has-a-key': 'The environment has a key.',
  'because.names-are-there': 'What the server misses is in the body.',
  'because.graphql-in-json': 'Queries travel inside JSON.',
  'because.sign-has-meaning': 'In an address this sign has a meaning of its own.',
  'because.waives-check': 'Programs that are no browser may ask to be let past this check.',
  'finding.excludes-each-other.summary': (v: { one: string; other: string }) =>
    `"${brief(v.one)}" and "${brief(v.other)}" exclude each other.`,
  'finding.excludes-each-other.explanation': 'The server takes one of them and not both.',
  'finding.param-twice.summary': (v: { name: string }) => `"${brief(v.name)}" stands in the address twice.`,
  'finding.param-twice.explanation': 'The server takes it once.',
  'fix.keep-param': (v: { name: string; value: string }) => `Keep only ${brief(v.name)}=${brief(v.value)}`,
  'fix.params-into-body': 'Send the parameters in the body, as JSON',
  'because.one-of-two': 'The server takes one of them.',
  'finding.value-doubtful.summary': (v: { field: string }) => `The value of ${brief(v.field)} looks unusual.`,
  'finding.value-doubtful.explanation':
    'The server does not say what is wrong; this is what is odd in the request itself.',
  'because.value-suggests': 'The value itself looks like it.',
} as const;

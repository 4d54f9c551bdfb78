import { brief } from './quantities.ts';

/** What the rules found that look at the answer alone: who made it, what it gives away, how long it will still work. */
export const answerFindingsTexts = {
  'finding.not-the-api.gateway': (v: { name: string }) =>
    v.name === '' ? 'A gateway in front of the API answered.' : `${v.name} answered, in front of the API.`,
  'finding.not-the-api.cdn': (v: { name: string }) =>
    v.name === ''
      ? 'A delivery network in front of the API answered.'
      : `${v.name}, a network in front of the API, answered.`,
  'finding.not-the-api.proxy': (v: { name: string }) =>
    v.name === ''
      ? 'Something in the network you are in answered, not the API.'
      : `${v.name}, in the network you are in, answered, not the API.`,
  'finding.not-the-api.by-header': (v: { header: string }) =>
    `It sets the header ${brief(v.header)} on answers of its own making.`,
  'finding.not-the-api.by-body': 'The answer holds words that it alone writes.',
  'finding.not-the-api.by-status': 'This status is what a server in between says of the one behind it.',

  'finding.html-instead-of-json.other-host':
    'The request was led to another server. If you are in a hotel, a train or a guest network, it may want a sign-in first: open any web page in a browser.',

  'finding.redirect-carries-error.summary': 'The server refused, and wrote the reason into the redirect.',
  'finding.redirect-carries-error.explanation':
    'Sign-in servers answer so: the address that the redirect names carries the error. There is nothing to follow.',
  'finding.redirect-carries-error.followed':
    'Sign-in servers answer so: the address that the redirect named carries the error. The page behind it says nothing about it.',

  'finding.shows-its-inside.summary': 'The answer shows the inner workings of the server.',
  'finding.shows-its-inside.explanation':
    'It names files and lines of the program. Look it over before you share it, and tell the owner of the API: it helps attackers.',

  'finding.outdated.summary': 'This still works, but it counts as outdated.',
  'finding.outdated.since': (v: { day: string }) =>
    `This still works, but it counts as outdated since ${v.day}.`,
  'finding.outdated.soon': (v: { day: string }) => `This works, and will count as outdated from ${v.day} on.`,
  'finding.outdated.ends': (v: { day: string }) => `This works, and will be switched off on ${v.day}.`,
  'finding.outdated.ended': (v: { day: string }) =>
    `This was to be switched off on ${v.day}, and may stop working any day.`,
  'finding.outdated.explanation': 'Look for its successor in the documentation, before programs rely on it.',
  'finding.outdated.words': (v: { words: string }) => `The server says: “${v.words.slice(0, 300)}”.`,
  'finding.outdated.link': (v: { url: string }) => `More about it: ${v.url}`,
} as const;

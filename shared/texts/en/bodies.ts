/** What is said of an answer's body where it is looked at or saved. */
export const bodiesTexts = {
  'bodies.gone': 'This answer is no longer kept. Send the request again to see it.',
  'bodies.not-json':
    'This is not JSON from beginning to end, so it is laid out only as far as that is possible. Nothing is left out; the raw view shows it as it came.',
  'bodies.several-documents':
    'This is not one JSON document but several, one after another. Each is laid out by itself.',
  'bodies.layout-failed':
    'The readable view could not be made on this disk. The raw view shows the answer as it came.',
  'bodies.save-incomplete': 'The answer could not be kept whole on this disk, so it cannot be saved whole.',
  'bodies.disk-full': (v: { path: string }) =>
    `There is no room for ${v.path}. Nothing was saved there. Make room or choose another disk.`,
  'bodies.save-denied': (v: { path: string }) =>
    `This app may not write to ${v.path}. Nothing was saved there. Choose another folder.`,
  'bodies.save-failed': (v: { path: string; problem: string }) =>
    `${v.path} could not be written (${v.problem}). Nothing was saved there. Choose another place.`,
} as const;

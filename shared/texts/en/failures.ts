/** What to say where no answer came. Facts: knowledge of Node's and undici's error codes, see docs/decisions. */
export const failureTexts = {
  'failure.connection-refused.name': 'Connection refused',
  'failure.connection-refused.summary': (v: { host: string; port: string }) =>
    `The computer ${v.host} answered, but nothing is listening on port ${v.port}.`,
} as const;

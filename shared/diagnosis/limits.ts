/** Limits on what is taken from an untrusted answer. */
export const LIMITS = {
  errors: 500,
  messageLength: 4096,
  nodes: 6000,
  depth: 64,
} as const;

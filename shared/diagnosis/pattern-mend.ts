/** A regular expression that a sentence names: `/^[A-Z]{2}$/`, `pattern "^\d+$"`, `expression '^x'`; null where it names none. */
export function namedPattern(sentence: string): string | null {
  const delimited = /(?:^|[\s:(])\/(\^?[^/\s][^/]{1,120})\/[a-z]{0,3}(?=$|[\s.,;)])/.exec(sentence)?.[1];
  if (delimited !== undefined) return delimited;
  const quoted =
    /\b(?:match(?:es)?|pattern|expression|regexp?|format)\b[^"'`^]{0,30}["'`]([^"'`]{2,120})["'`]/i.exec(
      sentence,
    )?.[1];
  if (quoted !== undefined && LOOKS_LIKE_ONE.test(quoted)) return quoted;
  const bare = /(\^[^\s"'`]{2,120}\$)(?=$|[\s.,;)"'`])/.exec(sentence)?.[1];
  return bare ?? null;
}

const LOOKS_LIKE_ONE = /[\^$[\]{}\\+*]/;

/**
 * A server's pattern is somebody else's program: it runs only where it is so simple that it cannot take long, that is
 * without groups, look-arounds, back-references and with one endless repetition at most.
 */
function compile(pattern: string): RegExp | null {
  const isSimple =
    pattern.length <= 120 &&
    !/\((?!\?:)|\\[1-9bBkpP]|\(\?:[^)]*[*+{(]|\)[*+{]/.test(pattern) &&
    (pattern.replace(/\[(?:\\.|[^\]])*\]|\\./g, 'x').match(/[*+]|\{\d+,\}/g) ?? []).length <= 1;
  if (!isSimple) return null;
  try {
    return new RegExp(pattern);
  } catch {
    return null;
  }
}

const LONGEST_VALUE = 200;

/** Ways in which a value is usually written wrongly, the ones that change least first. */
const REWRITINGS: readonly ((value: string) => string)[] = [
  (value) => value.trim(),
  (value) => value.trim().toUpperCase(),
  (value) => value.trim().toLowerCase(),
  (value) => value.trim().replace(/^["'`]+|["'`]+$/g, ''),
  (value) => value.replace(/\s+/g, ''),
  (value) => value.trim().replace(/\s+/g, '-'),
  (value) => value.trim().replace(/\s+/g, '_'),
  (value) =>
    value
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  (value) =>
    value
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  (value) =>
    value
      .trim()
      .toUpperCase()
      .replace(/[\s-]+/g, '_'),
  (value) => value.replace(/[^\p{L}\p{N}]/gu, ''),
  (value) => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
  (value) => value.replace(/^\s*(?:\+|00)/, '').replace(/\D/g, ''),
  (value) => `+${value.replace(/^\s*(?:\+|00)/, '').replace(/\D/g, '')}`,
  (value) => `#${value.trim().replace(/^#/, '')}`,
  (value) => value.trim().replace(/[Tt ].*$/, ''),
  (value) => value.replace(',', '.').replace(/[^\d.-]/g, ''),
];

/** The value in the first of the usual rewritings that the pattern takes; null where it takes none, or the value as it is. */
export function mendByPattern(value: string, pattern: string): string | null {
  const expression = value.length > LONGEST_VALUE ? null : compile(pattern);
  if (expression === null || expression.test(value)) return null;
  return (
    REWRITINGS.map((rewrite) => rewrite(value)).find((each) => each !== '' && expression.test(each)) ?? null
  );
}

import type { KnownVariable } from '../model/environment.ts';
import { templateNames } from '../variables/parse-template.ts';

/** Deeper nesting is a circle, or nobody's intention. */
const MOST_TURNS = 8;

/** A text with the variables that are known in it filled in; a secret, or an unknown name, stays as it is typed. */
export function fillKnown(text: string, variables: readonly KnownVariable[]): string {
  let filled = text;
  for (let turn = 0; turn < MOST_TURNS && filled.includes('{{'); turn += 1) {
    const before = filled;
    for (const name of templateNames(filled)) {
      const value = variables.find((variable) => variable.name === name)?.value ?? null;
      if (value !== null)
        filled = filled.replaceAll(
          new RegExp(`\\{\\{\\s*${escapePattern(name)}\\s*\\}\\}`, 'g'),
          () => value,
        );
    }
    if (filled === before || filled.length > 100_000) break;
  }
  return filled;
}

/**
 * An address that a server gave, written the way the draft writes addresses: with the variable in front that stands for
 * its beginning (`{{baseUrl}}/v2/x`), so that it stays right in every environment.
 */
export function asTemplate(address: string, typedUrl: string, variables: readonly KnownVariable[]): string {
  const leading = /^\{\{\s*[^{}]+?\s*\}\}/.exec(typedUrl)?.[0];
  if (leading === undefined) return address;
  const value = fillKnown(leading, variables);
  if (value === '' || value.includes('{{')) return address;
  const base = value.replace(/\/+$/, '');
  const isBelow = address === base || (address.startsWith(base) && /^[/?#]/.test(address.slice(base.length)));
  if (!isBelow) return address;
  const rest = address.slice(base.length);
  return leading + (value.endsWith('/') ? rest.replace(/^\//, '') : rest);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import { encodeAddress, encodeAddressPart } from '../http/encode-address.ts';

/** A value that must not leave the service side, and the name that stands for it on the screen. */
export interface Secret {
  readonly name: string;
  readonly value: string;
}

export interface SecretMask {
  /** The text with every secret in it replaced by `‹name›`. */
  apply(text: string): string;
  /** The same for many texts, in one pass. None may hold a NUL, and headers and addresses cannot. */
  applyAll(texts: readonly string[]): readonly string[];
  /** UTF-16 units of the longest form: a text cut for display is masked with this much beyond the cut. */
  readonly longestForm: number;
}

/**
 * Shorter values ("1", "no") are part of too many harmless texts: they are replaced only where they stand alone, so
 * that `?pin=12` is masked and `/users/2012` stays readable.
 */
const SHORTEST_ANYWHERE = 4;

/**
 * Makes the mask for a set of secrets. A value is found as it is, without the blanks round it, percent-encoded (as an
 * address, a part of one and a form have it) and JSON-escaped: the forms in which it may be sent.
 *
 * One pass over the text with the longest forms first: a secret inside another cannot leave a half of the longer one
 * behind, and a replacement is never looked at again.
 */
export function createSecretMask(secrets: readonly Secret[]): SecretMask {
  const shownAs = new Map<string, string>();
  for (const { name, value } of secrets)
    for (const form of formsOf(value)) if (!shownAs.has(form)) shownAs.set(form, `‹${name}›`);
  if (shownAs.size === 0) return { apply: (text) => text, applyAll: (texts) => texts, longestForm: 0 };

  const forms = [...shownAs.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.map(toPattern).join('|'), 'g');
  const apply = (text: string): string => text.replace(pattern, (found) => shownAs.get(found) ?? '');
  return {
    apply,
    applyAll: (texts) => apply(texts.join('\0')).split('\0'),
    longestForm: forms[0]?.length ?? 0,
  };
}

function formsOf(value: string): Set<string> {
  const forms = new Set<string>();
  if (value.trim() === '') return forms;
  for (const raw of [value, value.trim()]) {
    forms.add(raw);
    forms.add(encodeAddress(raw));
    forms.add(encodeAddressPart(raw));
    forms.add(encodeURIComponent(raw.toWellFormed()));
    forms.add(new URLSearchParams([['', raw]]).toString().slice(1));
    forms.add(JSON.stringify(raw).slice(1, -1));
  }
  return forms;
}

function toPattern(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return form.length >= SHORTEST_ANYWHERE ? escaped : `(?<![0-9A-Za-z])${escaped}(?![0-9A-Za-z])`;
}

import type { JsonNode } from '../json/json-node.ts';
import { nearest } from './nearest.ts';

/** JSON text of the value as another kind of JSON, where a sentence asks for one; null where it does not, or is that kind already. */
export function mendJsonKind(node: JsonNode, source: string, sentence: string): string | null {
  if (node.kind === 'placeholder' || node.kind === 'null' || node.kind === 'object') return null;
  if (ASKS_LIST.test(sentence)) return node.kind === 'array' ? null : `[${source}]`;
  if (ASKS_NUMBER.test(sentence)) return node.kind === 'string' ? numberIn(node.value, sentence) : null;
  if (ASKS_BOOLEAN.test(sentence)) return booleanIn(node);
  if (ASKS_TEXT.test(sentence)) return textIn(node, source);
  return null;
}

const ASKS_LIST =
  /\b(?:be|is not|expected|expects|requires?|as) (?:an? )?(?:valid )?(?:list|array)\b|\bnot an? (?:list|array)\b/i;
const ASKS_NUMBER =
  /\b(?:be|is not|expected|expects|requires?|not|as|to) (?:an? )?(?:(?:valid|positive|whole|non-negative) )*(?:integer|number|int|numeric|float|decimal)\b|\bSystem\.(?:Int32|Int64|Decimal|Double)\b/i;
const ASKS_BOOLEAN =
  /\b(?:be|is not|expected|expects|requires?|not|as|to) (?:an? )?(?:valid )?bool(?:ean)?\b|\btrue or false\b|\bSystem\.Boolean\b/i;
const ASKS_TEXT =
  /\b(?:be|is not|expected|expects|requires?|not|as|to) (?:an? )?(?:valid )?(?:string|text)\b|\bSystem\.String\b/i;

/** The digits as they were written: a number never changes on its way out of the quotes. */
function numberIn(text: string, sentence: string): string | null {
  const plain = text.trim().replace(/^\+/, '');
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain)) return null;
  return /\bint(?:eger)?\b|\bwhole\b/i.test(sentence) && /[.eE]/.test(plain) ? null : plain;
}

function booleanIn(node: JsonNode): string | null {
  const text =
    node.kind === 'string' ? node.value.trim().toLowerCase() : node.kind === 'number' ? node.raw : '';
  if (['true', 'yes', 'on', '1', 'y'].includes(text)) return 'true';
  return ['false', 'no', 'off', '0', 'n'].includes(text) ? 'false' : null;
}

function textIn(node: JsonNode, source: string): string | null {
  if (node.kind === 'number' || node.kind === 'true' || node.kind === 'false') return `"${source}"`;
  const [only, second] = node.kind === 'array' ? node.items : [];
  return only?.kind === 'string' && second === undefined ? JSON.stringify(only.value) : null;
}

/** A row holds text alone: where a number or a truth is asked for, blanks and quotes round it come off. */
export function mendRowKind(text: string, sentence: string): string | null {
  if (!ASKS_NUMBER.test(sentence) && !ASKS_BOOLEAN.test(sentence)) return null;
  const plain = text.replace(/%20|\+$|["'\s]/g, '');
  const fits = ASKS_NUMBER.test(sentence)
    ? /^-?\d+(?:\.\d+)?$/.test(plain)
    : /^(?:true|false|0|1)$/i.test(plain);
  return fits && plain !== text ? plain : null;
}

/** Values that a sentence lists to choose from: `one of sms, viber`, `allowed values: "a", "b"`, `'green', 'red' or 'blue'`. */
export function listedChoices(sentence: string): string[] {
  const list =
    /\b(?:one of|any of|either|allowed(?: values)?(?: are)?|valid values(?: are)?|must be|accepted values(?: are)?)\b\s*[:=]?\s*[[({]?([^\])}]{2,400})/i.exec(
      sentence,
    )?.[1];
  if (list === undefined) return [];
  const named = list.replace(/^\s*(?:one|any) of\s*:?\s*/i, '');
  const quoted = [...list.matchAll(/["'`“‘]([^"'`”’]{1,60})["'`”’]/g)].map(([, value = '']) => value);
  if (quoted.length > 1) return quoted;
  if (!/\b(?:one of|any of|values)\b/i.test(sentence)) return [];
  return named
    .replace(/[.!]\s*$/, '')
    .split(/\s*(?:,|\||\bor\b|\band\b)\s*/i)
    .map((value) => value.trim())
    .filter((value) => /^[\w.:+-]{1,60}$/.test(value));
}

/** The choice that was meant; null where none is near. */
export function meantChoice(value: string, choices: readonly string[]): string | null {
  const wanted = value.trim();
  const exact = choices.find((choice) => choice.toLowerCase() === wanted.toLowerCase());
  const meant =
    exact ??
    nearest(wanted, choices) ??
    choices.find((choice) => wanted.length >= 3 && choice.toLowerCase().startsWith(wanted.toLowerCase()));
  return meant === undefined || meant === value ? null : meant;
}

import { nearest } from './nearest.ts';

/** Values that a sentence lists to choose from: `one of sms, viber`, `allowed values: "a", "b"`, `'green', 'red' or 'blue'`. */
export function listedChoices(sentence: string): string[] {
  const text = sentence.slice(0, LONGEST);
  const strong = ANNOUNCES.exec(text);
  const announced = strong ?? MAY_ANNOUNCE.exec(text);
  if (announced === null) return quotedIn(QUOTED_LIST.exec(text)?.[0] ?? '');
  let rest = text.slice(announced.index + announced[0].length);
  // `a valid value (one of a, b)`: one announcement right behind another.
  const next = strong === null ? null : ANNOUNCES.exec(rest.slice(0, 80));
  if (next !== null && next.index <= 2) rest = rest.slice(next.index + next[0].length);
  rest = afterColon(rest);
  const quoted = quotedIn(rest);
  if (quoted.length > 1) return quoted;
  const bracketed = /^\s*[[({<]([^\])}>]{1,600})[\])}>]/.exec(rest)?.[1];
  const list = bracketed ?? rest.replace(/[.)\]](?:\s[^]*)?$|\n[^]*$/, '');
  const isParted = /[,|/;]|\bor\b|\band\b/i.test(list);
  // `(one of a b c)`: blanks part a list only between brackets.
  const isInBrackets = bracketed !== undefined || /^[\w .:+@-]+\)/.test(rest);
  if (!isParted && !isInBrackets && quoted.length === 0) return [];
  const parted = isParted
    ? list.split(/\s*(?:,\s*(?:or|and)\b|,|;|\||\/|\bor\b|\band\b)\s*/i)
    : list.trim().split(/\s+/);
  const values = parted.map((value) => value.replace(/^[\s"'`“‘[({]+|[\s"'`”’\])}.!]+$/g, ''));
  return values.every((value) => /^[\p{L}\p{N}_.:+@-]{1,60}$/u.test(value)) ? values : [];
}

/** `accepted for Enum class: [A, B]`: the list begins behind the colon, where one comes before anything is listed. */
function afterColon(rest: string): string {
  const lead = /^[^,|"'`“[({:]{0,60}:(?=\s|[["'`({])/.exec(rest)?.[0];
  return lead === undefined ? rest : rest.slice(lead.length);
}

const LONGEST = 2000;
/** `'green', 'red' or 'blue'`, with nothing that announces it. */
const QUOTED_LIST = /(["'`])[^"'`]{1,60}\1(?:\s*(?:,\s*(?:or|and)|,|\||\/|or|and)\s*(["'`])[^"'`]{1,60}\2)+/i;
/** The last words before a list begins. */
const ANNOUNCES =
  /\b(?:(?:one|any|some) of(?: these| the following| the)?(?: allowed| supported| valid)?(?: values| options| strings| types)?(?: for [\w.[\]]+)?|either|(?:allowed|valid|accepted|permitted|possible|supported|available|expected|known|legal) (?:values?|options?|types?|choices?|\w+s)(?: (?:are|is|include))?|(?:allowed|accepted|permitted|supported|possible|available)(?= ?[:=(])|options?(?: are)?(?= ?[:=(])|choices?(?: are)?(?= ?[:=(])|enum(?:eration)?|choose (?:from|between))\b\s*[:=]?\s*(?=["'`“‘[({<\w])/i;
/** The same where a list may follow, or something else. */
const MAY_ANNOUNCE =
  /\b(?:not in|must be|should be|use|expected|can be|is)\b\s*[:=]?\s*(?=["'`“‘[({<\w])(?!(?:an?|the|of|at|less|greater|more|than|between|set|unique|in|like|least|most|not)\b)/i;

function quotedIn(text: string): string[] {
  return [...text.matchAll(/(["'`“‘])([^"'`”’“‘]{1,60})["'`”’]/g)]
    .map(([, , value = '']) => value)
    .filter((value) => !/^[\s,|]*(?:or|and)?[\s,|]*$/.test(value));
}

/** The choice that was meant; null where none is near, or the value is one of them. */
export function meantChoice(value: string, choices: readonly string[]): string | null {
  const wanted = value.trim();
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');
  // The sentence may quote what was sent before it lists what there is.
  const others = choices.filter((choice) => choice !== value);
  const meant =
    others.find((choice) => plain(choice) === plain(wanted)) ??
    nearest(wanted, others) ??
    others.find((choice) => wanted.length >= 3 && choice.toLowerCase().startsWith(wanted.toLowerCase())) ??
    others.find((choice) => choice.length >= 3 && wanted.toLowerCase().startsWith(choice.toLowerCase()));
  return meant ?? null;
}

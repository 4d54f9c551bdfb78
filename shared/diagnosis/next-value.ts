/**
 * Another value of the same kind for one that is taken, or null where none can be made up: a phone number or a word like
 * "yes" stands for something.
 */
export function nextValue(taken: string): string | null {
  if (taken.trim() === '' || /^[\d\s()+./-]+$/.test(taken) || taken.length > 500) return null;
  const mail = /^([^@\s]+)@([^@\s]+\.[^@\s]+)$/.exec(taken);
  if (mail !== null) return `${countUp(mail[1] ?? '', '+')}@${mail[2] ?? ''}`;
  return countUp(taken, separatorOf(taken));
}

/** `Friends 2` after `Friends`, `Friends 3` after `Friends 2`. */
function countUp(text: string, separator: string): string {
  const counted = /^(.*\D)(\d{1,6})$/s.exec(text);
  const tail = counted?.[1]?.at(-1) ?? '';
  if (counted !== null && /[\s_+\-.]/.test(tail)) return `${counted[1]}${Number(counted[2]) + 1}`;
  return `${text}${separator}2`;
}

/** One that the value uses already; a dash is allowed in names and in identifiers alike. */
function separatorOf(text: string): string {
  if (/\s/.test(text.trim())) return ' ';
  return text.includes('_') && !text.includes('-') ? '_' : '-';
}

/**
 * A secret as it was most likely meant: without what copying brings along. Quotes and blanks go at the ends; line breaks
 * (with the blanks around them, where a long value was wrapped) and invisible characters go everywhere. A blank inside
 * stays: it may belong to a password.
 */
export function cleanSecret(value: string): string {
  const visible = value
    .replaceAll(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, '')
    // Control and format characters: tabs, zero-width blanks, byte order marks, marks of direction, soft hyphens.
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
  const bare = visible.replace(/^[\s'"`´‘’‚“”„«»‹›]+/, '').replace(/[\s'"`´‘’‚“”„«»‹›]+$/, '');
  return bare;
}

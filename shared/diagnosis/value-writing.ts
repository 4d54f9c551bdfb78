const COUNTS: Readonly<Record<string, number>> = { no: 0, one: 1, two: 2, three: 3, four: 4 };

/** A number with as many decimals as a sentence asks for; null where it asks for none, or has them. */
export function withDecimals(text: string, sentence: string): string | null {
  const count =
    /\b(?:exactly |with |have |has |to )(no|one|two|three|four|\d)\b (?:decimals?\b|decimal (?:places|digits)|digits? after|fraction digits)/i.exec(
      sentence,
    )?.[1];
  const [, whole = '', decimals = ''] = /^(-?\d{1,15})(?:[.,](\d{1,6}))?$/.exec(text.trim()) ?? [];
  const wanted = count === undefined ? null : (COUNTS[count.toLowerCase()] ?? Number(count));
  if (wanted === null || whole === '' || /[1-9]/.test(decimals.slice(wanted))) return null;
  const digits = decimals.slice(0, wanted).padEnd(wanted, '0');
  const written = digits === '' ? whole : `${whole}.${digits}`;
  return written === text ? null : written;
}

/** A value in the quotes that a sentence asks for, as entity tags have them (RFC 9110 8.8.3); null where it asks for none. */
export function inQuotes(text: string, sentence: string): string | null {
  const isAsked =
    /\b(?:must be|should be|has to be|expected|enclosed in|surrounded by|wrapped in)\b[^.\n]{0,30}\b(?:quoted|(?:double )?quot(?:es|ation marks))\b/i.test(
      sentence,
    );
  return isAsked && text !== '' && !/^(?:W\/)?".*"$/.test(text) ? `"${text.replaceAll('"', '')}"` : null;
}

/** A text as the smallest document. Source: developer.atlassian.com/cloud/jira/platform/apis/document/structure. */
export function atlassianDocument(text: string): string {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };
  return JSON.stringify({ type: 'doc', version: 1, content: text === '' ? [] : [paragraph] });
}

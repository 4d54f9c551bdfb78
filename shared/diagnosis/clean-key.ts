/** Blanks, line breaks and characters that nobody sees, at any place: none of them can be a part of a key. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/gu;
const SURROUNDING_QUOTES =
  /^(["'`])([^]*)\1$|^[\u201c\u201e]([^]*)[\u201c\u201d]$|^[\u2018\u201a]([^]*)[\u2018\u2019]$|^\u00ab([^]*)\u00bb$/;

/** A quote that was copied along at one end alone. */
const LONE_QUOTES = /^["'`\u201c-\u201e\u2018-\u201a]+|["'`\u201c-\u201e\u2018-\u201a]+$/g;
/** A line of JSON, or a whole answer of a token service, with the token in it (RFC 6749 5.1). */
const IN_JSON: readonly RegExp[] = [
  /^\{?[^]*?"access_?token"\s*:\s*"([^"\\]{1,8000})"/i,
  /^\{?\s*"(?:id_?token|token|api_?key|key)"\s*:\s*"([^"\\]{1,8000})"/i,
];

/**
 * A key, or the `{{variable}}` that stands for it, without what comes along when it is copied: blanks and invisible
 * characters round it and in it, quotes or the brackets of the documentation round it, the header's name in front of it, a comma or
 * semicolon behind it, the JSON that a token service wrapped it in.
 */
export function cleanKey(text: string): string {
  let cleaned = text;
  for (let turn = 0; turn < 4; turn += 1) {
    const before = cleaned;
    cleaned = trimUnseen(cleaned).replace(/[,;]+$/, '');
    cleaned =
      IN_JSON.map((pattern) => pattern.exec(cleaned)?.[1]).find((inner) => inner !== undefined) ?? cleaned;
    const quoted = SURROUNDING_QUOTES.exec(cleaned);
    cleaned = quoted?.slice(2).find((inner) => inner !== undefined) ?? cleaned.replace(LONE_QUOTES, '');
    cleaned = withoutDocumentation(cleaned);
    if (cleaned === before) break;
  }
  return cleaned.includes('{{') ? cleaned : cleaned.replace(UNSEEN, '');
}

function trimUnseen(text: string): string {
  const unseen = new RegExp(`^${UNSEEN.source}+|${UNSEEN.source}+$`, 'gu');
  return text.replace(unseen, '');
}

/** `<key>`, `{key}`, `[key]` as documentation writes gaps, and the name of the header or the parameter in front. */
function withoutDocumentation(text: string): string {
  const inner = /^<([^<>]+)>$|^\{([^{}]+)\}$|^\[([^[\]]+)\]$/
    .exec(text)
    ?.slice(1)
    .find((each) => each !== undefined);
  if (inner !== undefined) return inner;
  const line = /^authorization\s*:\s*(?:(?:bearer|token|basic)\s+)?(\S[^]*)$/i.exec(text)?.[1];
  if (line !== undefined) return line;
  return /^(?:x-)?[A-Za-z][\w-]{0,40}?(?:key|token|secret)\s*(?::\s+|=)(\S[^]*)$/i.exec(text)?.[1] ?? text;
}

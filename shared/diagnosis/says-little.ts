import { SAYS_MISSING, SAYS_UNKNOWN } from './name-mend.ts';

/** No more than that the request is a bad one, in the words that frameworks have for it. */
export function saysLittle(words: string): boolean {
  if (SAYS_UNKNOWN.test(words) || SAYS_MISSING.test(words)) return false;
  const left = words
    .slice(0, 1000)
    .replace(/\b[\w.]*(?:Error|Exception)\b/g, ' ')
    .replace(NOTHING_SAID, ' ')
    .match(/[A-Za-z]{3,}/g);
  return (left?.length ?? 0) <= 8;
}

const NOTHING_SAID =
  /\b(?:http|https|status|code|error|errors|bad|request|unprocessable|entity|content|invalid|validation|failed|failure|fails|malformed|input|data|body|payload|message|parameters?|params?|value|values|fields?|the|your|this|that|is|was|are|not|has|have|been|could|cannot|can|please|check|and|try|again|one|more|some|or|of|in|for|to|with|due|unable|process|parse|parsing|json|syntax|format|server|client|browser|sent|understand|something|went|wrong|incorrect|type|object|title|detail|details|schema|does|match|occurred|nginx|apache|tomcat|report|description|will|perceived|because|apparent|it|an?|be)\b/gi;

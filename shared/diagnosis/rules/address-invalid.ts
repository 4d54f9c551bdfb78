import { parseAddress, withLikelyScheme } from '../../http/parse-address.ts';
import { say } from '../../texts/text.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

/** The address leads nowhere as it is typed: no scheme, a blank in front, a slip in "https". Source: RFC 3986 3. */
export const addressInvalid: Rule = {
  id: 'address-invalid',
  check({ failure, draft }) {
    if (failure === null) return null;
    // `https://http://x` is an address, of a server called "http".
    const isDoubled = draft !== null && DOUBLED.test(draft.url.trim());
    const isInvalid = failure.code === 'address-invalid' || failure.code === 'address-scheme-unsupported';
    if (!isInvalid && !isDoubled) return null;
    const reason = isDoubled ? 'scheme-doubled' : String(failure.detail['reason'] ?? 'scheme-unsupported');
    const offset = Number(failure.detail['offset'] ?? 0);
    const url = draft === null ? null : mendUrl(draft.url);
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.address-invalid.summary'),
      explanation: explanationOf(reason),
      evidence: [{ from: 'failure', name: 'address', value: String(failure.detail['address'] ?? '') }],
      place: { in: 'url', offset, length: null },
      fixes:
        url === null
          ? []
          : [
              {
                id: 'complete-address',
                label: say('fix.complete-address', { url }),
                because: say('because.address-needs-scheme'),
                certainty: 'likely',
                edits: [{ op: 'set-url', url }],
              },
            ],
    };
  },
};

function explanationOf(reason: string): ReturnType<typeof say> {
  switch (reason) {
    case 'empty':
      return say('finding.address-invalid.empty');
    case 'leading-blank':
      return say('finding.address-invalid.leading-blank');
    case 'scheme-missing':
    case 'slashes-missing':
      return say('finding.address-invalid.scheme-missing');
    case 'host-missing':
    case 'host-invalid':
      return say('finding.address-invalid.host');
    case 'scheme-doubled':
      return say('finding.address-invalid.scheme-doubled');
    case 'port-invalid':
      return say('finding.address-invalid.port');
    default:
      return say('finding.address-invalid.scheme');
  }
}

/** The typed address with its beginning put right; null where that does not make it one. */
function mendUrl(typed: string): string | null {
  const candidates = [typed.trim(), unwrapped(typed), ...insideCommand(typed)].flatMap((text) => [
    text,
    withScheme(text),
    withLikelyScheme(text),
  ]);
  // A variable may stand for any part of a host; a letter does as well to see whether the rest is an address.
  const isAddress = (url: string): boolean =>
    parseAddress(url.replace(/\{\{[^{}]*\}\}/g, 'x')).kind === 'address';
  return candidates.find((url) => url !== typed && isAddress(url)) ?? null;
}

/** `curl -X GET 'https://…' -H …`, `GET https://…`: the address of a command or of a request's first line. */
function insideCommand(typed: string): string[] {
  const isCommand =
    /^\s*(?:[$>#%]\s*)?(?:curl|wget|http|https|httpie|xh|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s/i.test(
      typed,
    );
  const found = isCommand ? /(?:https?:\/\/|\{\{)[^\s"'`<>]+/i.exec(typed)?.[0] : undefined;
  return found === undefined ? [] : [found];
}

/** What stands round an address in a sentence or a document: blanks, quotes, brackets; and a scheme that was typed again. */
function unwrapped(typed: string): string {
  return typed
    .trim()
    .replace(/^["'`“‘<([]+|["'`”’>)\],;]+$/g, '')
    .replace(DOUBLED, '');
}

/** `https://http://x`: the inner one was copied along, and says how to get there. */
const DOUBLED = /^https?:\/\/(?=https?:\/?\/)/i;

/** `htps://`, `http:\\`, `https;//`: what was meant by the letters in front. */
function withScheme(typed: string): string {
  const parts = /^([A-Za-z]{3,7})[:;]?[/\\]{1,3}(?=[^/\\])(.*)$/s.exec(typed);
  const scheme = parts === null ? null : nearest(parts[1] ?? '', ['https', 'http']);
  return scheme === null ? typed : `${scheme}://${parts?.[2] ?? ''}`;
}

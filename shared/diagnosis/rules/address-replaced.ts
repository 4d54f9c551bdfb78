import { say } from '../../texts/text.ts';
import { absoluteLocation } from '../absolute-location.ts';
import { joinAddress, splitAddress } from '../address-parts.ts';
import type { Exchange } from '../exchange.ts';
import { asTemplate, fillKnown } from '../known-values.ts';
import type { Rule } from '../rule.ts';

/**
 * What was at the address is elsewhere now, and the answer says where: a `Link` to the successor, or another version
 * named in its words. Source: RFC 9110 15.5.11, RFC 5829 3.4 (`successor-version`).
 */
export const addressReplaced: Rule = {
  id: 'address-replaced',
  check(exchange) {
    const { draft, refusalStatus: status } = exchange;
    if (draft === null || status === null || !STATUSES.has(status)) return null;
    const found =
      byLink(exchange) ??
      byOrigin(exchange) ??
      (status === 403 || status === 421 ? null : byVersion(exchange));
    if (found === null || found.url === draft.url) return null;
    return {
      severity: 'error',
      certainty: found.isLink ? 'certain' : 'likely',
      summary: say('finding.address-replaced.summary'),
      explanation: say('finding.address-replaced.explanation'),
      evidence: [
        found.isLink
          ? { from: 'answer-header', name: 'Link', value: exchange.answerHeader('link') }
          : { from: 'answer-body', name: null, value: exchange.words.split('\n')[0] ?? null },
      ],
      place: { in: 'url', offset: null, length: null },
      fixes: [
        {
          id: 'use-successor',
          label: say('fix.send-to-new-address', { url: found.url }),
          because: found.isLink ? say('because.header-says', { header: 'Link' }) : say('because.server-says'),
          certainty: found.isLink ? 'certain' : 'likely',
          edits: [{ op: 'set-url', url: found.url }],
        },
      ],
    };
  },
};

const STATUSES: ReadonlySet<number> = new Set([400, 403, 404, 410, 421, 426]);

interface Successor {
  readonly url: string;
  readonly isLink: boolean;
}

function byLink({ answer, sent, draft, variables }: Exchange): Successor | null {
  const links =
    answer?.headers.filter(([name]) => name.toLowerCase() === 'link').map(([, value]) => value) ?? [];
  const target =
    /<([^<>]{1,2000})>[^<,]{0,200}\brel\s*=\s*"?[^",]{0,60}\b(?:successor-version|latest-version|alternate)\b/i.exec(
      links.join(', ').slice(0, 8192),
    )?.[1];
  const address = target === undefined || draft === null ? null : absoluteLocation(target, sent?.url ?? null);
  if (address === null || draft === null) return null;
  const typed = splitAddress(draft.url);
  const successor = splitAddress(address);
  const hasOwnQuery = successor.query !== '';
  const url = hasOwnQuery ? address : joinAddress({ ...successor, query: typed.query });
  return { url: asTemplate(url, draft.url, variables), isLink: true };
}

/** "Wrong endpoint. Use https://eu.api.example": the same path at another server. Pages to read are none. */
function byOrigin({ draft, words, sent, variables }: Exchange): Successor | null {
  if (
    draft === null ||
    !/\b(?:endpoint|host|domain|base ?url|server|region|data ?cent(?:er|re))\b/i.test(words)
  )
    return null;
  const [, origin = '', path = ''] =
    /\b(?:use|call|try|is|at|to|instead)\b[^\n]{0,30}?["'`“<(]?(https?:\/\/[\w.-]*\w(?::\d+)?)(\/[^\s"'`”<>)]*)?/i.exec(
      words,
    ) ?? [];
  const isPage =
    /^https?:\/\/(?:docs?|developers?|help|support|www|status|learn)\./i.test(origin) ||
    /\b(?:docs?|help|support)\b/i.test(path);
  const typed = splitAddress(draft.url);
  if (origin === '' || isPage || splitAddress(sent?.url ?? draft.url).origin === origin) return null;
  const filled = splitAddress(sent?.url ?? fillKnown(draft.url, variables));
  const isWhole = path.replace(/\/$/, '') !== '';
  return { url: joinAddress({ ...typed, origin, path: isWhole ? path : filled.path }), isLink: false };
}

/** "API v1 is no longer available, use v2": the version in the address becomes the other one that is named. */
function byVersion({ draft, words }: Exchange): Successor | null {
  if (draft === null) return null;
  const parts = splitAddress(draft.url);
  const current = /(?<=\/)v(\d+(?:\.\d+)?)(?=\/|$)/i.exec(parts.path);
  if (current === null) return null;
  const speaksOfIt =
    /\b(?:version|no longer|deprecated|removed|retired|sunset|switched off|discontinued|end of life|use|upgrade|migrate|moved|current|latest)\b/i.test(
      words,
    );
  const others = [...words.matchAll(/\bv(\d+(?:\.\d+)?)\b/gi)]
    .map(([word]) => word)
    .filter((word) => word.toLowerCase() !== current[0].toLowerCase());
  const [other] = others;
  if (!speaksOfIt || other === undefined) return null;
  const path =
    parts.path.slice(0, current.index) + other + parts.path.slice(current.index + current[0].length);
  return { url: joinAddress({ ...parts, path }), isLink: false };
}

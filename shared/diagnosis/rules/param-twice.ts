import { readQuery } from '../../draft/sync-params.ts';
import { say } from '../../texts/text.ts';
import { joinAddress, splitAddress } from '../address-parts.ts';
import type { Rule } from '../rule.ts';

const SAYS_TWICE =
  /\b(?:more than once|twice|multiple times|several times|only once)\b|\bduplicate[d]?\b[^.\n]{0,30}\b(?:param|query|key|argument)|\brepeated (?:query )?param/i;

/** A parameter stands in the address twice, and the server takes it once. */
export const paramTwice: Rule = {
  id: 'param-twice',
  check({ draft, refusalStatus: status, words }) {
    if (draft === null || (status !== 400 && status !== 422) || !SAYS_TWICE.test(words)) return null;
    const parts = readQuery(draft.url);
    const again = parts.find(({ name }, index) => parts.findIndex((each) => each.name === name) < index);
    if (again === undefined) return null;
    const address = splitAddress(draft.url);
    const keep = (which: (index: number, last: number) => boolean): string => {
      const last = parts.findLastIndex(({ name }) => name === again.name);
      const kept = parts.filter(({ name }, index) => name !== again.name || which(index, last));
      return joinAddress({ ...address, query: `?${kept.map(({ raw }) => raw).join('&')}` });
    };
    const first = parts.findIndex(({ name }) => name === again.name);
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.param-twice.summary', { name: again.name }),
      explanation: say('finding.param-twice.explanation'),
      evidence: [{ from: 'request', name: again.name, value: null }],
      place: { in: 'param', name: again.name },
      fixes: [
        {
          id: 'keep-first',
          label: say('fix.keep-param', { name: again.name, value: parts[first]?.value ?? '' }),
          because: say('because.server-says'),
          certainty: 'likely',
          edits: [{ op: 'set-url', url: keep((index) => index === first) }],
        },
        {
          id: 'keep-last',
          label: say('fix.keep-param', { name: again.name, value: again.value }),
          because: say('because.server-says'),
          certainty: 'possible',
          edits: [{ op: 'set-url', url: keep((index, last) => index === last) }],
        },
      ],
    };
  },
};

import { say } from '../../texts/text.ts';
import { asTemplate } from '../known-values.ts';
import type { Rule } from '../rule.ts';

/** The server sends the request round. Source: RFC 9110 15.4. */
export const redirectLoop: Rule = {
  id: 'redirect-loop',
  check({ failure, record, draft, variables }) {
    if (failure?.code !== 'redirect-loop' && failure?.code !== 'too-many-redirects') return null;
    const urls = record.hops.map(({ request }) => request.url);
    const first = urls[0] ?? '';
    // http to https and back is the commonest circle; starting with https leaves it where the proxy is set up half-way.
    const secure = first.replace(/^http:/i, 'https:');
    const swapsScheme = secure !== first && urls.includes(secure);
    return {
      severity: 'error',
      certainty: 'certain',
      summary:
        failure.code === 'redirect-loop'
          ? say('finding.redirect-loop.summary')
          : say('finding.redirect-loop.many', { count: urls.length }),
      explanation: say('finding.redirect-loop.explanation'),
      evidence: urls.slice(0, 10).map((url) => ({ from: 'request', name: 'address', value: url })),
      place: { in: 'url', offset: null, length: null },
      fixes:
        !swapsScheme || draft === null
          ? []
          : [
              {
                id: 'start-secure',
                label: say('fix.change-scheme', { scheme: 'https' }),
                because: say('because.server-wants-https'),
                certainty: 'possible',
                edits: [{ op: 'set-url', url: asTemplate(secure, draft.url, variables) }],
              },
            ],
    };
  },
};

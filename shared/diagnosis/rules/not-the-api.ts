import type { Evidence } from '../../model/diagnosis.ts';
import { say } from '../../texts/text.ts';
import type { Answerer } from '../answerer.ts';
import type { Rule } from '../rule.ts';

/** Something in front of the API, or on the way to it, answered in its place: by what it shows. */
export const notTheApi: Rule = {
  id: 'not-the-api',
  isForSuccess: true,
  check({ answerer, reading }) {
    if (answerer === null || answerer.evidence === null) return null;
    if (answerer.who === 'api' || answerer.who === 'sign-in-page') return null;
    const isSure = answerer.evidence.from !== 'answer-body' || reading?.report.confidence === 'certain';
    return {
      severity: 'info',
      certainty: isSure ? 'certain' : 'likely',
      summary: summarise(answerer),
      explanation: explain(answerer.evidence),
      evidence: [answerer.evidence],
      place: null,
      fixes: [],
    };
  },
};

function summarise({ who, name }: Answerer): ReturnType<typeof say> {
  const known = name ?? '';
  if (who === 'proxy') return say('finding.not-the-api.proxy', { name: known });
  return who === 'cdn'
    ? say('finding.not-the-api.cdn', { name: known })
    : say('finding.not-the-api.gateway', { name: known });
}

function explain({ from, name }: Evidence): ReturnType<typeof say> {
  if (from === 'answer-header') return say('finding.not-the-api.by-header', { header: name ?? '' });
  return from === 'status' ? say('finding.not-the-api.by-status') : say('finding.not-the-api.by-body');
}

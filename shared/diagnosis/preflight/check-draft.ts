import { partOfPlace } from '../../draft/part-of-place.ts';
import type { RequestPart } from '../../draft/part-of-place.ts';
import type { Finding, Fix } from '../../model/diagnosis.ts';
import { formatMessage } from '../../texts/text.ts';
import type { Catalogue } from '../../texts/text.ts';
import { effectOfFix } from '../effect-of-fix.ts';
import type { RuleFinding, RuleFix } from '../rule.ts';
import type { DraftRule } from './draft-rule.ts';
import { DRAFT_RULES } from './draft-rules.ts';
import { DraftView } from './draft-view.ts';
import type { DraftCheckInput } from './draft-view.ts';

/** One thing to say about a request before it is sent, with what to press about it. */
export interface DraftFinding extends Finding {
  /** Likeliest first; empty where only a person can mend it. */
  fixes: Fix[];
  /** Where in the request it is worth a word. */
  parts: RequestPart[];
}

/**
 * What is to be said about a request before it is sent, the most important first; empty for one that nothing speaks
 * against. Pure, and does not throw, whatever was typed. Nothing of a secret is in it but what `secretFacts` say.
 */
export function checkDraft(input: DraftCheckInput, catalogue: Catalogue): DraftFinding[] {
  const view = new DraftView(input);
  if (view.isEmpty) return [];
  const found: DraftFinding[] = [];
  for (const rule of DRAFT_RULES) {
    const isTold = found.some(({ ruleId }) => ruleId === rule.id);
    const findings = isTold ? [] : [rule.check(view) ?? []].flat();
    found.push(...findings.map((finding) => sayFinding(rule, finding, { view, catalogue })));
  }
  return found.toSorted(byWeight);
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

function byWeight(a: DraftFinding, b: DraftFinding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function sayFinding(
  rule: DraftRule,
  finding: RuleFinding,
  { view, catalogue }: { readonly view: DraftView; readonly catalogue: Catalogue },
): DraftFinding {
  const { severity, certainty, evidence, place } = finding;
  const own = place === null ? null : partOfPlace(place);
  return {
    ruleId: rule.id,
    severity,
    certainty,
    summary: formatMessage(catalogue, finding.summary),
    explanation: formatMessage(catalogue, finding.explanation),
    evidence: [...evidence],
    place,
    fixes: finding.fixes.flatMap((fix) => sayFix(fix, view, catalogue)),
    parts: [...new Set([...(own === null ? [] : [own]), ...(rule.alsoIn ?? [])])],
  };
}

/** A fix that would change nothing is none. */
function sayFix(fix: RuleFix, { draft, variables }: DraftView, catalogue: Catalogue): Fix[] {
  const changes = effectOfFix(fix.edits, draft, variables);
  if (changes === null) return [];
  return [
    {
      id: fix.id,
      label: formatMessage(catalogue, fix.label),
      because: formatMessage(catalogue, fix.because),
      certainty: fix.certainty,
      edits: [...fix.edits],
      risky: fix.isRisky ?? false,
      changes,
    },
  ];
}

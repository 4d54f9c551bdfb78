import type { Diagnosis, Finding } from '../../../../shared/model/diagnosis.ts';
import { plainWords } from './plain-words.ts';

/** The findings in their two places: before the suggestions why it failed, after them what else was noticed. */
export function findingsToShow({ findings, errors }: Pick<Diagnosis, 'findings' | 'errors'>): {
  readonly reasons: readonly Finding[];
  readonly asides: readonly Finding[];
} {
  const said = errors.map((error) => plainWords(error.message)).filter((words) => words !== '');
  const shown = findings.map((finding) => withoutEcho(finding, said));
  return {
    reasons: shown.filter((finding) => finding.severity === 'error'),
    asides: shown.filter((finding) => finding.severity !== 'error'),
  };
}

/** The server's words stand in the verdict and in the list of errors; a third time they only make the page longer. */
function withoutEcho(finding: Finding, said: readonly string[]): Finding {
  const explanation = plainWords(finding.explanation);
  const isEcho = said.some((words) => explanation.includes(words));
  return isEcho ? { ...finding, explanation: '' } : finding;
}

import type { JsonNode } from '../../json/json-node.ts';
import { itemsOf, member, textOf, wordsAt, wordsOf } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * FHIR: `{"resourceType": "OperationOutcome", "issue": [{severity, code, diagnostics, details: {text}, expression: ["…"]}]}`.
 * The same resource reports success, with issues that are only information.
 *
 * Source: hl7.org/fhir/operationoutcome.html.
 */
export const fhir: Shape = {
  id: 'fhir',
  recognise(answer) {
    const root = answer.json;
    if (wordsAt(root, 'resourceType') !== 'OperationOutcome') return null;
    const errors = itemsOf(member(root, 'issue')).flatMap(readIssue);
    return reportOn(answer, {
      confidence: 'certain',
      errors: errors.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')),
      isFailure: answer.isSoundJson && errors.some(({ severity }) => severity === 'error'),
    });
  },
};

/** `expression` is a FHIRPath that begins with the name of the resource: `Patient.contact[0].name`. */
function readIssue(issue: JsonNode): ReportedError[] {
  const expression = textOf(itemsOf(member(issue, 'expression'))[0] ?? null);
  const coded = itemsOf(member(member(issue, 'details'), 'coding'))[0] ?? null;
  const text = wordsAt(issue, 'details', 'text') ?? wordsAt(coded, 'display');
  const diagnostics = wordsOf(member(issue, 'diagnostics'));
  return errorsOf({
    message: diagnostics ?? text,
    title: diagnostics === null ? null : text,
    code: wordsAt(coded, 'code') ?? wordsAt(issue, 'code'),
    field: fieldNamed(expression?.replace(/^[A-Z]\w*\./, '') ?? null, 'body'),
    severity: /^(?:error|fatal)$/.test(wordsAt(issue, 'severity') ?? 'error') ? 'error' : 'warning',
  });
}

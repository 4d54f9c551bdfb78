import { errorsOf, fieldNamed } from '../json-report.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';
import { findElement } from '../xml-reading.ts';
import type { XmlElement } from '../xml-reading.ts';

/**
 * FHIR as XML: `<OperationOutcome><issue><severity value="error"/><code value="…"/><diagnostics value="…"/>`. Every value is
 * an attribute.
 *
 * Source: hl7.org/fhir/operationoutcome.html; hl7.org/fhir/xml.html.
 */
export const fhirXml: Shape = {
  id: 'fhir',
  recognise(answer) {
    if (answer.xml?.name !== 'OperationOutcome') return null;
    const errors = answer.xml.children.filter(({ name }) => name === 'issue').flatMap(readIssue);
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors: errors.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')),
      isFailure: errors.some(({ severity }) => severity === 'error'),
    };
  },
};

function readIssue(issue: XmlElement): ReportedError[] {
  const valueOf = (name: string): string | null =>
    issue.children.find((child) => child.name === name)?.attributes.get('value') ?? null;
  const details = issue.children.find(({ name }) => name === 'details') ?? null;
  const text = details === null ? null : (findElement(details, 'text')?.attributes.get('value') ?? null);
  const diagnostics = valueOf('diagnostics');
  return errorsOf({
    message: diagnostics ?? text,
    title: diagnostics === null ? null : text,
    code: valueOf('code'),
    field: fieldNamed(valueOf('expression')?.replace(/^[A-Z]\w*\./, '') ?? null, 'body'),
    severity: /^(?:error|fatal)$/.test(valueOf('severity') ?? 'error') ? 'error' : 'warning',
  });
}

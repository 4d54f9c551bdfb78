import { findHeader } from '../../http/headers.ts';
import { hasMember } from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import { innerOf, odataErrorOf, readOdataError } from '../odata-error.ts';
import type { Shape } from '../shape.ts';

/**
 * Azure and its resource manager: `{"error": {code, message, target, details: [], innererror: {code}}}`, the code once
 * more in the header `x-ms-error-code`.
 *
 * Source: github.com/microsoft/api-guidelines, azure/Guidelines.md, "Handling errors".
 */
export const azure: Shape = {
  id: 'azure',
  recognise(answer) {
    const error = odataErrorOf(answer.json);
    if (error === null) return null;
    const header = findHeader(answer.headers, 'x-ms-error-code');
    const isMarked =
      header !== null || answer.headers.some(([name]) => /^x-ms-(?:correlation-)?request-id$/i.test(name));
    const hasParts = hasMember(error, 'target') || hasMember(error, 'details') || innerOf(error) !== null;
    if (!isMarked && !hasParts) return null;
    return reportOn(answer, { confidence: isMarked ? 'certain' : 'likely', ...readOdataError(error) });
  },
};

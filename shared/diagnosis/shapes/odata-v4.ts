import { findHeader } from '../../http/headers.ts';
import { hasMember } from '../json-reading.ts';
import { reportOn } from '../json-report.ts';
import { innerOf, odataErrorOf, readOdataError } from '../odata-error.ts';
import type { Shape } from '../shape.ts';

/**
 * OData v4, where the answer says that it is: by its header, by annotations in the error, or by the stack that .NET puts
 * into `innererror`. Without a sign the same object is Azure's.
 *
 * Source: docs.oasis-open.org/odata/odata-json-format/v4.01, section 21 "Error response".
 */
export const odataV4: Shape = {
  id: 'odata',
  recognise(answer) {
    const error = odataErrorOf(answer.json);
    if (error === null) return null;
    const inner = innerOf(error);
    const hasVersion = findHeader(answer.headers, 'odata-version') !== null;
    const isAnnotated = error.members.some(({ key }) => key.value.startsWith('@'));
    if (!hasVersion && !isAnnotated && !(hasMember(inner, 'stacktrace') && hasMember(inner, 'type')))
      return null;
    return reportOn(answer, { confidence: 'certain', ...readOdataError(error) });
  },
};

import { readAwsXmlError, requestIdIn } from '../aws-xml-error.ts';
import type { Shape } from '../shape.ts';
import { childOf } from '../xml-reading.ts';

/**
 * AWS services that speak XML: `<ErrorResponse><Error><Type/><Code/><Message/></Error><RequestId/></ErrorResponse>`, and
 * EC2's `<Response><Errors><Error>…</Error></Errors><RequestID/></Response>`.
 *
 * Sources: smithy.io/2.0/aws/protocols/aws-query-protocol, aws-restxml-protocol and aws-ec2-query-protocol, "Operation
 * error serialization".
 */
export const awsXml: Shape = {
  id: 'aws',
  recognise({ xml }) {
    if (xml === null) return null;
    if (xml.name === 'ErrorResponse') {
      const error = childOf(xml, 'Error');
      const hasParts = childOf(error, 'Code') !== null && childOf(error, 'Message') !== null;
      return error !== null && hasParts
        ? readAwsXmlError(error, requestIdIn(xml, 'RequestId') ?? requestIdIn(xml, 'RequestID'))
        : null;
    }
    const error = xml.name === 'Response' ? childOf(childOf(xml, 'Errors'), 'Error') : null;
    return error === null ? null : readAwsXmlError(error, requestIdIn(xml, 'RequestID'));
  },
};

import { findHeader } from '../../http/headers.ts';
import { readAwsXmlError, requestIdIn } from '../aws-xml-error.ts';
import { makeError } from '../error-item.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { AnswerReport, Shape } from '../shape.ts';
import { childOf, textInside } from '../xml-reading.ts';
import type { XmlElement } from '../xml-reading.ts';

/**
 * Amazon S3 and what speaks its language (MinIO, Alibaba OSS, Google Cloud Storage's XML):
 * `<Error><Code/><Message/><Resource/><RequestId/><HostId/></Error>`, which S3 may send under 200 for a copy or an upload
 * that takes long.
 *
 * Sources: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and API_CopyObject.html on the error under 200.
 */
export const s3: Shape = {
  id: 's3',
  recognise({ xml, headers, status }) {
    if (xml?.name === 'DeleteResult' && status !== null && status < 300) return readDeletions(xml);
    if (xml === null || xml.name !== 'Error' || childOf(xml, 'Code') === null) return null;
    if (childOf(xml, 'Message') === null) return null;
    const report = readAwsXmlError(xml, requestIdIn(xml, 'RequestId'));
    const isMarked =
      ['HostId', 'Resource', 'BucketName', 'Key'].some((name) => childOf(xml, name) !== null) ||
      ['x-amz-request-id', 'x-oss-request-id', 'x-guploader-uploadid'].some(
        (name) => findHeader(headers, name) !== null,
      );
    return report === null
      ? null
      : { ...report, confidence: isMarked ? 'certain' : 'likely', isFailure: isMarked };
  },
};

/** Of many objects that were to be deleted some were not: 200, and an error for each of those (API_DeleteObjects.html). */
function readDeletions(result: XmlElement): AnswerReport | null {
  const errors = result.children
    .filter(({ name }) => name === 'Error')
    .slice(0, LIMITS.errors)
    .map((error) => {
      const code = textInside(childOf(error, 'Code'));
      const message = textInside(childOf(error, 'Message')) || code;
      const key = textInside(childOf(error, 'Key')).slice(0, 200);
      return makeError({
        message: message.slice(0, LIMITS.messageLength),
        code: code || null,
        title: key || null,
      });
    })
    .filter(({ message }) => message !== '');
  if (errors.length === 0) return null;
  const isAll = childOf(result, 'Deleted') === null;
  return { ...EMPTY_REPORT, confidence: 'certain', errors, isFailure: isAll, isPartial: !isAll };
}

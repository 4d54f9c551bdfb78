import { findHeader } from '../../http/headers.ts';
import { readAwsXmlError, requestIdIn } from '../aws-xml-error.ts';
import type { Shape } from '../shape.ts';
import { childOf } from '../xml-reading.ts';

/**
 * Amazon S3 and what speaks its language (MinIO, Alibaba OSS, Google Cloud Storage's XML):
 * `<Error><Code/><Message/><Resource/><RequestId/><HostId/></Error>`, which S3 may send under 200 for a copy or an upload
 * that takes long.
 *
 * Sources: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and API_CopyObject.html on the error under 200.
 */
export const s3: Shape = {
  id: 's3',
  recognise({ xml, headers }) {
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

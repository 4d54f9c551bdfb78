import { fileNameFromContentDisposition } from '../../../../shared/http/content-disposition.ts';
import { findHeader } from '../../../../shared/http/headers.ts';
import { isJsonType, isXmlType } from '../../../../shared/http/media-type.ts';
import type { AnswerHead, ReceivedBody } from '../../../../shared/model/response-record.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/gzip': 'gz',
  'application/pdf': 'pdf',
  'application/x-ndjson': 'ndjson',
  'application/x-www-form-urlencoded': 'txt',
  'application/yaml': 'yaml',
  'application/zip': 'zip',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/javascript': 'js',
  'text/plain': 'txt',
};

/**
 * The name under which an answer is offered for saving: what the server proposes, else the last part of the address,
 * with an ending that fits what it is. `url` is the address that answered.
 */
export function suggestFileName(answer: AnswerHead, body: ReceivedBody, url: string): string {
  const disposition = findHeader(answer.headers, 'content-disposition');
  const proposed = disposition === null ? null : fileNameFromContentDisposition(disposition);
  if (proposed !== null) return proposed;
  const name = lastPart(url);
  return /\.[a-z0-9]{1,8}$/i.test(name) ? name : `${name}.${endingOf(body)}`;
}

/** The last part of the path, as far as it can be a file's name on every system. */
function lastPart(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  const part = path.split('/').findLast((candidate) => candidate !== '') ?? '';
  const safe = part
    .replace(/%[0-9a-f]{2}/gi, '-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  return safe === '' ? 'answer' : safe;
}

function endingOf({ mediaType, isText }: ReceivedBody): string {
  if (Object.hasOwn(ENDINGS, mediaType)) return ENDINGS[mediaType] ?? 'bin';
  if (isJsonType(mediaType)) return 'json';
  if (isXmlType(mediaType)) return 'xml';
  return isText ? 'txt' : 'bin';
}

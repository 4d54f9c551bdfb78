import type { IncomingMessage } from 'node:http';
import { JSON_TYPE } from './answer.ts';
import { ERROR_CODES } from './error-codes.ts';
import { findJsonFault } from './find-json-fault.ts';
import { Refusal } from './refusal.ts';
import type { SandboxRequest } from './sandbox-request.ts';

/** What a body may have. Small on purpose: a list of some hundred numbers reaches it. */
export const BODY_LIMIT_BYTES = 16_384;

/**
 * A body too large is read to its end all the same: a client that is cut off while sending sees no answer. Past this it
 * is cut off.
 */
const DRAIN_LIMIT_BYTES = 64 * 1024 * 1024;

/** The bytes of the body. @throws {Refusal} 413 where there are more than `limitBytes`. */
export async function readBody(source: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let receivedBytes = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    receivedBytes += chunk.length;
    if (receivedBytes <= limitBytes) chunks.push(chunk);
    if (receivedBytes > DRAIN_LIMIT_BYTES) break;
  }
  if (receivedBytes > limitBytes)
    throw new Refusal(413, {
      code: ERROR_CODES.bodyTooLarge,
      message: `The body has ${receivedBytes} bytes. The limit is ${limitBytes} bytes.`,
    });
  return Buffer.concat(chunks);
}

/** The value of a JSON body. @throws {Refusal} 415 for what is not labelled as JSON, 413 and 400. */
export async function readJson(request: SandboxRequest): Promise<unknown> {
  requireJsonType(request);
  const bytes = await readBody(request.source, BODY_LIMIT_BYTES);
  const text = decodeUtf8(bytes);
  const fault = findJsonFault(text);
  if (fault !== null)
    throw new Refusal(400, {
      code: ERROR_CODES.bodyNotJson,
      message: `The body is not JSON: ${fault.found} at position ${fault.offset} (line ${fault.line} column ${fault.column}).`,
    });
  return JSON.parse(text);
}

/**
 * @throws {Refusal} 415 with the types that would do in `Accept` (RFC 9110 15.5.16), and in `Accept-Post` or
 * `Accept-Patch` (W3C LDP 7.1, RFC 5789 3.1) where the method has such a header.
 */
export function requireJsonType(request: SandboxRequest): void {
  const coding = request.header('content-encoding');
  if (coding !== undefined && coding.trim().toLowerCase() !== 'identity')
    throw new Refusal(
      415,
      {
        code: ERROR_CODES.contentEncodingWrong,
        message: `Content-Encoding ${coding} is not supported. Send the body as it is.`,
      },
      { 'Accept-Encoding': 'identity' },
    );
  const type = request.header('content-type') ?? '';
  const essence = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (essence === JSON_TYPE) return;
  const error =
    essence === ''
      ? {
          code: ERROR_CODES.contentTypeMissing,
          message: `The header Content-Type is missing. It must be ${JSON_TYPE}.`,
        }
      : {
          code: ERROR_CODES.contentTypeWrong,
          message: `The Content-Type ${essence} is not supported. It must be ${JSON_TYPE}.`,
        };
  throw new Refusal(415, error, { Accept: JSON_TYPE, ...acceptHeaderOf(request.method) });
}

function acceptHeaderOf(method: string): Record<string, string> {
  if (method === 'POST') return { 'Accept-Post': JSON_TYPE };
  if (method === 'PATCH') return { 'Accept-Patch': JSON_TYPE };
  return {};
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, {
      code: ERROR_CODES.bodyNotJson,
      message: 'The body is not JSON: its bytes are not UTF-8.',
    });
  }
}

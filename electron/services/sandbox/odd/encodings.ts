import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { JSON_TYPE } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { ERROR_CODES } from '../http/error-codes.ts';
import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';

/** Answers that are packed (RFC 9110 8.4) or written in another alphabet than UTF-8, each saying so, but for one. */
export function encodingRoutes(): Route[] {
  return [
    {
      method: 'GET',
      path: '/encoded/{coding}',
      about: 'JSON packed with gzip, deflate, raw-deflate, br or zstd',
      permission: null,
      answer: answerPacked,
    },
    {
      method: 'GET',
      path: '/charset/latin1',
      about: 'text in ISO-8859-1, and labelled so',
      permission: null,
      answer: () => latin1Answer('text/plain; charset=ISO-8859-1'),
    },
    {
      method: 'GET',
      path: '/charset/unlabelled',
      about: 'text in ISO-8859-1 that does not say so',
      permission: null,
      answer: () => latin1Answer('text/plain'),
    },
  ];
}

const JSON_TEXT = JSON.stringify({ data: { city: 'Zürich', temperature: -3.5, is_snowing: true } }, null, 2);
const LATIN1_TEXT = 'Café crème, 4,60 £\nMünchner Straße 7, Málaga\n';

/** `deflate` is the zlib format by the book; many servers send the raw one under the same name. */
const PACKERS: Readonly<Record<string, { readonly label: string; readonly pack: (text: string) => Buffer }>> =
  {
    gzip: { label: 'gzip', pack: (text) => gzipSync(text) },
    deflate: { label: 'deflate', pack: (text) => deflateSync(text) },
    'raw-deflate': { label: 'deflate', pack: (text) => deflateRawSync(text) },
    br: { label: 'br', pack: (text) => brotliCompressSync(text) },
    zstd: { label: 'zstd', pack: (text) => zstdCompressSync(text) },
  };

function answerPacked(request: SandboxRequest): Answer {
  const coding = request.pathValues.get('coding') ?? '';
  const packer = Object.hasOwn(PACKERS, coding) ? PACKERS[coding] : undefined;
  if (packer === undefined)
    throw new Refusal(404, {
      code: ERROR_CODES.addressUnknown,
      message: `There is no coding ${coding}: choose one of ${Object.keys(PACKERS).join(', ')}.`,
    });
  const headers = { 'Content-Type': JSON_TYPE, 'Content-Encoding': packer.label };
  return { status: 200, headers, body: packer.pack(JSON_TEXT) };
}

function latin1Answer(contentType: string): Answer {
  return { status: 200, headers: { 'Content-Type': contentType }, body: Buffer.from(LATIN1_TEXT, 'latin1') };
}

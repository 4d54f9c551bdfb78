import type { BodyContent } from '../http/body-content.ts';
import { encodeMultipart, partHead } from '../http/encode-multipart.ts';
import type { Part } from '../http/encode-multipart.ts';
import { makeFailure } from '../http/make-failure.ts';
import type { FileFact } from '../model/file-fact.ts';
import type { DraftBody, MultipartRow } from '../model/request-draft.ts';
import type { Failure } from '../model/response-record.ts';
import type { Attachments } from './attachments.ts';
import { graphqlText } from './graphql-text.ts';
import type { Resolution } from './resolution.ts';

export interface ResolvedBody {
  /** Null where the kind has no body at all; empty is an empty one. */
  readonly content: BodyContent | null;
  /** As text, for showing what was sent; a file is named in its place. */
  readonly text: string;
  readonly unresolved: readonly string[];
  /** What Content-Type says unless a row does; null: what the kind says by itself. */
  readonly contentType: string | null;
  /** A file that cannot be sent. */
  readonly failure: Failure | null;
}

const NO_BODY: ResolvedBody = { content: null, text: '', unresolved: [], contentType: null, failure: null };

/**
 * The body as it is sent. JSON, text and XML go out as typed, in UTF-8; a form by the WHATWG URL standard, several parts
 * by RFC 7578, a file byte for byte, a GraphQL query as the JSON that GraphQL over HTTP asks for.
 */
export function resolveBody(body: DraftBody, attachments: Attachments, resolution: Resolution): ResolvedBody {
  switch (body.kind) {
    case 'none':
    case 'unsupported':
      return NO_BODY;
    case 'form':
      return ofText(encodeForm(body.form, resolution));
    case 'multipart':
      return resolveParts(body.multipart, attachments, resolution);
    case 'file':
      return resolveFile(body.file, attachments, resolution);
    case 'graphql': {
      // Each by itself: a value with quotes in it must not break the JSON around the query.
      const query = resolution.settleBody(body.graphql.query);
      const variables = resolution.settleBody(body.graphql.variables);
      const operation = resolution.settleBody(body.graphql.operationName);
      return ofText(
        graphqlText({ query: query.text, variables: variables.text, operationName: operation.text }),
        [...new Set([query, variables, operation].flatMap(({ unresolved }) => unresolved))],
      );
    }
    case 'json':
    case 'text':
    case 'xml': {
      const settled = resolution.settleBody(body.text);
      return ofText(settled.text, settled.unresolved);
    }
  }
}

function ofText(text: string, unresolved: readonly string[] = []): ResolvedBody {
  return { ...NO_BODY, content: new TextEncoder().encode(text), text, unresolved };
}

function encodeForm(rows: DraftBody['form'], resolution: Resolution): string {
  const fields = new URLSearchParams();
  for (const row of rows) {
    if (!row.isEnabled || (row.name === '' && row.value === '')) continue;
    const place = { in: 'form' as const, name: row.name };
    fields.append(resolution.settle(row.name, place).text, resolution.settle(row.value, place).text);
  }
  return fields.toString();
}

function resolveParts(
  rows: readonly MultipartRow[],
  { boundary, files }: Attachments,
  resolution: Resolution,
): ResolvedBody {
  const parts: Part[] = [];
  const shown: string[] = [];
  let failure: Failure | null = null;
  for (const row of rows) {
    if (!row.isEnabled || (row.name === '' && row.value === '')) continue;
    const place = { in: 'form' as const, name: row.name };
    const settle = (text: string): string => resolution.settle(text, place).text;
    const [name, value, typed] = [settle(row.name), settle(row.value), settle(row.contentType).trim()];
    const file = row.kind === 'file' ? factOf(files, value) : null;
    if (file?.kind === 'problem') failure ??= fileFailure(value, file, row.name);
    const isFile = file?.kind === 'file';
    const head = {
      name,
      fileName: isFile ? file.name : null,
      contentType: typed === '' && isFile ? file.mediaType : typed,
    };
    const content = isFile
      ? { path: file.path, byteLength: file.byteLength }
      : new TextEncoder().encode(value);
    parts.push({ ...head, content });
    shown.push(`--${boundary}\r\n${partHead(head)}\r\n\r\n${isFile ? fileMark(file) : value}\r\n`);
  }
  return {
    content: encodeMultipart(parts, boundary),
    text: `${shown.join('')}--${boundary}--\r\n`,
    unresolved: [],
    contentType: `multipart/form-data; boundary=${boundary}`,
    failure,
  };
}

function resolveFile(typed: DraftBody['file'], { files }: Attachments, resolution: Resolution): ResolvedBody {
  const place = { in: 'body' as const, name: '' };
  const path = resolution.settle(typed.path, place).text;
  const contentType = resolution.settle(typed.contentType, place).text.trim();
  const file = factOf(files, path);
  if (file.kind === 'problem') return { ...NO_BODY, failure: fileFailure(path, file, '') };
  return {
    ...NO_BODY,
    content: { byteLength: file.byteLength, pieces: [{ path: file.path, byteLength: file.byteLength }] },
    text: fileMark(file),
    contentType: contentType === '' ? file.mediaType : contentType,
  };
}

function factOf(files: Attachments['files'], typed: string): FileFact {
  const path = typed.trim();
  if (path === '') return { kind: 'problem', reason: 'no-path' };
  return Object.hasOwn(files, path)
    ? (files[path] ?? { kind: 'problem', reason: 'missing' })
    : { kind: 'problem', reason: 'missing' };
}

function fileFailure(
  path: string,
  { reason }: Extract<FileFact, { kind: 'problem' }>,
  name: string,
): Failure {
  return makeFailure('file-unusable', 'prepare', { detail: { path: path.trim(), reason, name } });
}

/** Stands for the bytes of a file where a request is shown. */
function fileMark({ name, byteLength }: Extract<FileFact, { kind: 'file' }>): string {
  return `‹${name}, ${byteLength} B›`;
}

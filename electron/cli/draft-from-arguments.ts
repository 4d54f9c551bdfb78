import path from 'node:path';
import { paramsFromUrl } from '../../shared/draft/sync-params.ts';
import { makeBody, makeDraft } from '../../shared/draft/make-draft.ts';
import { createRowIds } from '../../shared/draft/row-ids.ts';
import { parseAddress, withLikelyScheme } from '../../shared/http/parse-address.ts';
import type { DraftBody, RequestDraft, Row } from '../../shared/model/request-draft.ts';
import { withNetwork } from './network-arguments.ts';
import type { HeaderArgument, SendArguments } from './send-arguments.ts';

type Overrides = Pick<
  SendArguments,
  'method' | 'headers' | 'body' | 'parts' | 'bodyFile' | 'network' | 'httpVersion' | 'maxBodyBytes'
>;

/** A request of no file. An address that lacks its scheme gets the likely one; one that begins with a variable is left. */
export function draftFromAddress(target: string, overrides: Overrides): RequestDraft {
  const reading = parseAddress(target);
  const lacksScheme = reading.kind === 'problem' && reading.problem === 'scheme-missing';
  const url = lacksScheme && !target.startsWith('{{') ? withLikelyScheme(target) : target;
  const params = paramsFromUrl(url, [], createRowIds([]));
  return withOverrides(makeDraft('command-line' as RequestDraft['id'], { url, params }), overrides);
}

/** What stands in the command wins over what stands in the file. */
export function withOverrides(draft: RequestDraft, overrides: Overrides): RequestDraft {
  const { method, headers } = overrides;
  const edited = headers.reduce(withHeader, withNetwork(withChoices(draft, overrides), overrides.network));
  const body = bodyFrom(overrides, edited);
  if (body === null) return { ...edited, method: method ?? edited.method };
  const isWithoutBody = edited.method === 'GET' || edited.method === 'HEAD';
  return {
    ...edited,
    method: method ?? (isWithoutBody ? 'POST' : edited.method),
    body,
  };
}

function withChoices(draft: RequestDraft, { httpVersion, maxBodyBytes }: Overrides): RequestDraft {
  const { settings } = draft;
  return {
    ...draft,
    settings: {
      ...settings,
      httpVersion: httpVersion ?? settings.httpVersion,
      maxBodyBytes: maxBodyBytes ?? settings.maxBodyBytes,
    },
  };
}

/** The body that the command gives; null where it gives none. */
function bodyFrom({ body, parts, bodyFile }: Overrides, draft: RequestDraft): DraftBody | null {
  if (parts.length > 0) {
    const makeId = createRowIds([]);
    const multipart = parts.map((part) => ({
      ...part,
      value: part.kind === 'file' ? path.resolve(part.value) : part.value,
      id: makeId(),
      isEnabled: true,
      note: '',
      contentType: '',
    }));
    return { ...makeBody(), kind: 'multipart', multipart };
  }
  if (bodyFile !== null)
    return { ...makeBody(), kind: 'file', file: { path: path.resolve(bodyFile), contentType: '' } };
  return body === null ? null : bodyOf(body, draft);
}

function withHeader(draft: RequestDraft, { name, value }: HeaderArgument): RequestDraft {
  const key = name.toLowerCase();
  const others = draft.headers.filter((row) => row.name.trim().toLowerCase() !== key);
  const { omittedHeaders } = draft.settings;
  if (value === null) {
    const settings = { ...draft.settings, omittedHeaders: [...omittedHeaders, key] };
    return { ...draft, headers: others, settings };
  }
  const id = createRowIds(draft.headers)();
  const row: Row = { id, name, value, isEnabled: true, note: '' };
  return { ...draft, headers: [...others, row] };
}

/**
 * The kind decides which Content-Type is sent where none is given. Text that begins as JSON does is meant as JSON, also
 * where it has a mistake in it: the mistake is then what the server and the explanation speak of.
 */
function bodyOf(text: string, draft: RequestDraft): DraftBody {
  const isJson = /^\s*[[{]/.test(text) || isJsonValue(text);
  return { ...makeBody(), kind: isJson ? 'json' : 'text', text, form: draft.body.form };
}

function isJsonValue(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

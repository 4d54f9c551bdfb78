import { findHeader } from '../http/headers.ts';
import { isJsonType, isXmlType, parseMediaType } from '../http/media-type.ts';
import type { DraftId } from '../model/ids.ts';
import type { DraftBody, RequestDraft, Row } from '../model/request-draft.ts';
import type { SentRequest } from '../model/response-record.ts';
import { makeBody, makeDraft } from './make-draft.ts';
import { createRowIds } from './row-ids.ts';
import { paramsFromUrl } from './sync-params.ts';

/** Belong to the connection and not to the request; written anew when it is sent. */
const WRITTEN_ANEW: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
]);

/**
 * A draft that would send what was sent, for an exchange whose draft is not known: a HAR, a saved record. A masked
 * secret `‹name›` becomes its variable again.
 */
export function draftFromSent(sent: SentRequest): RequestDraft {
  const makeId = createRowIds([]);
  const url = unmask(sent.url);
  const type = findHeader(sent.headers, 'content-type');
  const headers = sent.headers
    .filter(([name]) => !isWrittenAnew(name, sent))
    .map(([name, value]): Row => ({ id: makeId(), name, value: unmask(value), isEnabled: true, note: '' }));
  const hasUnlabelledBody = sent.body.byteLength > 0 && type === null;
  // Branded: ids of drafts are minted by whoever makes one.
  const draft = makeDraft('rebuilt' as DraftId, {
    method: sent.method,
    url,
    params: paramsFromUrl(url, [], makeId),
    headers,
    body: bodyFromSent(sent, type, makeId),
  });
  return hasUnlabelledBody
    ? { ...draft, settings: { ...draft.settings, omittedHeaders: ['content-type'] } }
    : draft;
}

function isWrittenAnew(name: string, sent: SentRequest): boolean {
  const lowerCase = name.toLowerCase();
  return lowerCase.startsWith(':') || WRITTEN_ANEW.has(lowerCase) || sent.addedHeaders.includes(lowerCase);
}

function bodyFromSent(sent: SentRequest, type: string | null, makeId: () => string): DraftBody {
  const text = unmask(sent.body.head);
  if (sent.body.byteLength === 0 && text === '') return makeBody();
  const essence = parseMediaType(type ?? '')?.essence ?? '';
  if (essence === 'application/x-www-form-urlencoded')
    return { ...makeBody(), kind: 'form', form: readForm(text, makeId) };
  if (isJsonType(essence) || /^\s*[{[]/.test(text)) return { ...makeBody(), kind: 'json', text };
  return { ...makeBody(), kind: isXmlType(essence) ? 'xml' : 'text', text };
}

function readForm(text: string, makeId: () => string): Row[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({
    id: makeId(),
    name,
    value,
    isEnabled: true,
    note: '',
  }));
}

/** `‹name›` stands for a secret's value in everything that leaves the service side. */
function unmask(text: string): string {
  return text.replace(/‹([^‹›\r\n]{1,200})›/g, '{{$1}}');
}

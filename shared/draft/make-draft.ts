import type { DraftAuth, DraftBody, DraftSettings, RequestDraft } from '../model/request-draft.ts';

/** A sign-in of no kind, with nothing typed under any. */
export function makeAuth(): DraftAuth {
  return {
    kind: 'none',
    apiKey: { place: 'header', name: '', value: '' },
    basic: { username: '', password: '' },
    bearer: { token: '' },
    unsupportedType: null,
  };
}

/** A body of no kind, with nothing typed under any. */
export function makeBody(): DraftBody {
  return { kind: 'none', text: '', form: [], unsupportedType: null };
}

/** Every option as the app has it by itself. */
export function makeSettings(): DraftSettings {
  return { timeoutMs: null, followRedirects: null, maxRedirects: null, omittedHeaders: [] };
}

/** An empty request, as a new tab shows it. */
export function makeDraft(
  id: RequestDraft['id'],
  parts: Partial<Omit<RequestDraft, 'id'>> = {},
): RequestDraft {
  return {
    id,
    name: '',
    method: 'GET',
    url: '',
    params: [],
    headers: [],
    auth: makeAuth(),
    body: makeBody(),
    settings: makeSettings(),
    notes: '',
    ...parts,
  };
}

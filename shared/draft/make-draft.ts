import type {
  DraftAuth,
  DraftBody,
  DraftSettings,
  RequestDraft,
  SendingSettings,
} from '../model/request-draft.ts';
import { makeAws, makeDigest, makeOAuth2 } from './make-sign-ins.ts';

/** A sign-in of no kind, with nothing typed under any. */
export function makeAuth(): DraftAuth {
  return {
    kind: 'none',
    apiKey: { place: 'header', name: '', value: '' },
    basic: { username: '', password: '' },
    bearer: { token: '' },
    digest: makeDigest(),
    oauth2: makeOAuth2(),
    aws: makeAws(),
    unsupportedType: null,
  };
}

/** A body of no kind, with nothing typed under any. */
export function makeBody(): DraftBody {
  return {
    kind: 'none',
    text: '',
    form: [],
    multipart: [],
    file: { path: '', contentType: '' },
    graphql: { query: '', variables: '', operationName: '' },
    unsupportedType: null,
  };
}

/** Every option as the app has it by itself. */
export function makeSettings(): DraftSettings {
  return { ...makeSendingSettings(), omittedHeaders: [] };
}

/** A level that says nothing about how requests are sent. */
export function makeSendingSettings(): SendingSettings {
  return {
    timeoutMs: null,
    followRedirects: null,
    maxRedirects: null,
    maxBodyBytes: null,
    httpVersion: null,
    usesCookies: null,
    encodesAddress: null,
    proxy: null,
    oldestTls: null,
  };
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

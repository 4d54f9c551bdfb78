import { makeBody, makeDraft } from '../../../shared/draft/make-draft.ts';
import { parseJsonObject } from '../../../shared/lib/read-json-fields.ts';
import type { DraftId, RecordId } from '../../../shared/model/ids.ts';
import type { RequestDraft, Row } from '../../../shared/model/request-draft.ts';
import type { ExchangeRecord, HeaderPair, ResponseRecord } from '../../../shared/model/response-record.ts';
import { createSecretMask } from '../../../shared/variables/mask-secrets.ts';
import type { Secret, SecretMask } from '../../../shared/variables/mask-secrets.ts';
import { TOKEN_NAME } from '../../../shared/variables/resolve-sign-in.ts';
import type { ResolveScopes, ScopedVariable } from '../../../shared/variables/scopes.ts';
import type { SendInput } from '../send/create-request-sender.ts';

/** What a call for a token needs of the app. */
export interface CallServices {
  /** The sender of every other request; resolved against `scopes`. */
  readonly send: (input: SendInput, scopes: ResolveScopes) => Promise<ResponseRecord>;
  readonly bodies: {
    keep(text: string, contentType: string | null): Promise<ExchangeBodyId>;
    release(ids: readonly ExchangeBodyId[]): Promise<void> | void;
  };
}

type ExchangeBodyId = Extract<ExchangeRecord['outcome'], { kind: 'response' }>['body']['id'];

/** Whose request the token is for: its choices about the way hold for the call as well. */
export interface CallContext {
  readonly recordId: RecordId;
  readonly settings: RequestDraft['settings'];
  readonly scopes: ResolveScopes;
}

/** As `oauth4webapi` asks for it. */
export interface TokenRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly form: URLSearchParams;
}

/** Fields that hold something secret, under the names of RFC 6749, 7521 and 7636. */
const SECRET_FIELDS: ReadonlySet<string> = new Set([
  'client_secret',
  'client_assertion',
  'assertion',
  'password',
  'refresh_token',
  'code',
  'code_verifier',
]);
const TOKENS = [TOKEN_NAME, 'refresh_token', 'id_token'] as const;

export interface TokenAnswer {
  /** With every secret and token masked, its body too. */
  readonly record: ExchangeRecord;
  /** What came, in the clear; null where no whole answer did. */
  readonly answer: {
    readonly status: number;
    readonly headers: readonly HeaderPair[];
    readonly text: string;
  } | null;
}

/** Sends a call for a token as any other request is sent, and takes the tokens out of its record. */
export async function callForToken(
  request: TokenRequest,
  context: CallContext,
  services: CallServices,
): Promise<TokenAnswer> {
  const { draft, variables } = draftOf(request, context);
  const input: SendInput = {
    recordId: context.recordId,
    draft,
    collectionId: null,
    itemId: null,
    environmentName: null,
    given: {},
  };
  const { settings = [] } = context.scopes.inherited;
  // The person's own secrets come first, so that each is shown by the name that they gave it.
  const own = context.scopes.variables.filter(({ isSecret }) => isSecret);
  const scopes = { variables: [...own, ...variables], inherited: { headers: [], auth: null, settings } };
  const record = await services.send(input, scopes);
  const { outcome } = record;
  if (outcome.kind === 'failure' || !outcome.body.isComplete) return { record, answer: null };
  const text = outcome.body.head;
  const secrets = [...scopes.variables.flatMap(secretOf), ...tokensIn(text)];
  return {
    record: await withoutTokens(record, createSecretMask(secrets), services),
    answer: { status: outcome.answer.status, headers: outcome.answer.headers, text },
  };
}

function draftOf(
  { url, headers, form }: TokenRequest,
  { settings }: CallContext,
): { draft: RequestDraft; variables: ScopedVariable[] } {
  const variables: ScopedVariable[] = [];
  const hide = (name: string, value: string): string => {
    variables.push({ name, value, isSecret: true, scope: 'given' });
    return `{{${name}}}`;
  };
  const headerRows = Object.entries(headers).flatMap(([name, value]): Row[] => {
    // Written by the sender for every form.
    if (name === 'content-type') return [];
    const credentials = /^Basic (?<credentials>.+)$/.exec(value)?.groups?.['credentials'];
    const shown =
      name !== 'authorization' || credentials === undefined
        ? value
        : `Basic ${hide('client_credentials', credentials)}`;
    return [row(NAMES[name] ?? name, shown)];
  });
  const fields = [...form].map(([name, value]) =>
    row(name, SECRET_FIELDS.has(name) && value !== '' ? hide(name, value) : value),
  );
  const draft = makeDraft('token-call' as DraftId, {
    method: 'POST',
    url,
    headers: headerRows,
    body: { ...makeBody(), kind: 'form', form: fields },
    // A redirect would take the secret elsewhere.
    settings: { ...settings, followRedirects: false, omittedHeaders: [] },
  });
  return { draft, variables };
}

const NAMES: Readonly<Record<string, string>> = { accept: 'Accept', authorization: 'Authorization' };

function row(name: string, value: string): Row {
  return { id: name, name, value, isEnabled: true, note: '' };
}

function secretOf({ name, value, isSecret }: ScopedVariable): Secret[] {
  return isSecret && value !== null && value !== '' ? [{ name, value }] : [];
}

/** Tokens as an answer gives them, whatever else is wrong with it. */
function tokensIn(text: string): Secret[] {
  const parsed = parseJsonObject(text);
  return TOKENS.flatMap((name) => {
    const value = parsed?.[name];
    return typeof value === 'string' && value !== '' ? [{ name, value }] : [];
  });
}

/** The bytes with the tokens in them go; what is kept in their place can be looked at. */
async function withoutTokens(
  record: ResponseRecord,
  mask: SecretMask,
  { bodies }: CallServices,
): Promise<ExchangeRecord> {
  const { outcome } = record;
  if (outcome.kind === 'failure') return record;
  const { answer, body } = outcome;
  const contentType = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  const head = mask.apply(body.head);
  await bodies.release([body.id]);
  const id = await bodies.keep(head, contentType);
  const masked = {
    ...answer,
    headers: answer.headers.map(([name, value]): HeaderPair => [name, mask.apply(value)]),
  };
  const hops = record.hops.map((hop) => (hop.answer === null ? hop : { ...hop, answer: masked }));
  const { tokenCalls: _none, ...bare } = record;
  return { ...bare, hops, outcome: { ...outcome, answer: masked, body: { ...body, id, head, tail: '' } } };
}

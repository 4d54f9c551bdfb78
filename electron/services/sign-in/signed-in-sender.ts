import { joinHeader } from '../../../shared/http/headers.ts';
import type { RecordId } from '../../../shared/model/ids.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import type { ResponseRecord, TokenCall } from '../../../shared/model/response-record.ts';
import type { SignInResult, SignInState } from '../../../shared/model/sign-in-state.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import type { RequestSender, SendInput } from '../send/create-request-sender.ts';
import type { SignIns } from './create-sign-ins.ts';

export interface SignedInSenderOptions {
  /** Sends; resolves each request with `complete`. */
  readonly sender: RequestSender;
  readonly releaseBody: (record: ResponseRecord) => void;
  /** Surroundings of a request, without a token. */
  readonly readScopes: (input: SendInput) => Promise<ResolveScopes>;
  /** Loaded when a request signs in by OAuth 2.0. */
  readonly load: (
    send: (input: SendInput, scopes: ResolveScopes) => Promise<ResponseRecord>,
  ) => Promise<SignIns>;
}

/** What a sign-in is described, started and forgotten by: the request that it is for. */
export type SignInInput = SendInput;

interface Note {
  readonly auth: DraftAuth;
  readonly scopes: ResolveScopes;
  /** Whether the token was there before the request. */
  readonly wasHeld: boolean;
  readonly calls: readonly TokenCall[];
}

/**
 * Sends requests with the token that their sign-in by OAuth 2.0 needs. What signs in otherwise passes through and loads
 * nothing.
 */
export class SignedInSender implements RequestSender {
  readonly #options: SignedInSenderOptions;
  /** What calls for tokens are resolved against. */
  readonly #callScopes = new Map<RecordId, ResolveScopes>();
  readonly #notes = new Map<RecordId, Note>();
  readonly #cancelled = new Set<RecordId>();
  #signIns: Promise<SignIns> | null = null;
  #loaded: SignIns | null = null;

  constructor(options: SignedInSenderOptions) {
    this.#options = options;
  }

  /** The surroundings of a request, with the token that it needs. */
  async complete(input: SendInput): Promise<ResolveScopes> {
    const ofCall = this.#callScopes.get(input.recordId);
    if (ofCall !== undefined) return ofCall;
    const scopes = await this.#options.readScopes(input);
    const auth = effectiveAuth(input, scopes);
    if (auth.kind !== 'oauth2') return scopes;
    const signIns = await this.#load();
    const { settings } = input.draft;
    const { grant, calls } = await signIns.grantFor({ callId: input.recordId, auth, settings, scopes });
    this.#notes.set(input.recordId, { auth, scopes, wasHeld: calls.length === 0, calls });
    return { ...scopes, grant };
  }

  send(input: SendInput): Promise<ResponseRecord> {
    const { kind } = input.draft.auth;
    const { sender } = this.#options;
    return kind === 'oauth2' || kind === 'inherit' ? this.#sendSignedIn(input) : sender.send(input);
  }

  cancel(recordId: RecordId): void {
    this.#loaded?.cancel(recordId);
    if (this.#notes.has(recordId)) this.#cancelled.add(recordId);
    this.#options.sender.cancel(recordId);
  }

  tell: RequestSender['tell'] = (fact) => this.#options.sender.tell(fact);
  remember: RequestSender['remember'] = (fact) => this.#options.sender.remember(fact);

  async close(): Promise<void> {
    this.#loaded?.close();
    await this.#options.sender.close();
  }

  async describe(input: SignInInput): Promise<SignInState> {
    const { auth, scopes } = await this.#read(input);
    return auth.kind === 'oauth2' ? (await this.#load()).describe({ auth, scopes }) : { kind: 'none' };
  }

  async start(input: SignInInput): Promise<SignInResult> {
    const { auth, scopes } = await this.#read(input);
    if (auth.kind !== 'oauth2') return { state: { kind: 'none' }, failure: null, calls: [] };
    const { settings } = input.draft;
    return (await this.#load()).start({ callId: input.recordId, auth, settings, scopes });
  }

  async forget(input: SignInInput): Promise<void> {
    const { auth, scopes } = await this.#read(input);
    if (auth.kind === 'oauth2') (await this.#load()).forget({ auth, scopes });
  }

  async #read(input: SignInInput): Promise<{ auth: DraftAuth; scopes: ResolveScopes }> {
    const scopes = await this.#options.readScopes(input);
    return { auth: effectiveAuth(input, scopes), scopes };
  }

  async #load(): Promise<SignIns> {
    this.#signIns ??= this.#options.load(async (input, scopes) => {
      this.#callScopes.set(input.recordId, scopes);
      try {
        return await this.#options.sender.send(input);
      } finally {
        this.#callScopes.delete(input.recordId);
      }
    });
    this.#loaded = await this.#signIns;
    return this.#loaded;
  }

  async #sendSignedIn(input: SendInput): Promise<ResponseRecord> {
    const { sender, releaseBody } = this.#options;
    const { recordId } = input;
    try {
      const record = await sender.send(input);
      const note = this.#notes.get(recordId);
      if (note === undefined || note.calls.length > 0) return withCalls(record, note?.calls ?? []);
      // A token that was there before may have been withdrawn, or its end was never told: one more try with another.
      const isWorthIt = note.wasHeld && isTokenRefused(record) && !this.#cancelled.has(recordId);
      if (!isWorthIt || !(await this.#load()).refuse(note)) return record;
      const again = await sender.send(input);
      releaseBody(record);
      return withCalls(again, this.#notes.get(recordId)?.calls ?? []);
    } finally {
      this.#notes.delete(recordId);
      this.#cancelled.delete(recordId);
    }
  }
}

/** `inherit` takes the nearest sign-in of a folder or the collection. */
function effectiveAuth({ draft }: SendInput, { inherited }: ResolveScopes): DraftAuth {
  return draft.auth.kind === 'inherit' ? (inherited.auth?.auth ?? draft.auth) : draft.auth;
}

function withCalls(record: ResponseRecord, calls: readonly TokenCall[]): ResponseRecord {
  return calls.length === 0 ? record : { ...record, tokenCalls: [...calls] };
}

/** RFC 6750 3.1: a 401 about the token; one that asks for another kind of sign-in is not. */
function isTokenRefused({ outcome }: ResponseRecord): boolean {
  if (outcome.kind !== 'response' || outcome.answer.status !== 401) return false;
  const challenge = joinHeader(outcome.answer.headers, 'www-authenticate');
  return challenge === null || /\bbearer\b/i.test(challenge);
}

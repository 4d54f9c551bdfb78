import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { RecordId } from '../../../shared/model/ids.ts';
import type { DraftAuth, RequestDraft } from '../../../shared/model/request-draft.ts';
import type { Failure, TokenCall } from '../../../shared/model/response-record.ts';
import type { SignInResult, SignInState } from '../../../shared/model/sign-in-state.ts';
import type { Grant, ResolveScopes } from '../../../shared/variables/scopes.ts';
import type { CallbackPageTexts } from './callback-page.ts';
import { fetchToken } from './fetch-token.ts';
import type { FetchServices, Held } from './fetch-token.ts';
import { readOAuthSettings } from './oauth-settings.ts';
import type { OAuthSettings } from './oauth-settings.ts';

export interface SignInServices extends FetchServices {
  readonly cancelSending: (recordId: RecordId) => void;
  readonly pageTexts: () => Promise<CallbackPageTexts>;
  /** Something is otherwise than `describe` said. */
  readonly onChange: () => void;
}

/** Who asks for a token, and for what. */
export interface SignInRequest {
  /** Names the sign-in while it is under way: that of the request, where one asks for it. */
  readonly callId: RecordId;
  /** The sign-in that counts, an inherited one included. */
  readonly auth: DraftAuth;
  readonly settings: RequestDraft['settings'];
  readonly scopes: ResolveScopes;
}

export interface GrantResult {
  readonly grant: Grant;
  /** Empty where the token was there. */
  readonly calls: readonly TokenCall[];
}

interface UnderWay {
  readonly abort: AbortController;
  readonly result: Promise<SignInOutcome>;
  /** Who waits for it; it goes on while anybody does. */
  readonly waiting: Map<RecordId, (outcome: SignInOutcome) => void>;
  address: string | null;
  /** The call for a token that is on the wire. */
  sending: RecordId | null;
}

interface SignInOutcome {
  readonly failure: Failure | null;
  readonly calls: readonly TokenCall[];
}

/** One that ends while the request is on its way is as good as over; of a short life a tenth. */
const SPARE_MS = 30_000;

/**
 * The sign-ins by OAuth 2.0 of one run. Tokens are kept in memory alone, by what was typed to get them: two requests that
 * sign in alike share one, and whoever changes a field begins anew.
 */
export class SignIns {
  readonly #services: SignInServices;
  readonly #held = new Map<string, Held>();
  /** Access tokens that the API no longer took. */
  readonly #refused = new Set<string>();
  readonly #underWay = new Map<string, UnderWay>();

  constructor(services: SignInServices) {
    this.#services = services;
  }

  /** The token for a request: the one that is held, a renewed one, or a new one. */
  async grantFor(request: SignInRequest): Promise<GrantResult> {
    const { oauth2 } = request.auth;
    const reading = readOAuthSettings(oauth2, request.scopes);
    if (reading.kind === 'failure') return failed(reading.failure);
    const { settings } = reading;
    const held = this.#held.get(settings.fingerprint);
    if (held !== undefined && !this.#isOver(held))
      return { grant: { kind: 'token', token: held.token }, calls: [] };
    const canRenew = held?.refreshToken !== null && held !== undefined && oauth2.renewsItself;
    if (!oauth2.fetchesItself && !canRenew) return failed(makeFailure('sign-in-needed', 'prepare'));
    const why = held === undefined ? 'first' : this.#refused.has(held.token) ? 'refused' : 'expired';
    const { failure, calls } = await this.#fetch(settings, request, why);
    const fresh = this.#held.get(settings.fingerprint);
    if (failure !== null || fresh === undefined)
      return { ...failed(failure ?? makeFailure('internal', 'prepare')), calls };
    return { grant: { kind: 'token', token: fresh.token }, calls };
  }

  /** The API did not take the token: the next request gets another. False where none is held any more. */
  refuse({ auth, scopes }: Pick<SignInRequest, 'auth' | 'scopes'>): boolean {
    const held = this.#find(auth, scopes);
    if (held === undefined || this.#refused.has(held.token)) return false;
    this.#refused.add(held.token);
    return true;
  }

  describe({ auth, scopes }: Pick<SignInRequest, 'auth' | 'scopes'>): SignInState {
    const reading = readOAuthSettings(auth.oauth2, scopes);
    if (reading.kind === 'failure') return { kind: 'none' };
    const { fingerprint } = reading.settings;
    const underWay = this.#underWay.get(fingerprint);
    if (underWay !== undefined) {
      const [callId = ''] = underWay.waiting.keys();
      return { kind: 'under-way', callId, address: underWay.address };
    }
    const held = this.#held.get(fingerprint);
    if (held === undefined || this.#refused.has(held.token)) return { kind: 'none' };
    const { expiresAt, refreshToken, scope } = held;
    return { kind: 'signed-in', expiresAt, canRenew: refreshToken !== null, scope };
  }

  /** Gets a new token because a person wants one. */
  async start(request: SignInRequest): Promise<SignInResult> {
    const reading = readOAuthSettings(request.auth.oauth2, request.scopes);
    if (reading.kind === 'failure') return { state: { kind: 'none' }, failure: reading.failure, calls: [] };
    this.#held.delete(reading.settings.fingerprint);
    const { failure, calls } = await this.#fetch(reading.settings, request, 'asked');
    return { state: this.describe(request), failure, calls: [...calls] };
  }

  forget({ auth, scopes }: Pick<SignInRequest, 'auth' | 'scopes'>): void {
    const reading = readOAuthSettings(auth.oauth2, scopes);
    if (reading.kind === 'failure') return;
    if (this.#held.delete(reading.settings.fingerprint)) this.#services.onChange();
  }

  /** Whoever waits under that name waits no longer; what nobody waits for is ended. */
  cancel(callId: RecordId): void {
    for (const underWay of this.#underWay.values()) {
      const settle = underWay.waiting.get(callId);
      if (settle === undefined) continue;
      underWay.waiting.delete(callId);
      settle({ failure: makeFailure('cancelled', 'prepare', { detail: { by: 'person' } }), calls: [] });
      if (underWay.waiting.size > 0) continue;
      underWay.abort.abort();
      if (underWay.sending !== null) this.#services.cancelSending(underWay.sending);
    }
  }

  close(): void {
    for (const { waiting } of this.#underWay.values())
      for (const callId of waiting.keys()) this.cancel(callId);
  }

  #find(auth: DraftAuth, scopes: ResolveScopes): Held | undefined {
    const reading = readOAuthSettings(auth.oauth2, scopes);
    return reading.kind === 'failure' ? undefined : this.#held.get(reading.settings.fingerprint);
  }

  #isOver({ token, expiresAt, givenAt }: Held): boolean {
    if (this.#refused.has(token)) return true;
    if (expiresAt === null) return false;
    return this.#services.now() >= expiresAt - Math.min(SPARE_MS, (expiresAt - givenAt) / 10);
  }

  /** Requests that sign in alike at the same time wait for one token. */
  async #fetch(
    settings: OAuthSettings,
    request: SignInRequest,
    why: TokenCall['why'],
  ): Promise<SignInOutcome> {
    const { fingerprint } = settings;
    const underWay = this.#underWay.get(fingerprint) ?? this.#begin(settings, request, why);
    const cancelled = Promise.withResolvers<SignInOutcome>();
    underWay.waiting.set(request.callId, cancelled.resolve);
    this.#services.onChange();
    try {
      return await Promise.race([underWay.result, cancelled.promise]);
    } finally {
      underWay.waiting.delete(request.callId);
    }
  }

  #begin(
    settings: OAuthSettings,
    { settings: sending, scopes }: SignInRequest,
    why: TokenCall['why'],
  ): UnderWay {
    const { fingerprint } = settings;
    const abort = new AbortController();
    const held = why === 'asked' ? undefined : this.#held.get(fingerprint);
    const started = Promise.withResolvers<SignInOutcome>();
    const underWay: UnderWay = {
      abort,
      result: started.promise,
      waiting: new Map(),
      address: null,
      sending: null,
    };
    this.#underWay.set(fingerprint, underWay);
    const calls: TokenCall[] = [];
    fetchToken(
      settings,
      {
        why,
        held: held ?? null,
        context: { settings: sending, scopes },
        signal: abort.signal,
        pageTexts: this.#services.pageTexts,
        onCall: (call) => calls.push(call),
        onSending: (recordId) => {
          underWay.sending = recordId;
        },
        onAddress: (address) => {
          underWay.address = address;
          this.#services.onChange();
        },
      },
      this.#services,
    )
      .then(
        (result) => {
          if (result.kind === 'token') this.#keep(fingerprint, result.held);
          return result.kind === 'token' ? null : result.failure;
        },
        (fault: unknown) =>
          makeFailure('internal', 'prepare', {
            rawMessage: fault instanceof Error ? fault.message : String(fault),
          }),
      )
      .then((failure) => {
        this.#underWay.delete(fingerprint);
        started.resolve({ failure, calls });
        this.#services.onChange();
      })
      .catch(started.reject);
    return underWay;
  }

  #keep(fingerprint: string, held: Held): void {
    const before = this.#held.get(fingerprint);
    if (before !== undefined) this.#refused.delete(before.token);
    this.#held.set(fingerprint, held);
  }
}

function failed(failure: Failure): GrantResult {
  return { grant: { kind: 'failed', failure }, calls: [] };
}

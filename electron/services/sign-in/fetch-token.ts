import { randomUUID } from 'node:crypto';
import { makeFailure } from '../../../shared/http/make-failure.ts';
import { recordIdSchema } from '../../../shared/model/ids.ts';
import { parseJsonObject } from '../../../shared/lib/read-json-fields.ts';
import type { RecordId } from '../../../shared/model/ids.ts';
import type { ExchangeRecord, Failure, TokenCall } from '../../../shared/model/response-record.ts';
import type { CallbackPageTexts } from './callback-page.ts';
import { CALL_PREFIX } from './call-prefix.ts';
import { requestToken } from './grants.ts';
import type { TokenGrant, TokenSet } from './grants.ts';
import type { OAuthSettings } from './oauth-settings.ts';
import { callForToken } from './token-call.ts';
import type { CallContext, CallServices } from './token-call.ts';
import { WAITING_LIMIT_MS, waitForCode } from './wait-for-code.ts';

export interface FetchServices extends CallServices {
  /** Epoch ms. */
  readonly now: () => number;
  /** Has the address opened in the person's browser, or shows it to them. Null where there is no one to sign in. */
  readonly showAddress: ((address: string) => void) | null;
  /** Default: five minutes. */
  readonly waitingLimitMs?: number;
}

/** A token with when it was given and when it ends, in epoch ms; null where nobody knows the end. */
export interface Held extends TokenSet {
  readonly givenAt: number;
  readonly expiresAt: number | null;
}

export interface FetchOptions {
  readonly why: TokenCall['why'];
  /** What was held before, whose refresh token may do. */
  readonly held: Held | null;
  readonly context: Omit<CallContext, 'recordId'>;
  readonly signal: AbortSignal;
  readonly pageTexts: () => Promise<CallbackPageTexts>;
  readonly onCall: (call: TokenCall) => void;
  readonly onSending: (recordId: RecordId | null) => void;
  readonly onAddress: (address: string) => void;
}

export type FetchResult =
  | { readonly kind: 'token'; readonly held: Held }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** Gets a token: with the refresh token where there is one, else from the beginning. */
export async function fetchToken(
  settings: OAuthSettings,
  options: FetchOptions,
  services: FetchServices,
): Promise<FetchResult> {
  const refreshToken = settings.renewsItself ? (options.held?.refreshToken ?? null) : null;
  if (refreshToken !== null) {
    const renewed = await askFor({ grant: 'refresh', refreshToken }, settings, options, services);
    if (renewed.kind === 'token') {
      // RFC 6749 6: where no new refresh token comes, the old one goes on.
      const kept = renewed.held.refreshToken ?? refreshToken;
      return { kind: 'token', held: { ...renewed.held, refreshToken: kept } };
    }
    // Whoever cannot be reached cannot be asked from the beginning either. A refusal is no end: the refresh token is.
    if (renewed.failure.detail['reason'] !== 'refused') return renewed;
    if (!settings.fetchesItself) return renewed;
  }
  if (settings.flow !== 'authorization-code')
    return askFor({ grant: settings.flow }, settings, options, services);
  if (services.showAddress === null)
    return fail(makeFailure('sign-in-failed', 'prepare', { detail: { reason: 'no-browser' } }));
  const { showAddress } = services;
  const code = await waitForCode(settings, {
    texts: await options.pageTexts(),
    limitMs: services.waitingLimitMs ?? WAITING_LIMIT_MS,
    signal: options.signal,
    onAddress(address) {
      options.onAddress(address);
      showAddress(address);
    },
  });
  if (code.kind === 'failure') return code;
  return askFor({ grant: 'authorization-code', code: code.answer }, settings, options, services);
}

async function askFor(
  how: TokenGrant,
  settings: OAuthSettings,
  options: FetchOptions,
  services: FetchServices,
): Promise<FetchResult> {
  let record: ExchangeRecord | null = null;
  try {
    const tokens = await requestToken(settings, how, async (request) => {
      const recordId = recordIdSchema.parse(CALL_PREFIX + randomUUID());
      options.onSending(recordId);
      const answered = await callForToken(request, { ...options.context, recordId }, services);
      options.onSending(null);
      ({ record } = answered);
      options.onCall({ grant: how.grant, why: options.why, record });
      return answered;
    });
    const givenAt = services.now();
    const { expiresInS } = tokens;
    return {
      kind: 'token',
      held: { ...tokens, givenAt, expiresAt: expiresInS === null ? null : givenAt + expiresInS * 1000 },
    };
  } catch (fault) {
    if (record === null) throw fault;
    return fail(failureOf(record, fault));
  }
}

/** Why a call brought no token: what the server said, or what became of the call. */
function failureOf({ outcome }: ExchangeRecord, fault: unknown): Failure {
  const rawMessage = fault instanceof Error ? fault.message : String(fault);
  const make = (detail: Failure['detail']): Failure =>
    makeFailure('sign-in-failed', 'prepare', { rawMessage, detail });
  if (outcome.kind === 'failure')
    return outcome.failure.code === 'cancelled' ? outcome.failure : make({ reason: 'no-answer' });
  const { status } = outcome.answer;
  const said = parseJsonObject(outcome.body.head);
  const text = (name: string): Record<string, string> => {
    const value = said?.[name];
    return typeof value === 'string' && value !== ''
      ? { [name.replace('error_', '')]: value.slice(0, 500) }
      : {};
  };
  const isRefused = status >= 400 || typeof said?.['error'] === 'string';
  return make({
    reason: isRefused ? 'refused' : 'no-token',
    status,
    ...text('error'),
    ...text('error_description'),
  });
}

function fail(failure: Failure): FetchResult {
  return { kind: 'failure', failure };
}

import { makeFailure } from '../../../shared/http/make-failure.ts';
import type { Failure } from '../../../shared/model/response-record.ts';
import type { CallbackPageTexts } from './callback-page.ts';
import { openCallback } from './callback-server.ts';
import type { CallbackServer } from './callback-server.ts';
import type { CodeAnswer } from './grants.ts';
import { makeAuthorizationRequest } from './grants.ts';
import type { OAuthSettings } from './oauth-settings.ts';

/** As long as somebody may look for a password; then the door is closed. */
export const WAITING_LIMIT_MS = 300_000;

export interface WaitOptions {
  readonly texts: CallbackPageTexts;
  readonly limitMs: number;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** The address to open in the browser. */
  readonly onAddress: (address: string) => void;
}

export type CodeResult =
  | { readonly kind: 'code'; readonly answer: CodeAnswer }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** Has the person sign in in their browser, and waits for what the page there sends back. */
export async function waitForCode(settings: OAuthSettings, options: WaitOptions): Promise<CodeResult> {
  const { signal, limitMs } = options;
  let state: string | null = null;
  const answered = Promise.withResolvers<CodeAnswer['parameters'] | 'timed-out' | 'stopped'>();
  let callback: CallbackServer;
  try {
    callback = await openCallback({
      registered: settings.callbackUrl,
      texts: options.texts,
      state: () => state,
      onAnswer: answered.resolve,
    });
  } catch (fault) {
    const rawMessage = fault instanceof Error ? fault.message : String(fault);
    return fail('port-taken', { rawMessage });
  }
  const stop = (): void => answered.resolve('stopped');
  const timer = setTimeout(() => answered.resolve('timed-out'), limitMs);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const request = await makeAuthorizationRequest(settings, callback.redirectUri);
    ({ state } = request);
    if (signal.aborted) stop();
    else options.onAddress(request.address);
    const parameters = await answered.promise;
    if (parameters === 'stopped')
      return { kind: 'failure', failure: makeFailure('cancelled', 'prepare', { detail: { by: 'person' } }) };
    if (parameters === 'timed-out') return fail('timed-out');
    const error = parameters.get('error');
    if (error !== null)
      return fail('denied', { error, description: parameters.get('error_description') ?? '' });
    const { verifier } = request;
    return {
      kind: 'code',
      answer: { parameters, state: request.state, redirectUri: callback.redirectUri, verifier },
    };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // The page that is being sent closes it by itself; this is for all other ends.
    if (signal.aborted) callback.close();
    else setTimeout(() => callback.close(), CLOSING_MS).unref();
  }
}

/** For the page to reach the browser. */
const CLOSING_MS = 1000;

function fail(
  reason: 'port-taken' | 'timed-out' | 'denied',
  { rawMessage = '', error = '', description = '' } = {},
): CodeResult {
  const detail = {
    reason,
    ...(error === '' ? {} : { error: short(error), description: short(description) }),
  };
  return { kind: 'failure', failure: makeFailure('sign-in-failed', 'prepare', { rawMessage, detail }) };
}

/** It came from the address bar: anybody may have written it. */
function short(text: string): string {
  return text.slice(0, 500);
}

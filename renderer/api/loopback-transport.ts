import type { ProcedureName } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/envelope.ts';
import { failedEnvelope, toCallError } from './failed-envelope.ts';
import { createListenerSet } from './listener-set.ts';
import { readLines } from './read-lines.ts';
import type { AppEvent, ConnectionState, Transport } from './transport.ts';

export interface LoopbackTransportOptions {
  /** `''` for the page's own. */
  readonly origin: string;
  /** `null`: this page was opened without the key of a run. */
  readonly token: string | null;
  readonly clientId: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Pauses between attempts to reach a host that stopped answering; the last one repeats. */
const RETRY_PAUSES_MS = [200, 500, 1_000, 2_000] as const;

export interface LoopbackTransport extends Transport {
  /** Whether the host has answered since this page was opened. */
  hasBeenConnected(): boolean;
  /** Goes on with another run at the same address, which has this key. */
  joinRun(token: string): void;
}

/**
 * The browser host over fetch, with the token of the run as a bearer token. Events come as one long answer; when it
 * breaks off the host is taken for lost and asked again until it is back.
 */
export function createLoopbackTransport(options: LoopbackTransportOptions): LoopbackTransport {
  const { origin, clientId } = options;
  let { token } = options;
  const events = createListenerSet<AppEvent>();
  const connections = createListenerSet<ConnectionState>();
  let state: ConnectionState = 'connected';
  let hasBeenConnected = false;
  let stream: AbortController | null = null;

  function become(next: ConnectionState): void {
    if (next === state || state === 'ended') return;
    state = next;
    connections.tell(next);
  }

  /** Rejects only where nothing answered. */
  async function post(
    path: string,
    init: Pick<RequestInit, 'body' | 'signal' | 'keepalive'> = {},
  ): Promise<Response> {
    const key = token;
    const answer = await options.fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key ?? ''}`, 'Plaincall-Client': clientId },
      ...init,
    });
    if (answer.status === 403 && key === token) become('ended');
    return answer;
  }

  /** Whether the host answered at all. */
  async function listenUntilItEnds(signal: AbortSignal): Promise<boolean> {
    let hasAnswered = false;
    try {
      const answer = await post('/events', { signal });
      if (!answer.ok || answer.body === null) return false;
      for await (const line of readLines(answer.body)) {
        hasAnswered = true;
        hasBeenConnected = true;
        become('connected');
        if (line !== '') events.tell(JSON.parse(line) as AppEvent);
      }
    } catch {
      // Broken off, or nobody there: both are told as `lost` by the caller.
    }
    return hasAnswered;
  }

  async function keepListening(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted && state !== 'ended') {
      const hasAnswered = await listenUntilItEnds(signal);
      if (signal.aborted) return;
      become('lost');
      failures = hasAnswered ? 0 : failures + 1;
      await pause(RETRY_PAUSES_MS[Math.min(failures, RETRY_PAUSES_MS.length - 1)] ?? 0);
    }
  }

  /** One stream serves all listeners, and is there only while somebody listens. */
  function updateStream(): void {
    const isWanted = events.size + connections.size > 0;
    if (isWanted && stream === null) {
      stream = new AbortController();
      void keepListening(stream.signal);
    } else if (!isWanted && stream !== null) {
      stream.abort();
      stream = null;
    }
  }

  /** `stop` takes a listener off that was just added. */
  function listening(stop: () => void): () => void {
    updateStream();
    return () => {
      stop();
      updateStream();
    };
  }

  if (token === null) state = 'ended';
  return {
    clientId,
    hasBeenConnected: () => hasBeenConnected,
    joinRun(next) {
      if (next === token && state === 'connected') return;
      token = next;
      // Lost until the new run has answered: then those who listen read anew what they missed.
      state = 'lost';
      connections.tell(state);
      stream?.abort();
      stream = null;
      updateStream();
    },
    async invoke(name, input) {
      if (state === 'ended') return failedEnvelope('refused', 'api.run-ended');
      let answer;
      try {
        const body = JSON.stringify(input ?? null);
        answer = await post(`/api/${encodeURIComponent(name)}`, {
          body: asQuickBody(body),
          keepalive: outlivesPage(name, body),
        });
      } catch {
        return failedEnvelope('internal', 'api.host-lost');
      }
      return readEnvelope(answer);
    },
    subscribe: (listener) => listening(events.add(listener)),
    watchConnection(listener) {
      // A page that was opened without a key is told at once.
      if (state !== 'connected') listener(state);
      return listening(connections.add(listener));
    },
    async readBody(bodyId) {
      const answer = await post(`/bodies/${encodeURIComponent(bodyId)}`).catch(() => {
        throw toCallError('internal', 'api.host-lost');
      });
      if (answer.ok && answer.body !== null) return answer.body;
      throw toCallError('not-found', 'api.body-gone');
    },
  };
}

/** A browser lets no more than 64 kB in all outlive the page (Fetch standard, "inflight keepalive"). */
const KEEPALIVE_CHARACTERS = 20_000;

const LARGE_CHARACTERS = 100_000;

/** What was typed and chosen last is written down also where the page is closed over it. */
function outlivesPage(name: ProcedureName, body: string): boolean {
  const isWritingDown = name === 'draft.journal' || name === 'layout.write';
  return isWritingDown && body.length <= KEEPALIVE_CHARACTERS;
}

/** Measured in Chromium with 1.5 MB: handing a text to `fetch` holds the page up for 45 ms, a blob for 9. */
function asQuickBody(body: string): string | Blob {
  return body.length < LARGE_CHARACTERS ? body : new Blob([body]);
}

async function readEnvelope(answer: Response): Promise<Envelope> {
  // The guard answers in plain text: this page's key is not the key of the run that answers.
  if (answer.status === 403) return failedEnvelope('refused', 'api.run-ended');
  try {
    return (await answer.json()) as Envelope;
  } catch {
    return failedEnvelope('internal', 'api.answer-unreadable');
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import type { ProxyChoice, SendingSettings } from '../model/request-draft.ts';
import { DEFAULT_MAX_REDIRECTS } from './redirect-policy.ts';
import type { HttpVersionChoice, TlsVersionChoice } from './sending-words.ts';
import { DEFAULT_TIMEOUT_MS } from './time-limit.ts';

/** Of decoded bytes. More fits on few disks without asking. */
export const DEFAULT_MAX_BODY_BYTES = 1_000_000_000;

/** How one request is sent, every level asked: nothing is left open. */
export interface SendingChoices {
  readonly timeoutMs: number;
  readonly followRedirects: boolean;
  readonly maxRedirects: number;
  readonly maxBodyBytes: number;
  readonly httpVersion: HttpVersionChoice;
  readonly usesCookies: boolean;
  readonly encodesAddress: boolean;
  readonly proxy: ProxyChoice;
  readonly oldestTls: TlsVersionChoice;
}

export const DEFAULT_CHOICES: SendingChoices = {
  timeoutMs: DEFAULT_TIMEOUT_MS,
  followRedirects: true,
  maxRedirects: DEFAULT_MAX_REDIRECTS,
  maxBodyBytes: DEFAULT_MAX_BODY_BYTES,
  httpVersion: 'auto',
  usesCookies: true,
  encodesAddress: false,
  proxy: 'app',
  oldestTls: '1.2',
};

const KEYS = Object.keys(DEFAULT_CHOICES) as readonly (keyof SendingChoices)[];

/** What the levels say together: the nearest that says something counts, behind all of them the app. */
export function mergeChoices(
  own: SendingSettings,
  inherited: readonly SendingSettings[] = [],
  app: SendingChoices = DEFAULT_CHOICES,
): SendingChoices {
  // Nearly every request.
  if (isSilent(own) && inherited.every(isSilent)) return app;
  const choose = <K extends keyof SendingChoices>(key: K): SendingChoices[K] => {
    const nearest = own[key] ?? inherited.find((level) => level[key] !== null)?.[key] ?? app[key];
    return nearest as SendingChoices[K];
  };
  return {
    timeoutMs: choose('timeoutMs'),
    followRedirects: choose('followRedirects'),
    maxRedirects: choose('maxRedirects'),
    maxBodyBytes: choose('maxBodyBytes'),
    httpVersion: choose('httpVersion'),
    usesCookies: choose('usesCookies'),
    encodesAddress: choose('encodesAddress'),
    proxy: choose('proxy'),
    oldestTls: choose('oldestTls'),
  };
}

function isSilent(level: SendingSettings): boolean {
  return KEYS.every((key) => level[key] === null);
}

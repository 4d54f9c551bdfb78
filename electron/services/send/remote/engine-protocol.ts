import type { BodyId, RecordId } from '../../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import type { ResolveScopes } from '../../../../shared/variables/scopes.ts';
import type { BodyReport } from '../../bodies/body-report.ts';
import type { SendOrder } from '../create-engine.ts';
import type { StandingFact } from '../standing-fact.ts';

/** What an engine in a process of its own has to know before it can send. */
export interface EngineSettings {
  /** Of the app, for `User-Agent`. */
  readonly version: string;
  /** Where bodies go that do not fit into memory. */
  readonly bodiesFolder: string;
  /** Whether it may ask which proxy the system names for an address. */
  readonly asksForProxy: boolean;
}

/** All that is ever said to the engine. It answers `start` with `ready`, `ping` with `pong` and `close` with `closed`. */
export type ToEngine =
  | { readonly kind: 'start'; readonly settings: EngineSettings; readonly facts: readonly StandingFact[] }
  | { readonly kind: 'tell'; readonly fact: StandingFact }
  | { readonly kind: 'send'; readonly order: SendOrder; readonly scopes: ResolveScopes }
  | { readonly kind: 'cancel'; readonly recordId: RecordId }
  /** Nobody wants the body any longer. */
  | { readonly kind: 'drop'; readonly bodyId: BodyId }
  /** In answer to `find-proxy`. */
  | { readonly kind: 'proxy-found'; readonly question: number; readonly answer: string }
  | { readonly kind: 'ping' }
  | { readonly kind: 'close' };

/** All that the engine ever says. */
export type FromEngine = LifeSign | EngineNews;

/** Of the process itself. `here` comes unasked, when it listens. */
export interface LifeSign {
  readonly kind: 'here' | 'ready' | 'pong' | 'closed';
}

/** Of what it is working on. */
export type EngineNews =
  /** It is going to send it now. What was lost before this was never begun. */
  | { readonly kind: 'taken'; readonly recordId: RecordId }
  /** The head and the first bytes are here, the rest is arriving. */
  | { readonly kind: 'arrived'; readonly record: ResponseRecord; readonly body: BodyReport }
  | { readonly kind: 'progress'; readonly recordId: RecordId; readonly receivedBytes: number }
  | { readonly kind: 'body'; readonly body: BodyReport }
  /** The exchange is over. `body`: what was not told of it yet. */
  | { readonly kind: 'record'; readonly record: ResponseRecord; readonly body: BodyReport | null }
  /** Asks which proxy the system names for an address, `https://api.example/`. */
  | { readonly kind: 'find-proxy'; readonly question: number; readonly url: string }
  | { readonly kind: 'fault'; readonly recordId: RecordId; readonly problem: string };

/**
 * What came, where it is something that an engine says; null where it is not. The engine reads what strangers sent, so
 * whatever is used here as more than data to show is looked at: ids and numbers. A record goes to the window, which takes
 * every value of it for a stranger's.
 */
export function readFromEngine(message: unknown): FromEngine | null {
  if (!isObject(message)) return null;
  switch (message['kind']) {
    case 'here':
    case 'ready':
    case 'pong':
    case 'closed':
      break;
    case 'arrived':
      if (!isRecord(message['record']) || !isReport(message['body'])) return null;
      break;
    case 'taken':
      if (!isText(message['recordId'])) return null;
      break;
    case 'progress':
      if (!isText(message['recordId']) || !isCount(message['receivedBytes'])) return null;
      break;
    case 'body':
      if (!isReport(message['body'])) return null;
      break;
    case 'record':
      if (!isRecord(message['record'])) return null;
      if (message['body'] !== null && !isReport(message['body'])) return null;
      break;
    case 'find-proxy':
      if (!isCount(message['question']) || !isWebAddress(message['url'])) return null;
      break;
    case 'fault':
      if (!isText(message['recordId']) || !isText(message['problem'])) return null;
      break;
    default:
      return null;
  }
  return message as unknown as FromEngine;
}

function isRecord(value: unknown): boolean {
  return isObject(value) && isText(value['id']) && isObject(value['outcome']) && Array.isArray(value['hops']);
}

function isReport(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value['id']) &&
    (value['contentType'] === null || isText(value['contentType'])) &&
    (value['bytes'] === null || value['bytes'] instanceof Uint8Array) &&
    isCount(value['byteLength']) &&
    isCount(value['readableLength']) &&
    typeof value['isInFile'] === 'boolean' &&
    typeof value['isSettled'] === 'boolean' &&
    (value['problem'] === null || isText(value['problem']))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

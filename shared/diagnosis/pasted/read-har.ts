import type { Headers, Phases, SentRequest } from '../../model/response-record.ts';
import { isMap, listAt, mapAt, numberAt, textAt } from './json-value.ts';
import { makePastedExchange, makeSentRequest } from './make-record.ts';
import type { PastedExchange } from './make-record.ts';

/**
 * A HAR file (w3c.github.io/web-performance/specs/HAR), or one entry of it. A file usually holds everything that a page
 * loaded: the first entry that failed is the one to explain, the first of all where none did. `'empty'` for a file
 * without entries, null for JSON that is no HAR.
 */
export function readHar(json: unknown): PastedExchange | 'empty' | null {
  if (isEntry(json)) return fromEntry(json);
  if (!isMap(json) || !isMap(json['log']) || !Array.isArray(mapAt(json, 'log')['entries'])) return null;
  const entries = listAt(mapAt(json, 'log'), 'entries').filter(isEntry);
  const failed = entries.find((entry) => {
    const status = numberAt(mapAt(entry, 'response'), 'status') ?? 0;
    return status === 0 || status >= 400;
  });
  const entry = failed ?? entries[0];
  return entry === undefined ? 'empty' : fromEntry(entry);
}

function isEntry(json: unknown): boolean {
  return (
    isMap(json) &&
    isMap(json['request']) &&
    isMap(json['response']) &&
    numberAt(json['response'], 'status') !== null
  );
}

function fromEntry(entry: unknown): PastedExchange {
  const response = mapAt(entry, 'response');
  const startedAt = Date.parse(textAt(entry, 'startedDateTime'));
  return makePastedExchange(
    {
      status: numberAt(response, 'status') ?? 0,
      statusText: textAt(response, 'statusText'),
      httpVersion: textAt(response, 'httpVersion').replace(/^HTTP\//i, ''),
      headers: readHeaders(listAt(response, 'headers')),
      body: readContent(mapAt(response, 'content')),
      isWhole: true,
    },
    readRequest(mapAt(entry, 'request')),
    {
      startedAt: Number.isNaN(startedAt) ? 0 : startedAt,
      totalMs: Math.max(0, numberAt(entry, 'time') ?? 0),
      phases: readTimings(mapAt(entry, 'timings')),
    },
  );
}

function readRequest(request: unknown): SentRequest {
  return makeSentRequest({
    method: textAt(request, 'method') || 'GET',
    url: textAt(request, 'url'),
    headers: readHeaders(listAt(request, 'headers')),
    body: textAt(mapAt(request, 'postData'), 'text'),
  });
}

function readHeaders(list: readonly unknown[]): Headers {
  return list.flatMap((each): Headers => {
    const name = textAt(each, 'name');
    // HTTP/2 writes the request line as such headers.
    return name === '' || name.startsWith(':') ? [] : [[name, textAt(each, 'value')]];
  });
}

function readContent(content: unknown): string {
  const text = textAt(content, 'text');
  return textAt(content, 'encoding') === 'base64' ? decodeBase64(text) : text;
}

/** Broken base64 is shown as it is: better odd than nothing. */
function decodeBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return text;
  }
}

/** -1 means that the leg did not take place; `connect` holds the time of `ssl` (HAR 1.2, "timings"). */
function readTimings(timings: unknown): Phases {
  const leg = (name: string): number | null => {
    const ms = numberAt(timings, name);
    return ms === null || ms < 0 ? null : ms;
  };
  const tlsMs = leg('ssl');
  const connectMs = leg('connect');
  return {
    dnsMs: leg('dns'),
    connectMs: connectMs === null ? null : Math.max(0, connectMs - (tlsMs ?? 0)),
    tlsMs,
    waitingMs: leg('wait'),
    receivingMs: leg('receive'),
  };
}

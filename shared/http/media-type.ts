import { parseParameters } from './parameters.ts';

/** A Content-Type as RFC 9110 8.3.1 reads it. */
export interface MediaType {
  /** `type/subtype` in lower case, without parameters. */
  readonly essence: string;
  /** Lower-case names with their unquoted values; the first of a name counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const NO_PARAMETERS: ReadonlyMap<string, string> = new Map();

/** Null where the text is no media type. Parameters that cannot be read are left out, as browsers do. */
export function parseMediaType(text: string): MediaType | null {
  const end = text.indexOf(';');
  const essence = (end === -1 ? text : text.slice(0, end)).trim().toLowerCase();
  const slash = essence.indexOf('/');
  if (slash === -1 || !TOKEN.test(essence.slice(0, slash)) || !TOKEN.test(essence.slice(slash + 1)))
    return null;
  if (end === -1) return { essence, parameters: NO_PARAMETERS };
  const parameters = new Map<string, string>();
  for (const { name, value } of parseParameters(text))
    if (TOKEN.test(name) && value !== '' && !parameters.has(name)) parameters.set(name, value);
  return { essence, parameters };
}

/** `application/json`, `text/json` and every `+json` (RFC 6839 3.1). Line-delimited JSON is not one JSON text. */
export function isJsonType(essence: string): boolean {
  return essence === 'application/json' || essence === 'text/json' || essence.endsWith('+json');
}

/** XML by RFC 7303, `image/svg+xml` and `application/xhtml+xml` among it. */
export function isXmlType(essence: string): boolean {
  return essence === 'application/xml' || essence === 'text/xml' || essence.endsWith('+xml');
}

const OTHER_TEXT_TYPES: ReadonlySet<string> = new Set([
  'application/ecmascript',
  'application/graphql',
  'application/javascript',
  'application/json-seq',
  'application/jsonl',
  'application/sql',
  'application/toml',
  'application/x-javascript',
  'application/x-ndjson',
  'application/x-sh',
  'application/x-www-form-urlencoded',
  'application/x-yaml',
  'application/xml-dtd',
  'application/yaml',
  'multipart/form-data',
  'multipart/mixed',
]);

/** Whether a body of that type is meant to be read by people. Says nothing of what the bytes really are. */
export function isTextType(essence: string): boolean {
  return (
    essence.startsWith('text/') ||
    isJsonType(essence) ||
    isXmlType(essence) ||
    essence.endsWith('+yaml') ||
    OTHER_TEXT_TYPES.has(essence)
  );
}

/** Of server-sent events (WHATWG HTML, 9.2). */
export const EVENT_STREAM = 'text/event-stream';

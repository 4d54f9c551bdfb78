import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Folder } from '@opencollection/types/collection/item';
import type { Environment } from '@opencollection/types/config/environments';
import type { HttpRequest } from '@opencollection/types/requests/http';
import { KEY_HEADER } from '../../../../electron/services/sandbox/http/keys.ts';
import { send } from './call-sandbox.ts';
import type { Call, CallResult } from './call-sandbox.ts';

export const COLLECTION_FOLDER = join(
  import.meta.dirname,
  '../../../../electron/services/sandbox/collection',
);

/** A request of the collection, with the status its name promises. */
export interface CollectionRequest {
  /** `when-it-fails/comma-missing` */
  readonly path: string;
  readonly name: string;
  readonly promisedStatus: number;
  readonly file: HttpRequest;
}

/** In the order in which they are shown and sent: folders by `seq`, requests by `seq`. */
export function readCollection(): CollectionRequest[] {
  const folders = readdirSync(COLLECTION_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'environments')
    .map(({ name }) => ({ name, seq: readYaml<Folder>(`${name}/folder.yml`).info?.seq ?? Number.NaN }))
    .toSorted((one, other) => one.seq - other.seq);
  return folders.flatMap(({ name }) => readRequests(name));
}

function readRequests(folder: string): CollectionRequest[] {
  return readdirSync(join(COLLECTION_FOLDER, folder))
    .filter((fileName) => fileName.endsWith('.yml') && fileName !== 'folder.yml')
    .map((fileName) => {
      const file = readYaml<HttpRequest>(`${folder}/${fileName}`);
      const name = file.info?.name ?? '';
      const path = `${folder}/${fileName.slice(0, -'.yml'.length)}`;
      return { path, name, promisedStatus: Number(/^(\d{3}) · /.exec(name)?.[1]), file };
    })
    .toSorted((one, other) => (one.file.info?.seq ?? 0) - (other.file.info?.seq ?? 0));
}

export function readEnvironment(): Map<string, string> {
  const { variables = [] } = readYaml<Environment>('environments/Sandbox.yml');
  return new Map(
    variables.map((variable) => [
      variable.name ?? '',
      'value' in variable && typeof variable.value === 'string' ? variable.value : '',
    ]),
  );
}

function readYaml<T>(path: string): T {
  return load(readFileSync(join(COLLECTION_FOLDER, path), 'utf8')) as T;
}

/** The request as any client would put it on the wire: variables filled in, sign-in and Content-Type added. */
export function toCall(
  { http = {}, settings = {} }: HttpRequest,
  variables: ReadonlyMap<string, string>,
): Call {
  const fill = (text: string): string => {
    const filled = text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => variables.get(name) ?? whole);
    return filled === text ? text : fill(filled);
  };
  const { auth, body } = http;
  const headers: Record<string, string> = {};
  if (body !== undefined && !Array.isArray(body) && body.type === 'json')
    headers['Content-Type'] = 'application/json';
  for (const name of settings.omitHeaders ?? [])
    for (const given of Object.keys(headers)) if (given.toLowerCase() === name) delete headers[given];
  if (typeof auth === 'object' && auth.type === 'apikey')
    headers[auth.key ?? KEY_HEADER] = fill(auth.value ?? '');
  if (typeof auth === 'object' && auth.type === 'bearer')
    headers['Authorization'] = `Bearer ${fill(auth.token ?? '')}`;
  if (typeof auth === 'object' && auth.type === 'basic')
    headers['Authorization'] = `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`;
  for (const { name, value } of http.headers ?? []) headers[name] = fill(value);
  const text =
    body !== undefined && !Array.isArray(body) && body.type === 'json' ? fill(body.data) : undefined;
  return { method: http.method ?? 'GET', url: fill(http.url ?? ''), headers, body: text };
}

/** Follows redirects as browsers and most clients do, unless the request says otherwise: 301 and 302 turn POST into GET. */
export async function sendAsClient(call: Call, { settings = {} }: HttpRequest): Promise<CallResult> {
  const answer = await send(call);
  const { location } = answer.headers;
  const isRedirect = answer.status === 301 || answer.status === 302;
  if (!isRedirect || location === undefined || settings.followRedirects === false) return answer;
  return send({ ...call, method: 'GET', url: new URL(location, call.url).href, body: undefined });
}

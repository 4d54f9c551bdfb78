import { findHeader } from '../http/headers.ts';
import type { Headers } from '../model/response-record.ts';
import { centercode } from './centercode.ts';
import { dexatel } from './dexatel.ts';
import { jira } from './jira.ts';
import type { KnownError, Profile, UniquenessConstraint } from './profile.ts';
import { salesforce } from './salesforce.ts';
import { slack } from './slack.ts';

/** Every profile that comes with the app. A new one is a file and a line here. */
export const PROFILES: readonly Profile[] = [dexatel, centercode, jira, slack, salesforce];

/** By hand: the id of a profile, or none at all. Null lets the exchange tell. */
export type ProfileChoice = string | null;
export const NO_PROFILE = 'none';

export interface ChosenProfile {
  readonly profile: Profile;
  /** What showed that it is this API. */
  readonly by: 'choice' | 'address' | 'sandbox' | 'answer';
}

export interface ProfileSigns {
  readonly choice: ProfileChoice;
  /** Of the last request; `''` where it is not known. */
  readonly url: string;
  /** Of the API that comes with the app and behaves like Dexatel's; null where it does not run. */
  readonly sandboxUrl: string | null;
  readonly headers: Headers;
  /** Id of the error shape that was read, null for none. Asked last, because reading costs something. */
  readonly shape: () => string | null;
}

/** What is known of the API behind an exchange: what was chosen by hand, else what address and answer show. */
export function chooseProfile(signs: ProfileSigns): ChosenProfile | null {
  const { choice, url, sandboxUrl, headers, shape } = signs;
  if (choice === NO_PROFILE) return null;
  const chosen = PROFILES.find(({ id }) => id === choice);
  if (chosen !== undefined) return { profile: chosen, by: 'choice' };
  const byAddress = profileAt(url);
  if (byAddress !== null) return { profile: byAddress, by: 'address' };
  if (sandboxUrl !== null && isBelow(url, sandboxUrl)) return { profile: dexatel, by: 'sandbox' };
  const byHeader = PROFILES.find(
    ({ knowsHeader }) => knowsHeader !== null && headers.some((header) => knowsHeader(header)),
  );
  if (byHeader !== undefined) return { profile: byHeader, by: 'answer' };
  const shapeId = shape();
  const byShape = shapeId === null ? undefined : PROFILES.find(({ shapes }) => shapes.includes(shapeId));
  return byShape === undefined ? null : { profile: byShape, by: 'answer' };
}

let lastFound: { readonly url: string; readonly profile: Profile | null } = { url: '', profile: null };

/** One request is sent many times over, and to one address. */
function profileAt(url: string): Profile | null {
  if (lastFound.url !== url) {
    const { hostname, path } = readHost(url);
    lastFound = { url, profile: PROFILES.find((profile) => profile.knowsAddress(hostname, path)) ?? null };
  }
  return lastFound.profile;
}

const ADDRESS = /^https?:\/\/(?:[^/?#@]{0,500}@)?(\[[^\]]{0,100}\]|[^:/?#]{0,300})(?::\d*)?([^?#]{0,4000})/i;

/** Lenient: an address that could not be sent has a host, too. */
export function readHost(url: string): { readonly hostname: string; readonly path: string } {
  const [, hostname = '', path = ''] = ADDRESS.exec(url) ?? [];
  return { hostname: hostname.toLowerCase(), path: path === '' ? '/' : path };
}

function isBelow(url: string, base: string): boolean {
  return base !== '' && url.startsWith(base) && /^(?:$|[/?#])/.test(url.slice(base.length));
}

/** What has to be unique there: by the objects that the address names last, and by the field that clashed. */
export function findUnique({ uniques }: Profile, path: string, field: string): UniquenessConstraint | null {
  const plain = /(\w+)[\]"']*$/.exec(field)?.[1]?.toLowerCase() ?? '';
  const segments = path.toLowerCase().split('/');
  const named = new Set(uniques.map(({ resource }) => resource));
  const resource = segments.findLast((segment) => named.has(segment)) ?? null;
  const own = uniques.filter((each) => each.resource === null || each.resource === resource);
  return own.find((each) => each.field === plain) ?? null;
}

export interface AnswerSigns {
  readonly status: number | null;
  readonly headers: Headers;
  /** Of all errors of the answer. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

/** The first error of the profile whose every condition holds. */
export function findKnownError({ errors }: Profile, answer: AnswerSigns): KnownError | null {
  return errors.find((error) => holds(error, answer)) ?? null;
}

function holds({ codes, status, message, header }: KnownError, answer: AnswerSigns): boolean {
  if (codes !== undefined && !answer.codes.some((code) => codes.includes(code))) return false;
  if (status !== undefined && status !== answer.status) return false;
  if (message !== undefined && !answer.messages.some((each) => message.test(each))) return false;
  return header === undefined || header.value.test(findHeader(answer.headers, header.name) ?? '');
}

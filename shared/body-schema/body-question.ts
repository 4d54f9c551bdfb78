import type { KnownVariable } from '../model/environment.ts';
import type { OwnProfile } from '../model/profile.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import { fillKnown } from '../diagnosis/known-values.ts';
import { chooseOwnProfiles } from '../profiles/own-profile.ts';
import { chooseProfile, readHost } from '../profiles/profiles.ts';
import type { ProfileChoice } from '../profiles/profiles.ts';
import type { BodySetName } from '../profiles/shipped-bodies.ts';
import { findBodySchema } from './body-schema.ts';
import type { JsonSchema } from './body-schema.ts';

/** A body, and what is documented of it: data, so that it can be asked beside the window. */
export interface BodyQuestion {
  readonly text: string;
  readonly variables: readonly KnownVariable[];
  /** Whose documentation it is. */
  readonly api: string;
  readonly schema: AskedSchema;
}

/** One that a person wrote down, or a set that comes with the app, which is loaded with the answer. */
type AskedSchema =
  | { readonly kind: 'own'; readonly schema: JsonSchema; readonly link: string | null }
  | {
      readonly kind: 'shipped';
      readonly set: BodySetName;
      readonly method: string;
      readonly path: string;
    };

export interface AskedRequest {
  readonly draft: RequestDraft;
  readonly variables: readonly KnownVariable[];
  readonly profileChoice: ProfileChoice;
  readonly ownProfiles: readonly OwnProfile[];
}

/** What there is to ask about a request's body; null where nothing is known of it. Costs next to nothing. */
export function askAboutBody(request: AskedRequest): BodyQuestion | null {
  const { draft, variables, profileChoice, ownProfiles } = request;
  if (draft.body.kind !== 'json' || !/\S/.test(draft.body.text)) return null;
  const url = fillKnown(draft.url, variables);
  const { path } = readHost(url);
  const { text } = draft.body;
  const asked = { method: fillKnown(draft.method, variables), path };
  for (const own of chooseOwnProfiles(ownProfiles, { choice: profileChoice, url })) {
    const found = findBodySchema(own.bodies, asked);
    if (found === null) continue;
    const { schema, link } = found;
    return { text, variables, api: own.name, schema: { kind: 'own', schema, link: link ?? own.link } };
  }
  const set = shippedSet(url, request);
  return set === null
    ? null
    : { text, variables, api: set.api, schema: { kind: 'shipped', set: set.name, ...asked } };
}

function shippedSet(
  url: string,
  { variables, profileChoice }: AskedRequest,
): { readonly name: BodySetName; readonly api: string } | null {
  const sandbox = variables.find(({ name, scope }) => name === 'sandboxUrl' && scope === 'built-in');
  const signs = { url, sandboxUrl: sandbox?.value ?? null, headers: [], shape: () => null };
  const chosen = chooseProfile({ ...signs, choice: profileChoice });
  if (chosen?.profile.hasBodies !== true) return null;
  // Chosen by hand or not: of the sandbox it is known to the last rule what it takes.
  const isSandbox = chooseProfile({ ...signs, choice: null })?.by === 'sandbox';
  return isSandbox ? { name: 'sandbox', api: 'Sandbox' } : { name: 'dexatel', api: chosen.profile.name };
}

import type { Credential } from './credentials.ts';
import type { SignInWay } from './sign-in-way.ts';

/** Keys that show by their beginning whose they are, and so how they travel. */
interface KeyLook {
  readonly looks: RegExp;
  readonly way: SignInWay;
}

/**
 * Sources, each the vendor's page on its keys: cloud.google.com/docs/authentication/api-keys, api.slack.com/authentication/token-types,
 * developer.salesforce.com (session ids begin with the organisation's, behind `!`), docs.anthropic.com/en/api/overview,
 * platform.openai.com/docs/api-reference/authentication, docs.github.com (token formats), docs.sendgrid.com/api-reference,
 * docs.gitlab.com (personal access tokens), developers.facebook.com/docs/graph-api, developers.notion.com/reference/authentication.
 */
const KEY_LOOKS: readonly KeyLook[] = [
  { looks: /^AIza[\w-]{30,40}$/, way: { kind: 'header', name: 'X-Goog-Api-Key' } },
  { looks: /^xox[abeoprs]-[\w-]{6,}$/, way: { kind: 'bearer' } },
  { looks: /^00D[A-Za-z0-9]{10,15}!\S{4,}$/, way: { kind: 'bearer' } },
  { looks: /^sk-ant-[\w-]{6,}$/, way: { kind: 'header', name: 'X-Api-Key' } },
  { looks: /^sk-[\w-]{6,}$/, way: { kind: 'bearer' } },
  { looks: /^(?:gh[opsu]_|github_pat_)\w{10,}$/, way: { kind: 'bearer' } },
  { looks: /^glpat-[\w.-]{10,}$/, way: { kind: 'header', name: 'PRIVATE-TOKEN' } },
  { looks: /^EAA[A-Za-z0-9]{6,}$/, way: { kind: 'query', name: 'access_token' } },
  { looks: /^SG\.[\w-]{10,}\.[\w-]{10,}$/, way: { kind: 'bearer' } },
  { looks: /^(?:ntn|secret)_\w{20,}$/, way: { kind: 'bearer' } },
];

/** How a key travels that shows whose it is; null for a key like any other, and behind a variable. */
export function wayByLook({ value }: Credential): SignInWay | null {
  return KEY_LOOKS.find(({ looks }) => looks.test(value.trim()))?.way ?? null;
}

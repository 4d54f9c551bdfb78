import type { HeaderPair } from '../model/response-record.ts';
import type { TextKey } from '../texts/text.ts';

/**
 * What is known of one API beyond its standards: data, and small functions where data would not do. A new one is a file
 * like `slack.ts`, a line in `profiles.ts` and sentences in the texts under `profile.*`.
 */
export interface Profile {
  readonly id: ProfileId;
  /** As its maker writes it; the same in every language. */
  readonly name: string;
  /** Where its documentation on errors begins; https. */
  readonly docsUrl: string;
  /** Whether an address is one of this API's. The host is in lower case, the path begins with `/`. */
  readonly knowsAddress: (hostname: string, path: string) => boolean;
  /** A header that nobody else puts on an answer. */
  readonly knowsHeader: ((header: HeaderPair) => boolean) | null;
  /** Ids of the error shapes that only this API writes. */
  readonly shapes: readonly string[];
  /** How a request to that host has to be signed in; null where it depends. */
  readonly signInAt: (hostname: string) => ProfileSignIn | null;
  readonly errors: readonly KnownError[];
  readonly uniques: readonly UniquenessConstraint[];
  readonly types: readonly AttributeType[];
  /** Whether it takes values of answers over, each with a label and a data type. */
  readonly capturesValues: boolean;
  /** Whether `shipped-bodies.ts` has schemas of its bodies. */
  readonly hasBodies?: true;
  /** What else is worth knowing, one sentence each, the most important first. */
  readonly facts: readonly FactKey[];
}

export type ProfileId = 'dexatel' | 'centercode' | 'jira' | 'slack' | 'salesforce';

/** Of the ways to sign in, those that profiles name. `Authorization` as a header by itself: the key without a word in front. */
export type ProfileSignIn =
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' };

/** An error that the API is known for. Every condition that is given has to hold; there is at least one. */
export interface KnownError {
  /** `profile.error.<key>` is what it means, `profile.error.<key>.fix` its usual mend. */
  readonly key: KnownErrorKey;
  readonly codes?: readonly string[];
  readonly status?: number;
  /** Looked for in each of the answer's sentences. */
  readonly message?: RegExp;
  readonly header?: { readonly name: string; readonly value: RegExp };
  /** https; the profile's own documentation where there is none. */
  readonly link?: string;
}

/** Values of an attribute that have to be unique within something; an attempt to break it is refused with 409. */
export interface UniquenessConstraint {
  /** The objects, as the address names them; null for all of them. */
  readonly resource: string | null;
  readonly field: string;
  /** `profile.unique.<key>` says within what. */
  readonly key: UniqueKey;
}

/** A kind of text that the API names in its documentation and in its errors. */
export interface AttributeType {
  /** `profile.type.<name>` says what it is. */
  readonly name: TypeName;
  /** The value as the API keeps it, null where it is not of this type. */
  readonly read: (text: string) => string | null;
}

type After<Prefix extends string, K> = K extends `${Prefix}${infer Rest}` ? Rest : never;

export type KnownErrorKey =
  After<'profile.error.', TextKey> extends infer K ? (K extends `${infer Name}.fix` ? Name : never) : never;
export type UniqueKey = After<'profile.unique.', TextKey>;
export type TypeName = After<'profile.type.', TextKey>;
export type FactKey = After<'profile.fact.', TextKey>;

/** `slack.com` and whatever is below it. */
export function isAtDomain(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

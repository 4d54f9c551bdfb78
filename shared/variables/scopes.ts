import type { Inherited } from '../model/collection.ts';
import type { KnownVariable } from '../model/environment.ts';
import type { Failure } from '../model/response-record.ts';
import type { Attachments } from './attachments.ts';

/** A variable with its value: stays on the service side, because a secret's value is in it. */
export interface ScopedVariable {
  readonly name: string;
  /** `null`: a secret that no value has been given for in this run. */
  readonly value: string | null;
  readonly isSecret: boolean;
  readonly scope: KnownVariable['scope'];
}

/** All that a draft is resolved against. */
export interface ResolveScopes {
  /** Nearest first: the first of a name wins. Values may themselves contain `{{names}}`. */
  readonly variables: readonly ScopedVariable[];
  readonly inherited: Pick<Inherited, 'headers' | 'auth'> & Partial<Pick<Inherited, 'settings'>>;
  /** What a sign-in by OAuth 2.0 came to; absent where none was tried. */
  readonly grant?: Grant;
  /** Name of the jar whose cookies are sent and into which those of the answer go. */
  readonly cookieJar?: string;
  /** Where the draft sends files. */
  readonly attachments?: Attachments;
}

/** A token for this request, or why there is none. */
export type Grant =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

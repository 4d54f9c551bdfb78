import type { Inherited } from '../../shared/model/collection.ts';
import type { CollectionId, ItemId } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import type { ResolveScopes } from '../../shared/variables/scopes.ts';
import { say } from '../../shared/texts/text.ts';
import { draftFromAddress } from './draft-from-arguments.ts';
import { UsageError } from './parse-options.ts';
import type { SendArguments } from './send-arguments.ts';

/** Variables that no file gives: those of the command, and those of the app itself. */
export interface OwnVariables {
  readonly given: Readonly<Record<string, string>>;
  readonly builtIn: Readonly<Record<string, string>>;
}

/** Where a request comes from: its draft, and what the files around it give to it. */
export interface RequestSource {
  readonly draft: RequestDraft;
  readonly collectionId: CollectionId | null;
  readonly itemId: ItemId | null;
  readonly environmentName: string | null;
  /** The collection's folder; null where it is in none. */
  readonly root: string | null;
  /** Holds the values of secrets. */
  readScopes(own: OwnVariables): Promise<ResolveScopes>;
  close(): Promise<void>;
}

/** A request that is an address and stands in no file. Throws a UsageError where an environment is asked for. */
export function addressSource(wanted: SendArguments): RequestSource {
  if (wanted.environmentName !== null) throw new UsageError(say('cli.address-has-no-environments'));
  const inherited: Pick<Inherited, 'headers' | 'auth'> = { headers: [], auth: null };
  const variables = (values: OwnVariables['given'], scope: 'given' | 'built-in') =>
    Object.entries(values).map(([name, value]) => ({ name, value, isSecret: false, scope }));
  return {
    draft: draftFromAddress(wanted.target, wanted),
    collectionId: null,
    itemId: null,
    environmentName: null,
    root: null,
    readScopes: ({ given, builtIn }) =>
      Promise.resolve({
        variables: [...variables(given, 'given'), ...variables(builtIn, 'built-in')],
        inherited,
      }),
    close: () => Promise.resolve(),
  };
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallContext } from '../../../shared/ipc/define.ts';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { Inherited, Removal } from '../../../shared/model/collection.ts';
import type { Environment } from '../../../shared/model/environment.ts';
import type { CollectionId, ItemId } from '../../../shared/model/ids.ts';
import {
  applyEnvironment,
  readEnvironmentVariables,
} from '../../../shared/opencollection/environment-mapping.ts';
import type { EnvironmentChange } from '../../../shared/opencollection/environment-mapping.ts';
import { fileNameFor, uniqueFileName } from '../../../shared/opencollection/file-name.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { cleanSecret } from './clean-secret.ts';
import { environmentsFolder, fileNameOf, readEnvironmentFiles } from './environment-files.ts';
import type { EnvironmentFile } from './environment-files.ts';
import { listScopes } from './list-scopes.ts';
import type { SecretFact } from '../../../shared/model/response-record.ts';
import type { ResolveScopes } from '../../../shared/variables/scopes.ts';
import { describeSecrets } from '../../../shared/variables/secret-oddities.ts';

export interface EnvironmentsOptions {
  readonly files: Files;
  readonly secrets: SecretStore;
  /** Epoch ms. */
  readonly now: () => number;
  /** What environments need of the collections they belong to. */
  readonly collections: {
    folderOf(id: CollectionId): Promise<string>;
    change<T>(id: CollectionId, call: CallContext, task: (root: string) => Promise<T>): Promise<T>;
    readInherited(id: CollectionId, itemId: ItemId | null): Promise<Inherited>;
  };
}

export interface ReadScopesInput {
  readonly collectionId: CollectionId | null;
  readonly itemId: ItemId | null;
  readonly environmentName: string | null;
  /** For this call alone; they win over every other. */
  readonly given: Readonly<Record<string, string>>;
  /** What the app itself provides, such as the sandbox's address; every other wins over them. */
  readonly builtIn: Readonly<Record<string, string>>;
}

export type SaveEnvironmentResult =
  | { readonly kind: 'saved'; readonly environment: Environment }
  | { readonly kind: 'conflict'; readonly disk: Environment | null };

interface OfEnvironment {
  readonly collectionId: CollectionId;
  readonly name: string;
}

/** The environments of collections: variables in files, secret values in memory and nowhere else. */
export type Environments = ReturnType<typeof createEnvironments>;

export function createEnvironments({ files, secrets, now, collections }: EnvironmentsOptions) {
  const show = (root: string, found: EnvironmentFile): Environment => ({
    name: found.name,
    variables: readEnvironmentVariables(found.file, (variable) =>
      secrets.has({ collection: root, environment: found.name, variable }),
    ),
    version: found.version,
  });

  /** @throws ServiceError `not-found`, or `refused` where its file cannot be read */
  const find = async (root: string, name: string, isQuick = false): Promise<EnvironmentFile> => {
    const { readable, broken } = await readEnvironmentFiles(files, root, isQuick);
    const found = readable.find((one) => one.name === name);
    if (found !== undefined) return found;
    const isBroken = broken.some((path) => fileNameOf(path) === name);
    throw isBroken
      ? new ServiceError('refused', say('files.broken', { name: `${name}.yml` }))
      : new ServiceError('not-found', say('collections.environment-unknown', { name }));
  };

  const keep = (root: string, environment: string, changes: EnvironmentChange['secrets']): void => {
    for (const change of changes) {
      const of = (variable: string) => ({ collection: root, environment, variable });
      if (change.op === 'set') secrets.set(of(change.name), change.value);
      else if (change.op === 'forget') secrets.forget(of(change.name));
      else secrets.renameVariable(of(change.from), change.name);
    }
  };

  const saveIn = async (
    root: string,
    environment: Environment,
    previousName: string | null,
  ): Promise<SaveEnvironmentResult> => {
    const name = environment.name.trim();
    if (name === '') throw new ServiceError('refused', say('collections.needs-name'));
    const { readable } = await readEnvironmentFiles(files, root);
    const formerName = previousName ?? name;
    const isNew = environment.version === null;
    const former = isNew ? undefined : readable.find((one) => one.name === formerName);
    if (!isNew && former?.version !== environment.version) {
      return { kind: 'conflict', disk: former === undefined ? null : show(root, former) };
    }
    if (readable.some((one) => one.name === name && one !== former)) {
      throw new ServiceError('refused', say('collections.environment-taken', { name }));
    }

    const plan = applyEnvironment(former?.file ?? {}, environment.variables, {
      newName: former?.name === name ? null : name,
    });
    const path = former?.path ?? (await newPath(files, root, name));
    const text =
      former === undefined
        ? await files.yaml.render(plan.file)
        : await files.yaml.rewrite(former.text, plan.file);
    if (text !== former?.text) {
      const result = await files.write(
        path,
        text,
        former === undefined ? 'nothing' : { version: former.version },
      );
      if (result.kind === 'conflict') {
        const disk = (await readEnvironmentFiles(files, root)).readable.find(
          (one) => one.name === formerName,
        );
        return { kind: 'conflict', disk: disk === undefined ? null : show(root, disk) };
      }
    }
    if (former !== undefined && former.name !== name) {
      secrets.renameEnvironment(root, former.name, name);
      await files.rename(path, await newPath(files, root, name, fileNameOf(path)));
    }
    keep(root, name, plan.secrets);
    return { kind: 'saved', environment: show(root, await find(root, name)) };
  };

  return {
    /** @throws ServiceError `not-found`, `refused` */
    async read({ collectionId, name }: OfEnvironment): Promise<Environment> {
      const root = await collections.folderOf(collectionId);
      return show(root, await find(root, name));
    },

    /**
     * `previousName` where it was renamed. The value of a variable that became secret leaves the file for the store.
     *
     * @throws ServiceError `refused` for a name that is missing or taken; `disk`
     */
    save(
      input: {
        readonly collectionId: CollectionId;
        readonly environment: Environment;
        readonly previousName: string | null;
      },
      call: CallContext,
    ): Promise<SaveEnvironmentResult> {
      return collections.change(input.collectionId, call, (root) =>
        saveIn(root, input.environment, input.previousName),
      );
    },

    /** One that cannot be read goes by its file's name. */
    delete({ collectionId, name }: OfEnvironment, call: CallContext): Promise<Removal> {
      return collections.change(collectionId, call, async (root) => {
        const { readable, broken } = await readEnvironmentFiles(files, root);
        const path =
          readable.find((one) => one.name === name)?.path ?? broken.find((one) => fileNameOf(one) === name);
        if (path === undefined)
          throw new ServiceError('not-found', say('collections.environment-unknown', { name }));
        const keptAt = await files.discard(path);
        secrets.forgetEnvironment(root, name);
        return { keptAt };
      });
    },

    /** `null` forgets the value. */
    setSecret(
      input: OfEnvironment & { readonly variable: string; readonly value: string | null },
      call: CallContext,
    ): Promise<null> {
      return collections.change(input.collectionId, call, async (root) => {
        const name = { collection: root, environment: input.name.trim(), variable: input.variable };
        if (input.value === null) secrets.forget(name);
        else secrets.set(name, input.value);
        return null;
      });
    },

    /** @see cleanSecret @throws ServiceError `not-found` where no value is held */
    cleanSecret(input: OfEnvironment & { readonly variable: string }, call: CallContext): Promise<null> {
      return collections.change(input.collectionId, call, async (root) => {
        const name = { collection: root, environment: input.name.trim(), variable: input.variable };
        const value = secrets.get(name);
        if (value === null) {
          throw new ServiceError(
            'not-found',
            say('collections.no-secret-value', { variable: input.variable }),
          );
        }
        secrets.set(name, cleanSecret(value));
        return null;
      });
    },

    /**
     * What can be said of each secret value that is held without giving it away: what is odd about it, and what a
     * token claims.
     *
     * @throws ServiceError `not-found`, `refused`
     */
    async describeSecrets({ collectionId, name }: OfEnvironment): Promise<SecretFact[]> {
      const root = await collections.folderOf(collectionId);
      const { variables } = show(root, await find(root, name));
      const held = variables.flatMap(({ name: variable, isSecret, isEnabled }) => {
        const value = isSecret ? secrets.get({ collection: root, environment: name, variable }) : null;
        return isEnabled && value !== null ? [{ name: variable, value }] : [];
      });
      return describeSecrets(
        held.map((secret) => secret.name),
        held,
        now(),
      );
    },

    /**
     * Everything that a request is resolved against, nearest first: given, environment, request, folders, collection,
     * built-in. Secret values are in it, so it never leaves the service side.
     *
     * @throws ServiceError `not-found` for an environment or a collection that is not there
     */
    async readScopes(input: ReadScopesInput): Promise<ResolveScopes> {
      const { collectionId, itemId, environmentName } = input;
      if (collectionId === null) return listScopes({ ...input, environment: [], inherited: null });
      const root = await collections.folderOf(collectionId);
      const [inherited, environment] = await Promise.all([
        collections.readInherited(collectionId, itemId),
        environmentName === null
          ? null
          : find(root, environmentName, true).then((found) => show(root, found)),
      ]);
      const variables = (environment?.variables ?? []).map((variable) => ({
        ...variable,
        value: variable.isSecret
          ? secrets.get({ collection: root, environment: environmentName ?? '', variable: variable.name })
          : variable.value,
      }));
      return listScopes({ ...input, environment: variables, inherited });
    },
  };
}

async function newPath(files: Files, root: string, name: string, ownName?: string): Promise<string> {
  const folder = environmentsFolder(root);
  const taken = await readdir(folder).catch(() => null);
  if (taken === null) await files.makeFolders(folder);
  const others = (taken ?? []).filter((one) => one !== `${ownName ?? ''}.yml`);
  return join(folder, uniqueFileName(fileNameFor(name, 'Environment'), '.yml', others));
}

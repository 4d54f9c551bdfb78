import { ServiceError } from '../../shared/ipc/service-error.ts';
import type { CollectionTree, OpenedItem } from '../../shared/model/collection.ts';
import { say } from '../../shared/texts/text.ts';
import { composeCollections } from '../api/compose-collections.ts';
import type { CollectionServices } from '../api/compose-collections.ts';
import type { Platform } from '../api/platform.ts';
import type { CommandContext } from './command-context.ts';
import { withOverrides } from './draft-from-arguments.ts';
import { UsageError } from './parse-options.ts';
import type { RequestSource } from './request-source.ts';
import type { SendArguments } from './send-arguments.ts';

/**
 * A request that stands in a file. The collection it is in is found upwards; a file that is in none works alone.
 * Rejects with a ServiceError or a UsageError; nothing on disk is changed.
 */
export async function openFileSource(
  wanted: SendArguments,
  platform: Platform,
  context: CommandContext,
): Promise<RequestSource> {
  const catalogue = await context.loadTexts();
  const services = composeCollections({ platform, catalogue, onChange: () => undefined });
  try {
    return await openIn(services, wanted, context);
  } catch (problem) {
    await services.collections.shutDown();
    throw problem;
  }
}

async function openIn(
  { collections, environments }: CollectionServices,
  wanted: SendArguments,
  context: CommandContext,
): Promise<RequestSource> {
  const located = await collections.locate(wanted.target);
  if (located === null && wanted.environmentName !== null) {
    throw new UsageError(say('cli.no-collection', { file: wanted.target }));
  }
  const collectionId = located?.collection.id ?? null;
  const itemId = located?.itemId ?? null;
  const opened =
    collectionId === null || itemId === null
      ? await collections.openLoose(wanted.target)
      : await collections.item.open({ collectionId, itemId });
  const environmentName =
    collectionId === null
      ? null
      : await chooseEnvironment(await collections.readTree({ collectionId }), wanted, context);
  return {
    draft: withOverrides(draftOf(opened, wanted.target), wanted),
    collectionId,
    itemId,
    environmentName,
    root: collectionId === null ? null : await collections.folderOf(collectionId),
    readScopes: (own) => environments.readScopes({ collectionId, itemId, environmentName, ...own }),
    close: () => collections.shutDown(),
  };
}

function draftOf(opened: OpenedItem, file: string) {
  if (opened.kind === 'request') return opened.draft;
  const { message, line, column } = opened.problem;
  throw new ServiceError(
    'refused',
    line === null
      ? say('cli.broken-file', { file, message })
      : say('cli.broken-file-at', { file, message, line, column: column ?? 1 }),
  );
}

/** The one that was asked for, else the only one there is. Which one it is, is said: its values decide what is sent. */
async function chooseEnvironment(
  { environmentNames }: CollectionTree,
  { environmentName: wanted }: SendArguments,
  context: CommandContext,
): Promise<string | null> {
  const names = environmentNames.join(', ');
  if (wanted !== null) {
    if (environmentNames.includes(wanted)) return wanted;
    throw new UsageError(say('cli.no-such-environment', { name: wanted, names }));
  }
  const [only, ...more] = environmentNames;
  if (only === undefined) return null;
  if (more.length > 0) {
    await context.tell(say('cli.several-environments', { names }));
    return null;
  }
  await context.tell(say('cli.only-environment', { name: only }));
  return only;
}

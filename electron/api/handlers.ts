import type { Procedures } from '../../shared/ipc/contract.ts';
import type { Handlers } from '../../shared/ipc/define.ts';
import { ServiceError } from '../../shared/ipc/service-error.ts';
import type { AppDescription } from '../../shared/model/capabilities.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import { formatMessage, say } from '../../shared/texts/text.ts';
import type { Message } from '../../shared/texts/text.ts';
import type { CookieBook } from '../services/cookies/cookie-book.ts';
import type { AttachmentStore } from '../services/attachments/create-attachments.ts';
import type { Collections } from '../services/collections/create-collections.ts';
import type { DraftJournal } from '../services/drafts/draft-journal.ts';
import type { Environments } from '../services/environments/create-environments.ts';
import type { FailureCounts } from '../services/failures/failure-counts.ts';
import type { ProfileStore } from '../services/profiles/profile-store.ts';
import type { NetworkStore } from '../services/network/network-store.ts';
import type { SettingsStore } from '../services/settings/settings-store.ts';
import type { LayoutStore } from '../services/layout/layout-store.ts';
import type { Sending } from './compose-sending.ts';
import { nameJar, sendWithCookies } from './compose-cookies.ts';
import type { JarOwner } from './compose-cookies.ts';
import type { Platform } from './platform.ts';
import type { RunningSandbox } from './running-sandbox.ts';
import type { SpokenLanguage } from './spoken-language.ts';

export interface HandlerParts {
  readonly platform: Platform;
  readonly spoken: SpokenLanguage;
  readonly settings: SettingsStore;
  readonly network: NetworkStore;
  readonly collections: Collections;
  readonly environments: Environments;
  readonly journal: DraftJournal;
  readonly attachments: AttachmentStore;
  readonly cookies: CookieBook;
  /** Answers changed a jar. */
  readonly onCookies: (owner: JarOwner) => void;
  readonly layout: LayoutStore;
  readonly profiles: ProfileStore;
  readonly failures: FailureCounts;
  readonly sandbox: RunningSandbox;
  readonly sending: Pick<Sending, 'bodies' | 'sender' | 'warmUpSoon'>;
  /** Settles when the first start is over; what it could not do, if anything. */
  readonly firstStart: Promise<Message | null>;
}

/** One line for each procedure of the contract: who does it. What needs more than a line belongs into a service. */
export function createHandlers(parts: HandlerParts): Handlers<Procedures> {
  const {
    platform,
    attachments,
    cookies,
    collections,
    environments,
    journal,
    layout,
    settings,
    spoken,
    sandbox,
    firstStart,
    failures,
  } = parts;
  const { item, level } = collections;
  const { bodies, sender } = parts.sending;
  return {
    'app.describe': () => {
      parts.sending.warmUpSoon();
      return describeApp(parts);
    },
    'layout.read': () => layout.read(),
    'layout.write': (input) => layout.write(input),
    'settings.read': () => settings.read(),
    'settings.write': async (input) => {
      await settings.write(input);
      return { language: await spoken.speak(input.language) };
    },

    'network.describe': () => parts.network.describe(),
    'network.write': (input) => parts.network.write(input),
    'network.setSecret': (input) => parts.network.setSecret(input),

    'profile.list': () => parts.profiles.list(),
    'failure.list': () => failures.today(),
    'failure.note': (input) => failures.note(input),

    'collection.list': () => firstStart.then(() => collections.list()),
    'collection.open': (input) => collections.open(input),
    'collection.create': (input) => collections.create(input),
    'collection.close': (input) => collections.close(input),
    'collection.rename': (input, call) => collections.rename(input, call),
    'collection.delete': (input, call) => collections.delete(input, call),
    'collection.readTree': (input) => collections.readTree(input),

    'item.open': (input) => item.open(input),
    'item.save': (input, call) => item.save(input, call),
    'item.saveText': (input, call) => item.saveText(input, call),
    'item.createRequest': (input, call) => item.createRequest(input, call),
    'item.createFolder': (input, call) => item.createFolder(input, call),
    'item.rename': (input, call) => item.rename(input, call),
    'item.move': (input, call) => item.move(input, call),
    'item.delete': (input, call) => item.delete(input, call),
    'level.read': (input) => level.read(input),
    'level.save': (input, call) => level.save(input, call),

    'environment.read': (input) => environments.read(input),
    'environment.save': (input, call) => environments.save(input, call),
    'environment.delete': (input, call) => environments.delete(input, call),
    'environment.setSecret': (input, call) => environments.setSecret(input, call),
    'environment.cleanSecret': (input, call) => environments.cleanSecret(input, call),
    'environment.describeSecrets': (input) => environments.describeSecrets(input),

    'draft.journal': (input) => journal.journal(input),
    'draft.restore': () => journal.restore(),

    'request.send': (input) => sendWithCookies(input, sender, { book: cookies, onChange: parts.onCookies }),
    'request.cancel': ({ recordId }) => done(sender.cancel(recordId)),
    'signIn.describe': (input) => sender.describe(input),
    'signIn.start': (input) => sender.start(input),
    'signIn.cancel': ({ recordId }) => done(sender.cancel(recordId)),
    'signIn.forget': (input) => done(sender.forget(input)),
    'host.trust': ({ host }) => done(sender.tell({ kind: 'trusted-host', host })),

    'body.keep': async ({ text, contentType }) => ({ bodyId: await bodies.keep(text, contentType) }),
    'body.describe': ({ bodyId, view }) => bodies.describe(bodyId, view),
    'body.readRows': ({ bodyId, view, from, count }) => bodies.readRows(bodyId, view, from, count),
    'body.save': async ({ bodyId, suggestedName }) => {
      const path = await need(platform.pickSavePath, 'save-dialog')(suggestedName);
      if (path === null) return null;
      await bodies.saveTo(bodyId, path);
      return { path };
    },
    'body.release': ({ bodyIds }) => done(bodies.release(bodyIds)),

    'sandbox.reset': () => done(sandbox.reset()),
    'folder.pick': async ({ title }) => {
      const path = await need(platform.pickFolder, 'pick-folder')(title);
      return path === null ? null : { path };
    },
    'cookie.list': (input) => Promise.resolve(cookies.list(nameJar(input))),
    'cookie.set': ({ cookie, ...owner }) => done(cookies.set(nameJar(owner), cookie)),
    'cookie.remove': ({ cookie, ...owner }) => done(cookies.remove(nameJar(owner), cookie)),
    'cookie.clear': (input) => done(cookies.clear(nameJar(input))),

    'file.pick': async ({ title }) => {
      const path = await need(platform.pickFile, 'pick-file')(title);
      return path === null ? null : { path };
    },
    'file.allow': async ({ collectionId, path }) =>
      done(attachments.allow(path, await rootOf(collections, collectionId))),
    'file.describe': async ({ collectionId, paths }) => {
      const { files } = await attachments.describe(paths, await rootOf(collections, collectionId));
      return { ...files };
    },
    'file.show': async (input) =>
      done(need(platform.showInFolder, 'show-in-folder')(await collections.pathOf(input))),
    'link.open': async ({ url }) => done(need(platform.openLink, 'open-link')(url)),
  };
}

async function rootOf(collections: Collections, id: CollectionId | null): Promise<string | null> {
  return id === null ? null : collections.folderOf(id);
}

/** The answer of a procedure that has none. */
async function done(task: Promise<unknown> | void): Promise<null> {
  await task;
  return null;
}

type NativePart = 'pick-folder' | 'pick-file' | 'save-dialog' | 'open-link' | 'show-in-folder';

/** What a host lacks is refused by name, never answered with nothing. */
function need<T>(part: T | undefined, capability: NativePart): T {
  if (part !== undefined) return part;
  throw new ServiceError('unsupported', say(`api.without-${capability}`), { capability });
}

async function describeApp({ platform, spoken, sandbox, firstStart }: HandlerParts): Promise<AppDescription> {
  const { version, host, system, capabilities, dataFolder, collectionsFolder } = platform;
  const { url, problem } = await sandbox.state();
  const told = problem ?? (await firstStart);
  return {
    version,
    host,
    platform: system,
    capabilities: [...capabilities],
    language: await spoken.current(),
    dataFolder,
    collectionsFolder,
    sandboxUrl: url,
    sandboxProblem: told === null ? null : formatMessage(spoken.catalogue, told),
  };
}

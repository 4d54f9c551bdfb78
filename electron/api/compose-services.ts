import path from 'node:path';
import type { Procedures } from '../../shared/ipc/contract.ts';
import type { Handlers } from '../../shared/ipc/define.ts';
import { ServiceError } from '../../shared/ipc/service-error.ts';
import type { BodyId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/texts/text.ts';
import { createDraftJournal } from '../services/drafts/draft-journal.ts';
import { createLayoutStore } from '../services/layout/layout-store.ts';
import { createFailureCounts } from '../services/failures/failure-counts.ts';
import { createProfileStore } from '../services/profiles/profile-store.ts';
import { watchProfiles } from '../services/profiles/watch-profiles.ts';
import { installSandboxCollection } from '../services/sandbox/install-sandbox-collection.ts';
import { createSettingsStore } from '../services/settings/settings-store.ts';
import { startSandbox } from '../services/sandbox/start-sandbox.ts';
import type { AppFiles } from './app-files.ts';
import { attachFiles } from './attach-files.ts';
import { composeAttachments } from './compose-attachments.ts';
import { composeCollections } from './compose-collections.ts';
import { composeCookies, nameJar } from './compose-cookies.ts';
import { composeNetwork } from './compose-network.ts';
import { composeSending } from './compose-sending.ts';
import { createRemoteSender } from '../services/send/remote/remote-sender.ts';
import type { EventBus } from './event-bus.ts';
import { completeFirstStart } from './first-start.ts';
import { createHandlers } from './handlers.ts';
import type { Platform } from './platform.ts';
import { followSandbox } from './running-sandbox.ts';
import type { SpokenLanguage } from './spoken-language.ts';
import type { ServedApp } from './served-app.ts';

export interface ServicesParts {
  readonly platform: Platform;
  readonly files: Pick<AppFiles, 'sandboxCollectionFolder'>;
  readonly bus: EventBus;
  readonly spoken: SpokenLanguage;
}

export interface ComposedServices extends Pick<ServedApp, 'openBody' | 'close'> {
  readonly handlers: Handlers<Procedures>;
}

/**
 * The services of the app, made and wired. Nothing here is waited for: the window can be served while the sandbox
 * starts and, at the first start of all, its collection is copied; the calls that need them wait.
 */
export function composeServices({ platform, files: appFiles, bus, spoken }: ServicesParts): ComposedServices {
  const { dataFolder, now, makeId, startEngine } = platform;
  const { catalogue } = spoken;
  const { files, collections, environments, sandboxFolder } = composeCollections({
    platform,
    catalogue,
    onChange: (collectionId, clientId) =>
      bus.publish({ name: 'collection.changed', payload: { collectionId, clientId } }),
  });
  const attachments = composeAttachments();
  const sandbox = followSandbox(startSandbox({ now }));
  const sending = composeSending({
    platform,
    catalogue,
    readScopes: async (input) => {
      await network.ready();
      const scopes = await environments.readScopes({ ...input, builtIn: await sandbox.variables() });
      return attachFiles(input, { ...scopes, cookieJar: nameJar(input) }, { attachments, collections });
    },
    publish: (event) => bus.publish(event),
    person: {
      // Where the host opens no links, the window shows the address.
      showAddress: (address) => void platform.openLink?.(address).catch(() => undefined),
      catalogue: () => catalogue,
    },
    ...(startEngine === undefined
      ? {}
      : { makeRemoteSender: (options) => createRemoteSender({ ...options, startEngine }) }),
  });
  const cookies = composeCookies(sending.sender, now);
  const settings = createSettingsStore({ dataFolder, files });
  const network = composeNetwork({ settings, sender: sending.sender });
  const journal = createDraftJournal({ dataFolder, files, makeId });
  const firstStart = tellProblem(
    completeFirstStart({
      files,
      markerFile: path.join(dataFolder, 'first-start.json'),
      install: () =>
        installSandboxCollection({
          sourceFolder: appFiles.sandboxCollectionFolder,
          targetFolder: sandboxFolder,
        }),
      open: () => collections.open({ path: sandboxFolder }),
    }),
  );
  const layout = createLayoutStore({ dataFolder, files });
  const failures = createFailureCounts({
    dataFolder,
    files,
    now,
    onCount: (day) => bus.publish({ name: 'failure.counted', payload: day }),
  });
  const profiles = watchProfiles(
    createProfileStore({ dataFolder, files, catalogue, leavesTemplate: true }),
    () => bus.publish({ name: 'profile.changed', payload: {} }),
  );
  // A file that cannot be read keeps nobody from being spoken to.
  settings.read().then(
    ({ language }) => spoken.speak(language),
    () => spoken.speak('system'),
  );
  return {
    handlers: createHandlers({
      platform,
      spoken,
      settings,
      network,
      attachments,
      cookies,
      onCookies: ({ collectionId, environmentName }) =>
        bus.publish({ name: 'cookie.changed', payload: { collectionId, environmentName } }),
      collections,
      environments,
      journal,
      layout,
      profiles,
      failures,
      sandbox,
      sending,
      firstStart,
    }),
    openBody: async (bodyId) => Promise.resolve(sending.bodies.openReadStream(bodyId as BodyId)),
    async close() {
      await sending.close();
      await Promise.all([sandbox.close(), journal.close(), failures.close(), profiles.close(), firstStart]);
      await collections.shutDown();
    },
  };
}

/** Resolves to what went wrong, to be shown where the app describes itself. */
function tellProblem(task: Promise<void>): Promise<Message | null> {
  return task.then(
    () => null,
    (problem: unknown) => {
      if (problem instanceof ServiceError) return problem.said;
      throw problem;
    },
  );
}

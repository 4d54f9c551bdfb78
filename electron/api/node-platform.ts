import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { AppDescription, Capability } from '../../shared/model/capabilities.ts';
import { findPersonFolders } from './person-folders.ts';
import type { Platform } from './platform.ts';

export interface NodePlatformOptions {
  readonly host: AppDescription['host'];
  readonly version: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * What plain Node can give. There are no native dialogs and no keychain here: those parts are left out, so that a call
 * which needs one is refused by name. Links are opened by the page itself, which is in a browser already.
 */
export function createNodePlatform({ host, version, env }: NodePlatformOptions): Platform {
  const capabilities: Capability[] = ['trash'];
  return {
    host,
    version,
    system: systemName(process.platform),
    capabilities,
    ...findPersonFolders({ system: process.platform, env, homeFolder: os.homedir() }),
    preferredLanguages: () => findPreferredLanguages(env),
    now: () => Date.now(),
    makeId: () => randomUUID(),
    async moveToTrash(path) {
      // Loaded when something is deleted: it brings helper programs for three systems along.
      const { default: trash } = await import('trash');
      await trash(path, { glob: false });
    },
  };
}

/** `process.platform` as the window knows it. */
export function systemName(platform: NodeJS.Platform): AppDescription['platform'] {
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';
}

/** What the environment says (POSIX.1-2024, 8.2), then what the system says. */
export function findPreferredLanguages(env: NodeJS.ProcessEnv): string[] {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (name) => name !== undefined && name !== '',
  );
  return named === undefined ? [Intl.DateTimeFormat().resolvedOptions().locale] : [named];
}

import os from 'node:os';
import type { OwnProfile } from '../../shared/model/profile.ts';
import { say } from '../../shared/texts/text.ts';
import { composeProfiles } from '../api/compose-profiles.ts';
import { findPersonFolders } from '../api/person-folders.ts';
import type { CommandContext } from './command-context.ts';

const known = new WeakMap<CommandContext, Promise<readonly OwnProfile[]>>();

/** What the person has written down of APIs; read once for a command, which may explain twice. */
export function readOwnProfiles(context: CommandContext): Promise<readonly OwnProfile[]> {
  const reading = known.get(context) ?? read(context);
  known.set(context, reading);
  return reading;
}

async function read(context: CommandContext): Promise<readonly OwnProfile[]> {
  const computer = { system: process.platform, env: context.env, homeFolder: os.homedir() };
  const { dataFolder } = findPersonFolders(computer);
  const { profiles, problems } = await composeProfiles(dataFolder, await context.loadTexts()).list();
  for (const problem of problems) await context.tell(say('profile.own', { text: problem }));
  return profiles;
}

import { NO_PROFILE, PROFILES } from '../../shared/profiles/profiles.ts';
import type { ProfileChoice } from '../../shared/profiles/profiles.ts';
import { say } from '../../shared/texts/text.ts';
import type { CommandContext } from './command-context.ts';
import { readOwnProfiles } from './own-profiles.ts';
import { UsageError } from './parse-options.ts';

/**
 * The system that `--profile` names, by its name or its id, or one of the person's own by the name in it or the file's.
 * Capitals do not matter.
 *
 * @throws UsageError with all the names where it is none of them.
 */
export async function findProfileChoice(
  given: string | null,
  context: CommandContext,
): Promise<ProfileChoice> {
  if (given === null) return null;
  const wanted = given.trim().toLowerCase();
  if (wanted === NO_PROFILE) return NO_PROFILE;
  const own = await readOwnProfiles(context);
  // One that comes with the app is meant first: somebody's notes on it apply by its addresses as well.
  const found = [...PROFILES, ...own].find(({ id, name }) =>
    [id, name, id.replace(/^own:(.*)\.json$/i, '$1')].some((each) => each.toLowerCase() === wanted),
  );
  if (found !== undefined) return found.id;
  const names = [...PROFILES, ...own].map(({ name }) => name).join(', ');
  throw new UsageError(say('cli.no-such-profile', { name: given, names }));
}

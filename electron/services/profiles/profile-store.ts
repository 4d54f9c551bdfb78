import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import type { OwnProfile, ProfileList } from '../../../shared/model/profile.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Catalogue, Message } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import { readOwnProfile } from './read-own-profile.ts';
import { TEMPLATE, TEMPLATE_NAME } from './template.ts';

const MOST_FILES = 100;
/** UTF-16 units: three hundred errors with all that may be said about each would not fill it. */
const MOST_KILOBYTES = 512;

export interface ProfileStore {
  /** Never fails for what stands in the files: one that is broken is told and left out. */
  list(): Promise<ProfileList>;
}

export interface ProfileStoreParts {
  readonly dataFolder: string;
  readonly files: Pick<Files, 'read' | 'makeFolders' | 'makeFolderWith'>;
  readonly catalogue: Catalogue;
  /** Whether a folder that is missing is made, with the template in it. */
  readonly leavesTemplate: boolean;
}

/** A file; what was left out of it, or all of it, is told. */
interface ReadFile {
  readonly profile: OwnProfile | null;
  readonly problems: readonly string[];
}

/** `profiles/*.json` in the app's data folder: what a person has written down of the APIs that they use. */
export function createProfileStore(parts: ProfileStoreParts): ProfileStore {
  const { dataFolder, files, catalogue, leavesTemplate } = parts;
  const folder = join(dataFolder, 'profiles');
  const said = (message: Message): string => formatMessage(catalogue, message);

  async function readOne(file: string): Promise<ReadFile> {
    const left = (problem: string): ReadFile => ({ profile: null, problems: [problem] });
    const unreadable = (problem: Message) =>
      left(said(say('profile.file.unreadable', { file, problem: said(problem) })));
    try {
      const found = await files.read(join(folder, file));
      if (found === null || found.text.length > MOST_KILOBYTES * 1024)
        return unreadable(say('profile.file.too-large', { kilobytes: MOST_KILOBYTES }));
      if (found.trouble !== null) return unreadable(say('profile.file.not-text'));
      const read = readOwnProfile(found.text, file);
      if ('message' in read)
        return left(
          said(say('profile.file.problem', { file, line: read.line, problem: said(read.message) })),
        );
      const { profile, brokenSchemas } = read;
      const problems = brokenSchemas.map(({ line, message }) =>
        said(say('profile.schema.problem', { file, line, problem: said(message) })),
      );
      return { profile, problems };
    } catch (error) {
      if (error instanceof ServiceError) return unreadable(error.said);
      throw error;
    }
  }

  return {
    async list() {
      const names = await readNames(folder);
      if (names === null) {
        // Where it cannot be made there is nothing of one's own, and nothing is lost.
        if (leavesTemplate)
          await files
            .makeFolders(dataFolder)
            .then(() => files.makeFolderWith(folder, TEMPLATE_NAME, TEMPLATE))
            .catch(() => undefined);
        return { profiles: [], problems: [], folder };
      }
      const read = await Promise.all(names.slice(0, MOST_FILES).map(readOne));
      const problems = read.flatMap((each) => each.problems);
      if (names.length > MOST_FILES) problems.push(said(say('profile.file.too-many', { count: MOST_FILES })));
      return { profiles: read.flatMap(({ profile }) => profile ?? []), problems, folder };
    },
  };
}

/** In the order of their names; null where there is no such folder. */
async function readNames(folder: string): Promise<string[] | null> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /\.json$/i.test(name) && !name.startsWith('.') && name !== TEMPLATE_NAME)
      .toSorted();
  } catch {
    return null;
  }
}

import type { OwnProfile, OwnError } from '../model/profile.ts';
import { NO_PROFILE, readHost } from './profiles.ts';
import type { ProfileChoice } from './profiles.ts';

/** Of a person's own profiles those that go for an address, or the one that was chosen by hand; none for `none`. */
export function chooseOwnProfiles(
  profiles: readonly OwnProfile[],
  { choice, url }: { readonly choice: ProfileChoice; readonly url: string },
): readonly OwnProfile[] {
  if (profiles.length === 0 || choice === NO_PROFILE) return [];
  const { hostname } = readHost(url);
  return profiles.filter(
    ({ id, hosts }) => id === choice || hosts.some((pattern) => fitsWhole(pattern, hostname)),
  );
}

export interface OwnAnswerSigns {
  readonly status: number | null;
  readonly codes: readonly string[];
  /** Everything that the answer says in words. */
  readonly words: string;
}

/** The first error of a person's own profiles that fits, with the profile that holds it. */
export function findOwnError(
  profiles: readonly OwnProfile[],
  answer: OwnAnswerSigns,
): { readonly error: OwnError; readonly profile: OwnProfile } | null {
  const words = answer.words.toLowerCase();
  for (const profile of profiles)
    for (const error of profile.errors) if (fits(error, { ...answer, words })) return { error, profile };
  return null;
}

/** Every condition that is given has to hold. */
function fits({ match }: OwnError, { status, codes, words }: OwnAnswerSigns): boolean {
  if (match.status.length > 0 && (status === null || !match.status.includes(status))) return false;
  if (match.code.length > 0 && !match.code.some((pattern) => codes.some((code) => fitsWhole(pattern, code))))
    return false;
  return match.message === null || isWithin(match.message.toLowerCase(), words);
}

/**
 * Patterns know one sign, `*` for any text: they cannot be made to run long, as regular expressions can. The pieces
 * between are looked for one after the other, each once.
 */
function fitsWhole(pattern: string, text: string): boolean {
  const wanted = pattern.toLowerCase();
  const lower = text.toLowerCase();
  if (!wanted.includes('*')) return wanted === lower;
  const pieces = wanted.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  return (
    lower.length >= first.length + last.length &&
    lower.startsWith(first) &&
    lower.endsWith(last) &&
    findPieces(pieces.slice(1, -1), lower.slice(first.length, lower.length - last.length))
  );
}

function isWithin(pattern: string, text: string): boolean {
  return findPieces(pattern.split('*'), text);
}

function findPieces(pieces: readonly string[], text: string): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

import { findOwnError } from '../../profiles/own-profile.ts';
import type { KnownError } from '../../profiles/profile.ts';
import { findKnownError } from '../../profiles/profiles.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * An error that the API is known for, by what the person has written down of it first: what it means, its usual mend and
 * where to read on. Source: the profile's own, in `shared/profiles`.
 */
export const profileKnownCode: Rule = {
  id: 'profile-known-code',
  check(exchange) {
    if (!exchange.isRefused) return null;
    return ofOwnProfile(exchange) ?? ofKnownProfile(exchange);
  },
};

function ofOwnProfile(exchange: Exchange): RuleFinding | null {
  const { ownProfiles, status, words } = exchange;
  if (ownProfiles.length === 0) return null;
  const found = findOwnError(ownProfiles, { status, codes: codesOf(exchange), words });
  if (found === null) return null;
  const { title, cause, fix, link } = found.error;
  const docsUrl = link ?? found.profile.link;
  return {
    severity: 'error',
    certainty: 'likely',
    summary: say('profile.own', { text: title }),
    explanation: say('profile.own.explanation', { cause, fix }),
    evidence: [{ from: 'answer-body', name: found.profile.name, value: null }],
    place: null,
    fixes: [],
    ...(docsUrl === null ? {} : { docsUrl }),
  };
}

function ofKnownProfile(exchange: Exchange): RuleFinding | null {
  const { profile: chosen, status, answer, reading } = exchange;
  if (chosen === null) return null;
  const codes = codesOf(exchange);
  const messages = (reading?.report.errors ?? []).slice(0, MOST_ERRORS).map(({ message }) => message);
  const found = findKnownError(chosen.profile, { status, headers: answer?.headers ?? [], codes, messages });
  if (found === null) return null;
  return {
    // What a status usually means at this API is worth knowing; a code of its own is why it failed.
    severity: isByStatusAlone(found) ? 'info' : 'error',
    certainty: found.codes === undefined ? 'likely' : 'certain',
    summary: say(`profile.error.${found.key}`),
    explanation: say(`profile.error.${found.key}.fix`),
    evidence: [evidenceOf(found, { codes, status })],
    place: null,
    fixes: [],
    docsUrl: found.link ?? chosen.profile.docsUrl,
  };
}

const MOST_ERRORS = 20;

function isByStatusAlone({ codes, message, header }: KnownError): boolean {
  return codes === undefined && message === undefined && header === undefined;
}

function evidenceOf(
  { codes: known, message, header }: KnownError,
  { codes, status }: { readonly codes: readonly string[]; readonly status: number | null },
): RuleFinding['evidence'][number] {
  if (header !== undefined) return { from: 'answer-header', name: header.name, value: null };
  if (known === undefined && message === undefined)
    return { from: 'status', name: null, value: String(status) };
  return { from: 'answer-body', name: null, value: codes.find((code) => known?.includes(code)) ?? null };
}

/** Codes and what stands for one: a title, or a message of one word. */
function codesOf({ reading }: Exchange): string[] {
  return (reading?.report.errors ?? []).slice(0, MOST_ERRORS).flatMap(({ code, title, message }) => {
    const word = message.trim();
    return [code, title, /^[\w.:-]{1,100}$/.test(word) ? word : null].filter((each) => each !== null);
  });
}

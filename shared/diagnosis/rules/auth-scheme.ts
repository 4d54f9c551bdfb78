import type { Certainty } from '../../model/diagnosis.ts';
import type { Edit } from '../../model/edit.ts';
import { nearest } from '../nearest.ts';
import { say } from '../../texts/text.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import { templateNames } from '../../variables/parse-template.ts';
import { readBasicCode } from '../basic-code.ts';
import { basicFromVariables } from '../basic-variables.ts';
import { isAuthorization, listCredentials, splitScheme } from '../credentials.ts';
import type { Credential } from '../credentials.ts';
import { expectedSignIn, takesRawKey } from '../expected-sign-in.ts';
import type { ExpectedSignIn, SignInWay } from '../expected-sign-in.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { unwantedWord } from '../scheme-fault.ts';
import type { SchemeFault } from '../scheme-fault.ts';
import { signInEdit } from '../sign-in-edits.ts';
import { isKeyAlone } from './key-in-wrong-place.ts';

/** The key is in Authorization, and the word in front of it is missing, doubled or another. Source: RFC 9110 11.6.2, RFC 6750 2.1. */
export const authScheme: Rule = {
  id: 'auth-scheme',
  check(exchange) {
    const { draft, status, likeStatus, variables } = exchange;
    if (draft === null || !(likeStatus === 403 || status === 403 || isAboutSignIn(exchange))) return null;
    const credential = listCredentials(draft, variables).find(
      ({ travelsIn, name }) => travelsIn === 'header' && isAuthorization(name),
    );
    if (credential === undefined || credential.value.trim() === '') return null;
    const expected = expectedSignIn(exchange);
    const found =
      findDoubled(credential, draft, exchange) ??
      findPunctuated(credential, draft) ??
      findMisspelled(credential, draft) ??
      findPairAsName(draft) ??
      (isAboutSignIn(exchange)
        ? (findUnencoded(credential, draft, expected?.way.kind === 'basic') ??
          findPackedBlank(credential, draft) ??
          findEncodedPair(credential, draft, expected?.way.kind === 'basic') ??
          findMismatch(credential, draft, { expected, exchange }))
        : null);
    if (found === null) return null;
    return {
      severity: 'error',
      certainty: found.fix.certainty,
      summary: say('finding.auth-scheme.summary'),
      explanation: found.explanation,
      evidence: [
        ...(expected === null ? [] : [expected.evidence]),
        { from: 'request', name: 'Authorization', value: credential.scheme },
      ],
      place: credential.place,
      fixes: [found.fix],
    };
  },
};

/** Some refuse a sign-in that they cannot read under 400 or 422, and speak of its header. */
function isAboutSignIn({ likeStatus, refusalStatus, words }: Exchange): boolean {
  return (
    likeStatus === 401 ||
    ((refusalStatus === 400 || refusalStatus === 422) &&
      /\bauthori[sz]ation\b[^.\n]{0,20}\bheader\b|\bheader\b[^.\n]{0,20}\bauthori[sz]ation\b|\bbearer\b|\bauth(?:entication|ori[sz]ation)? scheme\b/i.test(
        words,
      ))
  );
}

/** `Bearer Bearer x`: the word was pasted along with the token, into the row or into the variable. */
export function findDoubled(
  credential: Credential,
  draft: RequestDraft,
  { record, variables }: Exchange,
): SchemeFault | null {
  const { scheme, value } = credential;
  if (scheme === null || !/^(?:bearer|basic)$/i.test(scheme)) return null;
  // The header's own name in front of it is no second word.
  if (/^\s*authorization\s*:/i.test(value)) return null;
  const [inner, rest] = splitScheme(value);
  const explanation = say('finding.auth-scheme.doubled', { scheme });
  const fix = (edits: readonly Edit[]): RuleFix => ({
    id: 'remove-doubled-scheme',
    label: say('fix.remove-doubled-scheme', { scheme }),
    because: say('because.request-shows'),
    certainty: 'certain',
    edits,
  });
  if (inner !== null && inner.toLowerCase() === scheme.toLowerCase())
    return { explanation, fix: fix(credential.replacement(rest)) };
  const [name] = templateNames(value);
  const held = variables.find((variable) => variable.name === name)?.value ?? null;
  const oddity = scheme.toLowerCase() === 'bearer' ? 'has-scheme-bearer' : 'has-scheme-basic';
  const isInVariable =
    name !== undefined &&
    (held === null
      ? record.secretFacts.some(({ variable, oddities }) => variable === name && oddities.includes(oddity))
      : splitScheme(held)[0]?.toLowerCase() === scheme.toLowerCase());
  if (!isInVariable) return null;
  return { explanation, fix: fix([...credential.removal, signInEdit(draft.auth, RAW, value)]) };
}

const RAW: SignInWay = { kind: 'header', name: 'Authorization' };

/** `Bearer: x`: one blank parts the word from the key, and nothing else (RFC 9110 11.4). */
function findPunctuated(credential: Credential, draft: RequestDraft): SchemeFault | null {
  const { scheme, value, place } = credential;
  const row = draft.headers.find(({ name, isEnabled }) => isEnabled && isAuthorization(name));
  const typed =
    place.in === 'header' ? (row?.value ?? '') : place.in === 'auth' ? draft.auth.apiKey.value : '';
  if (scheme === null || !new RegExp(`^\\s*${scheme}\\s*[:=]`, 'i').test(typed)) return null;
  return {
    explanation: say('finding.auth-scheme.punctuated', { scheme }),
    fix: {
      id: 'plain-scheme',
      label: say('fix.plain-scheme', { scheme }),
      because: say('because.request-shows'),
      certainty: 'certain',
      edits: credential.replacement(value),
    },
  };
}

const WORDS = ['Bearer', 'Basic', 'Digest', 'Token'];

/** `Baerer x`, `Bearerx`: the word is there but for a letter, or grown together with the token. */
function findMisspelled({ place }: Credential, draft: RequestDraft): SchemeFault | null {
  const row = draft.headers.find(({ name, isEnabled }) => isEnabled && isAuthorization(name));
  if (place.in !== 'header' || row === undefined) return null;
  const typed = row.value.trim();
  const [, word = '', rest = ''] =
    /^(bearer)(?=[\w.-]{8})([^\s:=]+)$/i.exec(typed) ?? /^([A-Za-z]{4,10})\s+(\S+)$/.exec(typed) ?? [];
  const meant = nearest(word, WORDS);
  const isRight = meant !== null && meant.toLowerCase() === word.toLowerCase() && /\s/.test(typed);
  if (meant === null || isRight) return null;
  return {
    explanation: say('finding.auth-scheme.punctuated', { scheme: meant }),
    fix: {
      id: 'plain-scheme',
      label: say('fix.plain-scheme', { scheme: meant }),
      because: say('because.request-shows'),
      certainty: 'likely',
      edits: [{ op: 'set-header', name: row.name, value: `${meant} ${rest}` }],
    },
  };
}

/** Name and password stand in the place of the name, with their colon. */
function findPairAsName({ auth }: RequestDraft): SchemeFault | null {
  const { username, password } = auth.basic;
  if (auth.kind !== 'basic' || password !== '' || !/^[^\s:]+:[^\s:]+$/.test(username)) return null;
  return {
    explanation: say('finding.auth-scheme.basic-wanted'),
    fix: {
      id: 'sign-in-with-name',
      label: say('fix.sign-in-with-name'),
      because: say('because.request-shows'),
      certainty: 'likely',
      edits: [signInEdit(auth, { kind: 'basic' }, username)],
    },
  };
}

/** `Basic name:password` typed plainly: a colon cannot stand in base64 (RFC 4648 4). */
export function findUnencoded(
  credential: Credential,
  draft: RequestDraft,
  isBasicWanted = false,
): SchemeFault | null {
  const { scheme, value, place } = credential;
  const isBasic = scheme === null ? isBasicWanted : scheme.toLowerCase() === 'basic';
  if (!isBasic || place.in === 'auth' || !/^[^\s:]+:[^\s]*$/.test(value)) return null;
  return {
    explanation: say('finding.auth-scheme.basic-not-encoded'),
    fix: {
      id: 'encode-basic',
      label: say('fix.encode-basic'),
      because: say('because.request-shows'),
      certainty: 'certain',
      edits: [...credential.removal, signInEdit(draft.auth, { kind: 'basic' }, value)],
    },
  };
}

/** Name and password are encoded already, and stand behind another word than Basic or behind none. */
function findEncodedPair(
  credential: Credential,
  draft: RequestDraft,
  isBasicWanted: boolean,
): SchemeFault | null {
  const { scheme, value } = credential;
  const pair = isBasicWanted && scheme?.toLowerCase() !== 'basic' ? readBasicCode(value) : null;
  // A token may be base64 by chance, but hardly with a colon between letters that can be read.
  if (pair === null || !/^[\x20-\x7e\u00a0-\uffff]+$/.test(pair)) return null;
  return {
    explanation: say('finding.auth-scheme.basic-wanted'),
    fix: {
      id: 'sign-in-with-name',
      label: say('fix.sign-in-with-name'),
      because: say('because.scheme-asked-for', { scheme: 'Basic' }),
      certainty: 'likely',
      edits: [
        ...(credential.place.in === 'auth' ? [] : credential.removal),
        signInEdit(draft.auth, { kind: 'basic' }, pair),
      ],
    },
  };
}

/** A line break was packed along with the password: `echo name:password | base64` adds one. */
function findPackedBlank(credential: Credential, draft: RequestDraft): SchemeFault | null {
  const { scheme, value, place } = credential;
  const packed = scheme?.toLowerCase() === 'basic' && place.in !== 'auth' ? readBasicCode(value) : null;
  if (packed === null || packed.trim() === packed) return null;
  return {
    explanation: say('finding.auth-scheme.basic-packed-blank'),
    fix: {
      id: 'clean-basic',
      label: say('fix.clean-key'),
      because: say('because.key-compared-exactly'),
      certainty: 'certain',
      edits: [...credential.removal, signInEdit(draft.auth, { kind: 'basic' }, packed.trim())],
    },
  };
}

function findMismatch(
  credential: Credential,
  draft: RequestDraft,
  { expected, exchange }: { readonly expected: ExpectedSignIn | null; readonly exchange: Exchange },
): SchemeFault | null {
  const { scheme, value } = credential;
  const isRawWanted =
    takesRawKey(exchange) || (expected?.way.kind === 'header' && isAuthorization(expected.way.name));
  const edits = (way: SignInWay): Edit[] => [
    ...(credential.place.in === 'auth' ? [] : credential.removal),
    signInEdit(draft.auth, way, value.trim()),
  ];
  const certainty = expected?.certainty ?? 'possible';
  if (isRawWanted) return unwantedWord(credential, draft, certainty);
  const basic =
    expected?.way.kind === 'basic' && scheme?.toLowerCase() !== 'basic'
      ? basicFromVariables(draft.auth, exchange.variables)
      : null;
  if (basic !== null)
    return {
      explanation: say('finding.auth-scheme.basic-wanted'),
      fix: {
        id: 'sign-in-with-name',
        label: say('fix.sign-in-with-name'),
        because: say('because.scheme-asked-for', { scheme: 'Basic' }),
        certainty,
        edits: [...(credential.place.in === 'auth' ? [] : credential.removal), basic],
      },
    };
  if (expected?.way.kind === 'scheme') return schemeWanted(credential, expected.way.scheme, edits, certainty);
  const isKeyForName =
    expected?.way.kind === 'basic' && credential.place.in !== 'auth'
      ? scheme?.toLowerCase() !== 'basic'
      : scheme === 'Bearer';
  if (expected?.way.kind === 'basic' && isKeyForName)
    return {
      explanation: say('finding.auth-scheme.basic-wanted'),
      fix: {
        id: 'key-as-name',
        label: say('fix.key-as-name'),
        because: say('because.key-as-name'),
        certainty: 'possible',
        edits: edits({ kind: 'basic' }),
      },
    };
  const isBearerWanted = expected === null ? scheme === null : expected.way.kind === 'bearer';
  // Behind Basic stands a name and a password in base64; anything else there is a token with the wrong word.
  const isSignedIn =
    scheme?.toLowerCase() === 'basic' &&
    !isKeyAlone(draft.auth) &&
    (credential.place.in === 'auth' || readBasicCode(value) !== null);
  if (!isBearerWanted || scheme?.toLowerCase() === 'bearer' || isSignedIn) return null;
  return {
    explanation: say('finding.auth-scheme.missing'),
    fix: {
      id: 'add-bearer',
      label: say('fix.add-bearer'),
      because:
        expected === null
          ? say('because.usually-bearer')
          : say('because.scheme-asked-for', { scheme: 'Bearer' }),
      certainty,
      edits: edits({ kind: 'bearer' }),
    },
  };
}

function schemeWanted(
  { scheme }: Credential,
  wanted: string,
  edits: (way: SignInWay) => Edit[],
  certainty: Certainty,
): SchemeFault | null {
  if (scheme?.toLowerCase() === wanted.toLowerCase()) return null;
  return {
    explanation: say('finding.auth-scheme.own-word', { scheme: wanted }),
    fix: {
      id: 'use-scheme',
      label: say('fix.use-scheme', { scheme: wanted }),
      because: say('because.scheme-asked-for', { scheme: wanted }),
      certainty,
      edits: edits({ kind: 'scheme', scheme: wanted }),
    },
  };
}

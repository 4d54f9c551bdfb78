import { readJwt } from '../diagnosis/read-jwt.ts';
import type { SecretFact, SecretOddity } from '../model/response-record.ts';
import type { Secret } from './mask-secrets.ts';

/** Zero-width and direction marks, the soft hyphen, blanks that are no space: copied along from web pages and chats. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}[\p{Zs}--\x20]]/v;
const QUOTED = /^(?:"[^]*"|'[^]*'|`[^]*`|\u201c[^]*\u201d|\u2018[^]*\u2019|\u00ab[^]*\u00bb)$/;
/** Texts that documentation puts where a key belongs. */
const PLACEHOLDER =
  /^(?:<[^<>]*>|\[[^\]]*\]|\{[^}]*\}|x{4,}|\*{4,}|\.{3,}|…|(?:your|my|insert|enter|replace|add|paste|put)[-_ ].*|(?:api[-_ ]?)?(?:key|token|secret|password)|change[-_ ]?me|todo|tbd|example|placeholder)$/i;
const INVISIBLES = new RegExp(INVISIBLE, 'gv');
const PLACEHOLDER_WITHIN =
  /(?:your|insert|replace)[-_ ](?:own[-_ ])?(?:api|access|secret|auth|token|key|bearer)/i;

/** A long run of letters, digits and what base64 and ids are written with: most keys. Says nothing of a token's age. */
const UNSUSPICIOUS = /^(?!(.)\1+$)(?!.*(?:your|insert|replace|enter|change|paste))[\w+/=:~-]{12,}$/i;

/**
 * What is odd about a secret's value: facts that explain a refused sign-in and give nothing of the value away.
 * `now` in epoch ms, for the expiry of a JSON Web Token (RFC 7519 4.1.4).
 */
export function findSecretOddities(value: string, now: number): SecretOddity[] {
  if (value === '') return ['empty'];
  if (UNSUSPICIOUS.test(value)) return [];
  const core = value.trim();
  const isOdd: Record<SecretOddity, boolean> = {
    empty: core === '',
    'leading-blank': /^[ \t]/.test(value),
    'trailing-blank': /[ \t]$/.test(value),
    'inner-blank': /\S[ \t]+\S/.test(core.replace(/^(?:bearer|basic) +/i, '')),
    'line-break': /[\r\n]/.test(value),
    quoted: core.length > 1 && QUOTED.test(core),
    'invisible-character': INVISIBLE.test(value) || /[\p{Cc}--[\t\r\n]]/v.test(value),
    'non-ascii': /[^\0-\x7f]/.test(value.replace(INVISIBLES, '')),
    'has-scheme-bearer': /^["']?bearer\s/i.test(core),
    'has-scheme-basic': /^["']?basic\s/i.test(core),
    placeholder: PLACEHOLDER.test(core) || PLACEHOLDER_WITHIN.test(core),
    'expired-jwt': (readJwt(tokenIn(core))?.expiresAt ?? Infinity) <= now,
  };
  return (Object.keys(isOdd) as SecretOddity[]).filter((oddity) => isOdd[oddity]);
}

/** A token that was pasted with its scheme or in quotes is still read. */
function tokenIn(text: string): string {
  return text
    .trim()
    .replace(/^["'`]|["'`]$/g, '')
    .replace(/^bearer\s+/i, '');
}

/** A fact for each secret that was used. */
export function describeSecrets(
  usedNames: readonly string[],
  secrets: readonly Secret[],
  now: number,
): SecretFact[] {
  return usedNames.map((variable) => {
    const value = secrets.find(({ name }) => name === variable)?.value ?? '';
    const token = readJwt(tokenIn(value));
    return { variable, oddities: findSecretOddities(value, now), ...(token === null ? {} : { token }) };
  });
}

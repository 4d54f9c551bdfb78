import type { KnownVariable } from '../model/environment.ts';
import { plainName } from '../draft/plain-name.ts';

const KEY_WORDS = /key|token|secret|auth|bearer|jwt|credential/;
/** Whatever ends so names something else: an id, an address, the header itself. */
const NO_KEY = /(?:id|url|uri|name|header|host|path|expiry|expires|expiresat|type|scope)$/;
/** Such a key is the last one to try. */
const LESSER =
  /readonly|read|view|limited|restricted|public|guest|demo|test|staging|expired|revoked|old|former|previous|other|wrong|invalid|bad|dummy|refresh/;
/** No use in trying it at all. */
const USELESS = /expired|revoked|former|invalid|wrong|dummy/;
const BETTER = /full|admin|owner|write|master|live|main|current|new/;

/** Variables that hold a key or a token, by their names, the likeliest to open everything first. */
export function keyVariables(variables: readonly KnownVariable[]): KnownVariable[] {
  return variables
    .filter(({ name }) => KEY_WORDS.test(plainName(name)) && !NO_KEY.test(plainName(name)))
    .toSorted((a, b) => rank(b) - rank(a));
}

/** The ones that have a value and may be good, except those in `used`. */
export function otherKeys(variables: readonly KnownVariable[], used: readonly string[]): KnownVariable[] {
  return keyVariables(variables).filter(
    ({ name, hasValue }) => hasValue && !used.includes(name) && !USELESS.test(plainName(name)),
  );
}

function rank({ name, isSecret, hasValue }: KnownVariable): number {
  const plain = plainName(name);
  return (
    (LESSER.test(plain) ? -4 : 0) +
    (BETTER.test(plain) ? 2 : 0) +
    (/api|access/.test(plain) ? 1 : 0) +
    (hasValue ? 1 : 0) +
    (isSecret ? 0.5 : 0)
  );
}

/** Whether a name says that its key can do less than others. */
export function isLesserKey(name: string): boolean {
  return LESSER.test(plainName(name));
}

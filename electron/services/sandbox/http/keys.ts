import { ERROR_CODES } from './error-codes.ts';
import { Refusal } from './refusal.ts';

/**
 * Who may do what. The keys are constants and no secret: they open nothing but this computer's sandbox, whose contents
 * are made up. A key is compared exactly, as real servers do, so quotes or a stray blank around it make it unknown.
 */
export interface DemoKey {
  readonly accountId: string;
  readonly mayWrite: boolean;
}

export const KEY_HEADER = 'X-Dexatel-Key';

/** May do everything. */
export const FULL_KEY = 'sandbox-full-4tq9mz2x';
/** May read, not write: 403. */
export const READ_ONLY_KEY = 'sandbox-read-8hw3kp6v';
/** Was good once: 401. */
export const EXPIRED_KEY = 'sandbox-expired-1cf7rb5n';
/** May do everything in another, empty account: shows which names are unique per account and which everywhere. */
export const OTHER_ACCOUNT_KEY = 'sandbox-other-6yd2gs9j';

export const ACCOUNT_ID = '5d1c7a64-0b3e-4f29-9a58-c2e4710d6f83';
const OTHER_ACCOUNT_ID = 'b84f02d9-6c1a-4e75-8d30-19a7e5c3f246';

const KEYS: ReadonlyMap<string, DemoKey> = new Map([
  [FULL_KEY, { accountId: ACCOUNT_ID, mayWrite: true }],
  [READ_ONLY_KEY, { accountId: ACCOUNT_ID, mayWrite: false }],
  [OTHER_ACCOUNT_KEY, { accountId: OTHER_ACCOUNT_ID, mayWrite: true }],
]);

/** RFC 9110 15.5.2 asks every 401 for a challenge; the scheme is of the sandbox's own making and names the header. */
const CHALLENGE = { 'WWW-Authenticate': `ApiKey realm="Plaincall sandbox", header="${KEY_HEADER}"` };

/** @throws {Refusal} 401. The message never repeats the key: answers are copied into tickets. */
export function readKey(given: string | undefined): DemoKey {
  if (given === undefined || given === '')
    throw new Refusal(
      401,
      {
        code: ERROR_CODES.keyMissing,
        message: `The header ${KEY_HEADER} is missing. A key in the address or in Authorization is not read.`,
      },
      CHALLENGE,
    );
  if (given === EXPIRED_KEY)
    throw new Refusal(
      401,
      { code: ERROR_CODES.keyExpired, message: `The key in ${KEY_HEADER} has expired.` },
      CHALLENGE,
    );
  const key = KEYS.get(given);
  if (key === undefined)
    throw new Refusal(
      401,
      { code: ERROR_CODES.keyUnknown, message: `The key in ${KEY_HEADER} is not known.` },
      CHALLENGE,
    );
  return key;
}

/** @throws {Refusal} 403 where the key lacks the permission, such as `templates:write`. */
export function requirePermission(key: DemoKey, permission: Permission): void {
  if (permission.endsWith(':write') && !key.mayWrite)
    throw new Refusal(403, {
      code: ERROR_CODES.permissionMissing,
      message: `The key in ${KEY_HEADER} is not allowed to do this: it lacks the permission ${permission}.`,
    });
}

export type Permission = `${string}:${'read' | 'write'}`;

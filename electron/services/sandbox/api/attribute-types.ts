import { DEXATEL_TYPES } from '../../../../shared/profiles/dexatel-types.ts';
import { ERROR_CODES } from '../http/error-codes.ts';
import type { ErrorCode } from '../http/error-codes.ts';

/** A string type of the API that the sandbox follows, with the code and the words of a refusal. */
export interface AttributeType {
  readonly code: ErrorCode;
  /** Ends the sentence "<attribute> must be …". */
  readonly rule: string;
  /** The value as it is kept, `null` where the text is not of this type. */
  readonly read: (text: string) => string | null;
}

export type AttributeTypeName = keyof typeof DEXATEL_TYPES;

export const ATTRIBUTE_TYPES: Readonly<Record<AttributeTypeName, AttributeType>> = {
  uuid: {
    code: ERROR_CODES.notUuid,
    rule: 'a uuid: 8-4-4-4-12 hexadecimal digits (0-f)',
    read: DEXATEL_TYPES.uuid,
  },
  date: {
    code: ERROR_CODES.notDate,
    rule: 'a date in UTC: YYYY-DD-MM HH:MM:SS',
    read: DEXATEL_TYPES.date,
  },
  url: {
    code: ERROR_CODES.notUrl,
    rule: 'a url that starts with http:// or https://',
    read: DEXATEL_TYPES.url,
  },
  did: {
    code: ERROR_CODES.notDid,
    rule: 'a did: up to 15 digits; spaces, dashes and a leading plus are ignored',
    read: DEXATEL_TYPES.did,
  },
  identifier: {
    code: ERROR_CODES.notIdentifier,
    rule: 'an identifier: letters (a-z), numbers, dashes and underscores',
    read: DEXATEL_TYPES.identifier,
  },
  name: {
    code: ERROR_CODES.notName,
    rule: 'a name: letters, numbers, spaces and . , : * _ ! ? % # + - = @ [ ] ( ) /',
    read: DEXATEL_TYPES.name,
  },
  template: {
    code: ERROR_CODES.notTemplate,
    rule: 'a template: a text with at least one of {first_name}, {last_name}, {custom1}, {custom2}, {code}',
    read: DEXATEL_TYPES.template,
  },
};

/** Epoch milliseconds as the API's own date. */
export function formatDate(epochMs: number): string {
  const [date = '', time = ''] = new Date(epochMs).toISOString().slice(0, 19).split('T');
  const [year, month, day] = date.split('-');
  return `${year}-${day}-${month} ${time}`;
}

import { ERROR_CODES } from '../http/error-codes.ts';
import type { ErrorCode } from '../http/error-codes.ts';

/**
 * The string types of the API's documentation ("Attribute Types"). Two of its examples are wider than its own words, and
 * the examples win: a name may have a slash ("late campaign 27/09"), and a template may have further variables beside
 * the ones it must have one of ("… an appointment at {timestamp}").
 */
export interface AttributeType {
  readonly code: ErrorCode;
  /** Ends the sentence "<attribute> must be …". */
  readonly rule: string;
  /** The value as it is kept, `null` where the text is not of this type. */
  readonly read: (text: string) => string | null;
}

export type AttributeTypeName = 'uuid' | 'date' | 'url' | 'did' | 'identifier' | 'name' | 'template';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const DID = /^\d{1,15}$/;
const IDENTIFIER = /^[A-Za-z0-9_-]+$/;
const NAME = /^[\p{L}\p{M}\p{N} .,:*_!?%#+\-=@[\]()/]+$/u;
const TEMPLATE = /\{(?:first_name|last_name|custom1|custom2|code)\}/;

export const ATTRIBUTE_TYPES: Readonly<Record<AttributeTypeName, AttributeType>> = {
  uuid: {
    code: ERROR_CODES.notUuid,
    rule: 'a uuid: 8-4-4-4-12 hexadecimal digits (0-f)',
    read: (text) => (UUID.test(text) ? text.toLowerCase() : null),
  },
  date: {
    code: ERROR_CODES.notDate,
    rule: 'a date in UTC: YYYY-DD-MM HH:MM:SS',
    read: (text) => (isDate(text) ? text : null),
  },
  url: {
    code: ERROR_CODES.notUrl,
    rule: 'a url that starts with http:// or https://',
    read: (text) => (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null),
  },
  did: {
    code: ERROR_CODES.notDid,
    rule: 'a did: up to 15 digits; spaces, dashes and a leading plus are ignored',
    read: (text) => {
      const digits = text.replaceAll(/[ -]/g, '').replace(/^\+/, '');
      return DID.test(digits) ? digits : null;
    },
  },
  identifier: {
    code: ERROR_CODES.notIdentifier,
    rule: 'an identifier: letters (a-z), numbers, dashes and underscores',
    read: (text) => (IDENTIFIER.test(text) ? text : null),
  },
  name: {
    code: ERROR_CODES.notName,
    rule: 'a name: letters, numbers, spaces and . , : * _ ! ? % # + - = @ [ ] ( ) /',
    read: (text) => (NAME.test(text) && text.trim() !== '' ? text : null),
  },
  template: {
    code: ERROR_CODES.notTemplate,
    rule: 'a template: a text with at least one of {first_name}, {last_name}, {custom1}, {custom2}, {code}',
    read: (text) => (TEMPLATE.test(text) ? text : null),
  },
};

/** Year, DAY, month, as the documentation's example has it; a day that no calendar has is not a date. */
function isDate(text: string): boolean {
  const [, year, day, month] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || day === undefined || month === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Epoch milliseconds as the API's own date. */
export function formatDate(epochMs: number): string {
  const [date = '', time = ''] = new Date(epochMs).toISOString().slice(0, 19).split('T');
  const [year, month, day] = date.split('-');
  return `${year}-${day}-${month} ${time}`;
}

import { parseAddress } from '../http/parse-address.ts';
import type { AttributeType, TypeName } from './profile.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const DID = /^\d{1,15}$/;
const IDENTIFIER = /^[A-Za-z0-9_-]+$/;
const NAME = /^[\p{L}\p{M}\p{N} .,:*_!?%#+\-=@[\]()/]+$/u;
const TEMPLATE = /\{(?:first_name|last_name|custom1|custom2|code)\}/;

/**
 * The string types of Dexatel's documentation ("Attribute Types"). Two of its examples are wider than its own words, and
 * the examples win: a name may have a slash ("late campaign 27/09"), and a template may have further variables beside
 * the ones it must have one of ("… an appointment at {timestamp}").
 *
 * Source: developers.dexatel.com/docs/status-and-error-codes.
 */
export const DEXATEL_TYPES: Readonly<Record<TypeName, AttributeType['read']>> = {
  uuid: (text) => (UUID.test(text) ? text.toLowerCase() : null),
  date: (text) => (isDate(text) ? text : null),
  url: (text) => (/^https?:\/\/\S+$/i.test(text) && parseAddress(text).kind === 'address' ? text : null),
  did: (text) => {
    const digits = text.replaceAll(/[ -]/g, '').replace(/^\+/, '');
    return DID.test(digits) ? digits : null;
  },
  identifier: (text) => (IDENTIFIER.test(text) ? text : null),
  name: (text) => (NAME.test(text) && text.trim() !== '' ? text : null),
  template: (text) => (TEMPLATE.test(text) ? text : null),
};

/** Year, DAY, month, as the documentation's example has it; a day that no calendar has is not a date. */
function isDate(text: string): boolean {
  const [, year, day, month] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || day === undefined || month === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

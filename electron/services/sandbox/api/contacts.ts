import { ERROR_CODES } from '../http/error-codes.ts';
import type { Resource } from './resource.ts';

/** One person of an audience, with the values that a template's variables take. */
export const contacts: Resource = {
  kind: 'contact',
  plural: 'contacts',
  path: '/v1/audiences/{parent_id}/contacts',
  parentKind: 'audience',
  ownerName: 'audience_id',
  attributes: {
    number: { type: 'did', isRequired: true },
    first_name: { type: 'text' },
    last_name: { type: 'text' },
    custom1: { type: 'text' },
    custom2: { type: 'text' },
  },
  uniques: [{ code: ERROR_CODES.contactTaken, names: ['number'], holder: 'a contact of this audience' }],
  filters: ['number', 'last_name'],
  canChange: true,
};

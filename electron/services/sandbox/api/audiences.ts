import { ERROR_CODES } from '../http/error-codes.ts';
import type { Resource } from './resource.ts';

/** Groups of contacts to write to. */
export const audiences: Resource = {
  kind: 'audience',
  plural: 'audiences',
  path: '/v1/audiences',
  parentKind: null,
  ownerName: 'account_id',
  attributes: {
    name: { type: 'name', isRequired: true },
    note: { type: 'text' },
  },
  uniques: [{ code: ERROR_CODES.audienceNameTaken, names: ['name'], holder: 'an audience of this account' }],
  filters: ['name'],
  canChange: true,
};

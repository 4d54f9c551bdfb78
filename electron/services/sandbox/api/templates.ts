import { ERROR_CODES } from '../http/error-codes.ts';
import { CHANNELS } from './channels.ts';
import type { Resource } from './resource.ts';

/** Texts with variables, used again and again. */
export const templates: Resource = {
  kind: 'template',
  plural: 'templates',
  path: '/v1/templates',
  parentKind: null,
  ownerName: 'account_id',
  attributes: {
    name: { type: 'identifier', isRequired: true },
    text: { type: 'template', isRequired: true },
    channel: { type: CHANNELS, fallback: 'sms' },
    note: { type: 'text' },
  },
  uniques: [
    { code: ERROR_CODES.templateNameTaken, names: ['name', 'channel'], holder: 'a template of this channel' },
  ],
  filters: ['name', 'channel'],
  canChange: true,
};

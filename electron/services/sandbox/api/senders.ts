import { ERROR_CODES } from '../http/error-codes.ts';
import { CHANNELS } from './channels.ts';
import type { Resource } from './resource.ts';

/** Who a message is from. */
export const senders: Resource = {
  kind: 'sender',
  plural: 'senders',
  path: '/v1/senders',
  parentKind: null,
  ownerName: 'account_id',
  attributes: {
    name: { type: 'name', isRequired: true },
    code: { type: 'identifier', isRequired: true },
    channel: { type: CHANNELS, fallback: 'sms' },
    website: { type: 'url' },
  },
  uniques: [
    { code: ERROR_CODES.senderCodeTaken, names: ['code', 'channel'], holder: 'a sender of this channel' },
    { code: ERROR_CODES.senderNameTaken, names: ['name', 'channel'], holder: 'a sender of this channel' },
  ],
  filters: ['name', 'code', 'channel'],
  canChange: true,
};

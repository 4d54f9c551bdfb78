import { ERROR_CODES } from '../http/error-codes.ts';
import type { RefusalError } from '../http/refusal.ts';
import { Refusal } from '../http/refusal.ts';
import { CHANNELS } from './channels.ts';
import type { Resource } from './resource.ts';

/**
 * Messages that go nowhere: they are kept and can be read again. One with `send_at` is accepted for later (202). What is
 * sent cannot be changed, so PUT, PATCH and DELETE are not for it (405).
 *
 * `from` may be any name: what a person tries with the name of a sender of their own should work.
 */
export const messages: Resource = {
  kind: 'message',
  plural: 'messages',
  path: '/v1/messages',
  parentKind: null,
  ownerName: 'account_id',
  attributes: {
    from: { type: 'name', isRequired: true },
    to: { type: 'did', isList: true, isRequired: true },
    text: { type: 'text' },
    template: { type: 'uuid' },
    channel: { type: CHANNELS, fallback: 'sms' },
    send_at: { type: 'date' },
    callback_url: { type: 'url' },
  },
  uniques: [],
  filters: ['from', 'to', 'channel'],
  canChange: false,
  examine(values, store, accountId) {
    const errors: RefusalError[] = [];
    const { text, template } = values;
    if (text === null && template === null)
      errors.push({ code: ERROR_CODES.attributeMissing, message: 'text or template is required' });
    const scope = { kind: 'template', accountId, parentId: null } as const;
    if (typeof template === 'string' && store.find(scope, template) === undefined)
      errors.push({
        code: ERROR_CODES.referenceUnknown,
        message: `template must be the id of a template: there is none with the id ${template}.`,
      });
    if (errors.length > 0) throw new Refusal(400, errors);
  },
  complete: ({ send_at: sendAt }) =>
    sendAt === null
      ? { status: 201, added: { status: 'sent' } }
      : { status: 202, added: { status: 'scheduled' } },
};

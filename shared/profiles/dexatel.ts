import { DEXATEL_TYPES } from './dexatel-types.ts';
import { isAtDomain } from './profile.ts';
import type { Profile, TypeName } from './profile.ts';

/**
 * Dexatel, an API for messages. The key travels in a header of its own; the numbers of its errors are not published, so
 * the statuses, the attribute types and what has to be unique are what there is to go by.
 *
 * Source: developers.dexatel.com/docs/status-and-error-codes ("Headers", "Attribute Types", "Uniqueness Constraints").
 */
export const dexatel: Profile = {
  id: 'dexatel',
  name: 'Dexatel',
  docsUrl: 'https://developers.dexatel.com/docs/status-and-error-codes',
  knowsAddress: (hostname) => isAtDomain(hostname, 'dexatel.com'),
  knowsHeader: ([name, value]) => {
    const lower = name.toLowerCase();
    return (
      lower.startsWith('x-dexatel-') || (lower === 'www-authenticate' && /\bx-dexatel-key\b/i.test(value))
    );
  },
  shapes: ['dexatel'],
  signInAt: () => ({ kind: 'header', name: 'X-Dexatel-Key' }),
  errors: [],
  uniques: [
    { resource: null, field: 'id', key: 'object-id' },
    { resource: 'senders', field: 'code', key: 'sender-code' },
    { resource: 'senders', field: 'name', key: 'sender-name' },
    { resource: 'templates', field: 'name', key: 'template-name' },
    { resource: 'audiences', field: 'name', key: 'audience-name' },
    { resource: 'contacts', field: 'number', key: 'contact' },
  ],
  types: Object.entries(DEXATEL_TYPES).map(([name, read]) => ({ name: name as TypeName, read })),
  capturesValues: false,
  hasBodies: true,
  facts: ['dexatel.key', 'dexatel.json', 'dexatel.wrapped', 'dexatel.errors', 'dexatel.answer-headers'],
};

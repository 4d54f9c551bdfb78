import { isAtDomain } from './profile.ts';
import type { Profile } from './profile.ts';

/**
 * Centercode, a platform for tests with users; its webhooks call other APIs, and its own API is called by theirs. The
 * key stands in Authorization by itself. How it writes errors is not published, so the status is what there is to go by.
 *
 * Source: help.centercode.com, "Understanding Integration Terms and Troubleshooting Status Codes".
 */
export const centercode: Profile = {
  id: 'centercode',
  name: 'Centercode',
  docsUrl: 'https://help.centercode.com/en/understanding-integration-terms-and-troubleshooting-status-codes',
  knowsAddress: (hostname) => isAtDomain(hostname, 'centercode.com'),
  knowsHeader: null,
  shapes: [],
  signInAt: () => ({ kind: 'header', name: 'Authorization' }),
  errors: [
    { key: 'centercode.bad-request', status: 400 },
    { key: 'centercode.unauthorized', status: 401 },
    { key: 'centercode.forbidden', status: 403 },
    { key: 'centercode.not-found', status: 404 },
    { key: 'centercode.wrong-method', status: 405 },
    { key: 'centercode.media-type', status: 415 },
  ],
  uniques: [],
  types: [],
  capturesValues: true,
  facts: [
    'centercode.key',
    'centercode.json',
    'centercode.methods',
    'centercode.captured',
    'centercode.data-types',
    'centercode.no-content',
  ],
};

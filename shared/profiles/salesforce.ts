import { isAtDomain } from './profile.ts';
import type { Profile } from './profile.ts';

/**
 * Salesforce, its REST API. Each organisation has an address of its own; the token of one does not open another.
 *
 * Source: developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm;
 * developer.salesforce.com/docs/atlas.en-us.object_reference.meta, "Status Codes"; nango.dev on INVALID_SESSION_ID.
 */
export const salesforce: Profile = {
  id: 'salesforce',
  name: 'Salesforce',
  docsUrl: 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
  knowsAddress: (hostname) =>
    isAtDomain(hostname, 'salesforce.com') ||
    isAtDomain(hostname, 'force.com') ||
    isAtDomain(hostname, 'salesforce.mil'),
  knowsHeader: ([name]) => /^sforce-limit-info$/i.test(name),
  shapes: ['salesforce'],
  // A sign-in itself sends no token.
  signInAt: (hostname) => (/^(?:login|test)\.salesforce\.com$/.test(hostname) ? null : { kind: 'bearer' }),
  errors: [
    { key: 'salesforce.session', codes: ['INVALID_SESSION_ID', 'INVALID_AUTH_HEADER'] },
    { key: 'salesforce.login', codes: ['INVALID_LOGIN', 'LOGIN_MUST_USE_SECURITY_TOKEN'] },
    {
      key: 'salesforce.no-api',
      codes: ['API_DISABLED_FOR_ORG', 'API_CURRENTLY_DISABLED', 'FUNCTIONALITY_NOT_ENABLED'],
    },
    { key: 'salesforce.limit', codes: ['REQUEST_LIMIT_EXCEEDED'] },
    { key: 'salesforce.not-found', codes: ['NOT_FOUND'] },
    { key: 'salesforce.version', codes: ['UNSUPPORTED_API_VERSION', 'INVALID_VERSION'] },
    { key: 'salesforce.id', codes: ['MALFORMED_ID'] },
    { key: 'salesforce.field', codes: ['INVALID_FIELD', 'INVALID_FIELD_FOR_INSERT_UPDATE'] },
    { key: 'salesforce.object', codes: ['INVALID_TYPE', 'INVALID_TYPE_FOR_OPERATION'] },
    { key: 'salesforce.query', codes: ['MALFORMED_QUERY', 'MALFORMED_SEARCH', 'QUERY_TOO_COMPLICATED'] },
    { key: 'salesforce.required', codes: ['REQUIRED_FIELD_MISSING'] },
    { key: 'salesforce.reference', codes: ['INVALID_CROSS_REFERENCE_KEY', 'ENTITY_IS_DELETED'] },
    {
      key: 'salesforce.access',
      codes: [
        'INSUFFICIENT_ACCESS',
        'INSUFFICIENT_ACCESS_OR_READONLY',
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      ],
    },
    {
      key: 'salesforce.validation',
      codes: ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'FIELD_FILTER_VALIDATION_EXCEPTION'],
    },
    { key: 'salesforce.integrity', codes: ['FIELD_INTEGRITY_EXCEPTION'] },
    {
      key: 'salesforce.picklist',
      codes: ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'BAD_VALUE_FOR_RESTRICTED_PICKLIST'],
    },
    { key: 'salesforce.duplicate-value', codes: ['DUPLICATE_VALUE', 'DUPLICATE_EXTERNAL_ID'] },
    { key: 'salesforce.duplicate-rule', codes: ['DUPLICATES_DETECTED'] },
    { key: 'salesforce.locked', codes: ['UNABLE_TO_LOCK_ROW'] },
    { key: 'salesforce.too-long', codes: ['STRING_TOO_LONG'] },
    { key: 'salesforce.json', codes: ['JSON_PARSER_ERROR', 'XML_PARSER_ERROR'] },
    { key: 'salesforce.method', codes: ['METHOD_NOT_ALLOWED'] },
    { key: 'salesforce.storage', codes: ['STORAGE_LIMIT_EXCEEDED'] },
    { key: 'salesforce.busy', codes: ['SERVER_UNAVAILABLE', 'QUERY_TIMEOUT'] },
  ],
  uniques: [],
  types: [],
  capturesValues: false,
  facts: [
    'salesforce.sign-in',
    'salesforce.addresses',
    'salesforce.version',
    'salesforce.names',
    'salesforce.limit',
  ],
};

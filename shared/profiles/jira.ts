import { isAtDomain } from './profile.ts';
import type { Profile } from './profile.ts';

/**
 * Jira, in the cloud and on servers of one's own. It numbers no errors: what they mean shows in their sentences, and a
 * sign-in that failed in a header.
 *
 * Source: developer.atlassian.com/cloud/jira/platform/rest/v3/intro, /basic-auth-for-rest-apis;
 * confluence.atlassian.com, "X-Seraph-LoginReason".
 */
export const jira: Profile = {
  id: 'jira',
  name: 'Jira',
  docsUrl: 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/',
  knowsAddress: (hostname, path) =>
    // Confluence lives under the same names, below /wiki.
    (isAtDomain(hostname, 'atlassian.net') && !/^\/wiki(?:\/|$)/.test(path)) ||
    (hostname === 'api.atlassian.com' && path.startsWith('/ex/jira/')),
  knowsHeader: null,
  shapes: ['jira'],
  signInAt: (hostname) => {
    if (hostname === 'api.atlassian.com') return { kind: 'bearer' };
    return isAtDomain(hostname, 'atlassian.net') ? { kind: 'basic' } : null;
  },
  errors: [
    { key: 'jira.captcha', header: { name: 'X-Seraph-LoginReason', value: /\bAUTHENTICATION_DENIED\b/ } },
    { key: 'jira.sign-in', header: { name: 'X-Seraph-LoginReason', value: /\bAUTHENTICATED_FAILED\b/ } },
    { key: 'jira.sign-in', status: 401 },
    { key: 'jira.xsrf', message: /\bXSRF check failed\b/i },
    {
      key: 'jira.no-issue',
      message: /\bissue does not exist\b|\bdo(?:es)? not have (?:the )?permission to (?:see|view) it\b/i,
    },
    {
      key: 'jira.screen',
      message: /\bcannot be set\b[^.]{0,40}\.? ?(?:it is )?not on the appropriate screen\b/i,
    },
    {
      key: 'jira.document',
      message: /\bAtlassian Document\b/i,
      link: 'https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/',
    },
    {
      key: 'jira.project',
      message: /\bvalid project (?:id|key)\b|\bproject is required\b|\bNo project could be found\b/i,
    },
    {
      key: 'jira.issue-type',
      message: /\bvalid issue ?type\b|\bissue ?type (?:is|selected is) (?:required|invalid)\b/i,
    },
    { key: 'jira.required', message: /\bis required\b/i },
    { key: 'jira.jql', message: /\bError in the JQL query\b|\bField '[^']{1,100}' does not exist or\b/i },
    { key: 'jira.transition', message: /\btransition\b[^.]{0,60}\b(?:not valid|invalid|no longer)\b/i },
    {
      key: 'jira.user',
      message: /\b(?:accountId|account id)\b|\bUser '[^']{0,100}' (?:does not exist|cannot be)\b/i,
    },
  ],
  uniques: [],
  types: [],
  capturesValues: false,
  facts: ['jira.sign-in', 'jira.addresses', 'jira.not-found', 'jira.fields'],
};

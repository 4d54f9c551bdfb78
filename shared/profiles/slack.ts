import { isAtDomain } from './profile.ts';
import type { Profile } from './profile.ts';

/**
 * Slack: the Web API answers 200 whether or not the call worked and names the error by a word; incoming webhooks answer
 * with a status and that word as plain text.
 *
 * Source: api.slack.com/web; api.slack.com/methods, "Errors"; api.slack.com/messaging/webhooks, "Handling errors".
 */
export const slack: Profile = {
  id: 'slack',
  name: 'Slack',
  docsUrl: 'https://api.slack.com/web',
  knowsAddress: (hostname) => isAtDomain(hostname, 'slack.com') || isAtDomain(hostname, 'slack-gov.com'),
  knowsHeader: ([name]) => /^x-slack-(?:req-id|unique-id|backend)$/i.test(name),
  // Others answer `{"ok": false, "error": "…"}`, too.
  shapes: [],
  // The address of an incoming webhook is its key.
  signInAt: (hostname) => (hostname.startsWith('hooks.') ? null : { kind: 'bearer' }),
  errors: [
    { key: 'slack.no-token', codes: ['not_authed'] },
    { key: 'slack.bad-token', codes: ['invalid_auth', 'token_revoked', 'token_expired', 'account_inactive'] },
    {
      key: 'slack.scope',
      codes: ['missing_scope', 'no_permission'],
      link: 'https://api.slack.com/scopes',
    },
    {
      key: 'slack.token-type',
      codes: ['not_allowed_token_type'],
      link: 'https://api.slack.com/concepts/token-types',
    },
    { key: 'slack.no-channel', codes: ['channel_not_found'] },
    { key: 'slack.not-in-channel', codes: ['not_in_channel'] },
    { key: 'slack.archived', codes: ['is_archived', 'channel_is_archived'] },
    {
      key: 'slack.restricted',
      codes: ['restricted_action', 'action_prohibited', 'posting_to_general_channel_denied'],
    },
    { key: 'slack.no-user', codes: ['user_not_found', 'users_not_found', 'user_not_visible'] },
    { key: 'slack.no-text', codes: ['no_text'] },
    { key: 'slack.too-long', codes: ['msg_too_long', 'msg_blocks_too_long'] },
    { key: 'slack.blocks', codes: ['invalid_blocks', 'invalid_blocks_format', 'invalid_attachments'] },
    { key: 'slack.no-message', codes: ['message_not_found', 'thread_not_found'] },
    { key: 'slack.not-yours', codes: ['cant_update_message', 'cant_delete_message', 'edit_window_closed'] },
    { key: 'slack.name', codes: ['name_taken'] },
    { key: 'slack.arguments', codes: ['invalid_arguments', 'invalid_arg_name', 'invalid_array_arg'] },
    {
      key: 'slack.body',
      codes: [
        'invalid_json',
        'json_not_object',
        'invalid_form_data',
        'missing_post_type',
        'invalid_post_type',
        'invalid_payload',
      ],
    },
    { key: 'slack.method', codes: ['unknown_method', 'method_deprecated', 'deprecated_endpoint'] },
    {
      key: 'slack.rate',
      codes: ['ratelimited', 'rate_limited'],
      link: 'https://api.slack.com/docs/rate-limits',
    },
    { key: 'slack.own', codes: ['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout'] },
    {
      key: 'slack.webhook',
      codes: ['no_service', 'no_service_id', 'no_active_hooks', 'no_team', 'invalid_token'],
    },
  ],
  uniques: [],
  types: [],
  capturesValues: false,
  facts: ['slack.ok', 'slack.sign-in', 'slack.body', 'slack.ids', 'slack.webhooks'],
};

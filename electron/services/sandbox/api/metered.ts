import { jsonAnswer } from '../http/answer.ts';
import { ERROR_CODES } from '../http/error-codes.ts';
import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/router.ts';
import { accountOf } from '../http/sandbox-request.ts';
import type { Turnstile } from '../http/turnstile.ts';
import { formatDate } from './attribute-types.ts';
import type { SandboxStore } from './store.ts';

/** Two addresses to practise waiting on: one meters its callers, the other is still starting. */
export function meteredRoutes(
  store: SandboxStore,
  turnstiles: { readonly reports: Turnstile; readonly exports: Turnstile },
): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/reports',
      about: 'count the messages; metered, so the first call gets 429',
      permission: 'reports:read',
      answer(request) {
        const waitSeconds = turnstiles.reports.pass(request);
        if (waitSeconds !== null)
          throw new Refusal(
            429,
            {
              code: ERROR_CODES.tooManyRequests,
              message: `Too many requests for reports. Try again after ${waitSeconds} s.`,
            },
            { 'Retry-After': String(waitSeconds) },
          );
        const scope = { kind: 'message', accountId: accountOf(request), parentId: null } as const;
        const messages = store.list(scope);
        const scheduled = messages.filter(({ values }) => values['status'] === 'scheduled').length;
        return jsonAnswer(200, { data: { sent: messages.length - scheduled, scheduled } });
      },
    },
    {
      method: 'GET',
      path: '/v1/exports',
      about: 'list the exports; starts slowly, so the first call gets 503',
      permission: 'exports:read',
      answer(request) {
        const waitSeconds = turnstiles.exports.pass(request);
        if (waitSeconds !== null)
          throw new Refusal(
            503,
            {
              code: ERROR_CODES.notReadyYet,
              message: `Exports are still starting. Try again after ${waitSeconds} s.`,
            },
            { 'Retry-After': String(waitSeconds) },
          );
        const data = [{ name: 'contacts.csv', made_at: formatDate(request.receivedAt) }];
        return jsonAnswer(200, { data }, { 'Total-Count': String(data.length) });
      },
    },
  ];
}

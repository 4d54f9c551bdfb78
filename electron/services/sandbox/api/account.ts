import { jsonAnswer } from '../http/answer.ts';
import { ACCOUNT_ID } from '../http/keys.ts';
import type { Route } from '../http/router.ts';
import { accountOf } from '../http/sandbox-request.ts';
import { formatDate } from './attribute-types.ts';
import type { SandboxStore } from './store.ts';

/** One object with all of the data types that values can have: a text, a whole number, yes or no, a date. */
export function accountRoutes(store: SandboxStore): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/account',
      about: 'read the account: a text, a number, yes or no, a date',
      permission: 'account:read',
      answer(request) {
        const id = accountOf(request);
        const scope = { kind: 'message', accountId: id, parentId: null } as const;
        const data = {
          id,
          name: id === ACCOUNT_ID ? 'Practice account' : 'Another account',
          is_active: true,
          messages_sent: store.list(scope).length,
          today: formatDate(request.receivedAt),
        };
        return jsonAnswer(200, { data });
      },
    },
  ];
}

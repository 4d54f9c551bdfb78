import { jsonAnswer } from '../http/answer.ts';
import { requireJsonType } from '../http/read-body.ts';
import type { Route } from '../http/router.ts';
import { accountOf } from '../http/sandbox-request.ts';
import { formatDate } from './attribute-types.ts';
import type { EventLog } from './event-log.ts';

/**
 * What changed in the account lately. Insists on `Content-Type: application/json` though a GET has no content: some APIs
 * do, and it is the case by which one of our sources explains 415.
 */
export function eventRoutes(log: EventLog): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/events',
      about: 'list what changed lately; wants Content-Type: application/json',
      permission: 'events:read',
      answer(request) {
        requireJsonType(request);
        const events = log.list(accountOf(request));
        const data = events.map(({ action, object: { kind, id }, at }) => ({
          action,
          kind,
          id,
          at: formatDate(at),
        }));
        return jsonAnswer(200, { data }, { 'Total-Count': String(data.length) });
      },
    },
  ];
}

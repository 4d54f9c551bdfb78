import { accountRoutes } from './api/account.ts';
import { audiences } from './api/audiences.ts';
import { contacts } from './api/contacts.ts';
import { createEventLog } from './api/event-log.ts';
import { eventRoutes } from './api/events.ts';
import { messages } from './api/messages.ts';
import { meteredRoutes } from './api/metered.ts';
import { resourceRoutes } from './api/resource-routes.ts';
import { senders } from './api/senders.ts';
import { signInRoutes } from './api/sign-in.ts';
import { createStore } from './api/store.ts';
import type { SeedObject } from './api/store.ts';
import { templates } from './api/templates.ts';
import type { Route } from './http/router.ts';
import { createTurnstile } from './http/turnstile.ts';
import { addressListRoute } from './list-addresses.ts';
import { bigRoutes } from './odd/big.ts';
import { cookieRoutes } from './odd/cookies.ts';
import { cutOffRoutes } from './odd/cut-off.ts';
import { echoRoutes } from './odd/echo.ts';
import { encodingRoutes } from './odd/encodings.ts';
import { htmlPageRoutes } from './odd/html-pages.ts';
import { otherErrorShapeRoutes } from './odd/other-error-shapes.ts';
import { redirectRoutes } from './odd/redirects.ts';
import { slowRoutes } from './odd/slow.ts';
import { statusRoutes } from './odd/status.ts';
import { wrongLabelRoutes } from './odd/wrong-label.ts';

const RESOURCES = [senders, templates, audiences, contacts, messages] as const;

export interface SandboxRoutes {
  readonly routes: readonly Route[];
  /** Everything as it was at the start. */
  readonly reset: () => void;
}

export interface SandboxRoutesOptions {
  readonly seed: readonly SeedObject[];
  readonly now: () => number;
  /** Asked when it is needed: the port is known once the server listens. */
  readonly origin: () => string;
}

/** Every address of the sandbox, and what they keep. */
export function createRoutes({ seed, now, origin }: SandboxRoutesOptions): SandboxRoutes {
  const log = createEventLog(now);
  const store = createStore(seed, { now, note: (action, object) => log.note(action, object) });
  const turnstiles = {
    reports: createTurnstile(2),
    exports: createTurnstile(2),
    badGateway: createTurnstile(1),
    cutOff: createTurnstile(0),
  };
  const routes = [
    ...RESOURCES.flatMap((resource) => resourceRoutes({ resource, store, origin })),
    ...accountRoutes(store),
    ...eventRoutes(log),
    ...meteredRoutes(store, turnstiles),
    ...signInRoutes(),
    ...statusRoutes(origin),
    ...echoRoutes(),
    ...cookieRoutes(),
    ...slowRoutes(),
    ...bigRoutes(),
    ...cutOffRoutes(turnstiles.cutOff),
    ...wrongLabelRoutes(),
    ...htmlPageRoutes(turnstiles.badGateway),
    ...otherErrorShapeRoutes(),
    ...encodingRoutes(),
    ...redirectRoutes(),
  ];
  return {
    routes: [addressListRoute(routes), ...routes],
    reset() {
      log.clear();
      store.reset();
      for (const turnstile of Object.values(turnstiles)) turnstile.reset();
    },
  };
}

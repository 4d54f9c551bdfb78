import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { makeDraft } from '../../../../shared/draft/make-draft.ts';
import type { DraftId, RecordId } from '../../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import type { ResolveScopes } from '../../../../shared/variables/scopes.ts';
import type { AnswerSpools } from '../../bodies/answer-spools.ts';
import type { Engine } from '../create-engine.ts';

/** The first loads what is loaded late, and those after it are compiled. */
const ROUNDS = 20;
const ANSWER =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}';
const NOTHING: ResolveScopes = { variables: [], inherited: { headers: [], auth: null } };

/**
 * Sends a few requests to itself, so that the first real one does not show what loading and compiling takes as the time
 * of a server. The listener is on the loopback, says one fixed thing whatever it is asked, and is gone afterwards.
 */
export async function warmUpEngine(engine: Engine, bodies: AnswerSpools): Promise<void> {
  const server = await listen();
  try {
    const { port } = server.address() as AddressInfo;
    const draft = draftFor(`http://127.0.0.1:${port}/`);
    for (let round = 0; round < ROUNDS; round += 1) {
      const recordId = `warm-up-${round}` as RecordId;
      const { outcome } = await engine.run({ recordId, draft }, () => Promise.resolve(NOTHING));
      if (outcome.kind === 'response') bodies.letGo(outcome.body.id);
    }
  } finally {
    server.close();
  }
}

/** Never by a proxy, whatever the environment says. */
function draftFor(url: string): RequestDraft {
  const draft = makeDraft('warm-up' as DraftId, { url });
  return { ...draft, settings: { ...draft.settings, proxy: 'none', usesCookies: false } };
}

function listen(): Promise<Server> {
  const server = createServer((socket) => {
    socket.once('data', () => socket.end(ANSWER));
    socket.on('error', () => undefined);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

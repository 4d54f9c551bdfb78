import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyId } from '../../../shared/model/ids.ts';
import { StoredBody } from './stored-body.ts';

/** Bodies that are received for somebody else: each is let go when all of it has been told. */
export interface AnswerSpools {
  create(contentType: string | null): StoredBody;
  find(bodyId: BodyId): StoredBody | undefined;
  /** What was received stays where it is. */
  letGo(bodyId: BodyId): void;
  /** Nobody wants it any longer: what comes of it is not kept. */
  drop(bodyId: BodyId): Promise<void>;
}

/** `folder`: of the run of whom they are for, who sweeps and removes it. It is made when the first file is needed. */
export function createAnswerSpools(folder: string): AnswerSpools {
  const prefix = makeBodyPrefix();
  const bodies = new Map<BodyId, StoredBody>();
  let count = 0;
  const openPath = (bodyId: BodyId): string => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return join(folder, bodyId);
  };
  return {
    create(contentType) {
      count += 1;
      const id = `${prefix}${count}` as BodyId;
      const body = new StoredBody(id, contentType, () => openPath(id));
      bodies.set(id, body);
      return body;
    },
    find: (bodyId) => bodies.get(bodyId),
    letGo: (bodyId) => void bodies.delete(bodyId),
    async drop(bodyId) {
      await bodies.get(bodyId)?.spool.remove();
    },
  };
}

/** One for each that makes bodies, so that no two ids are the same, whichever process they come from. */
export function makeBodyPrefix(): string {
  return `body-${randomBytes(4).toString('hex')}-`;
}

/** Whether it can be the name of a file in the run's folder, and no path that leads out of it. */
export function isBodyId(text: string): text is BodyId {
  return /^body-[0-9a-f]{8}-[1-9]\d{0,9}$/.test(text);
}

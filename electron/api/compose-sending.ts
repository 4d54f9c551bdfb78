import path from 'node:path';
import type { Catalogue } from '../../shared/texts/text.ts';
import { createBodyStore } from '../services/bodies/body-store.ts';
import type { BodyStore } from '../services/bodies/body-store.ts';
import { createRequestSender } from '../services/send/create-request-sender.ts';
import type { RequestSender, RequestSenderOptions } from '../services/send/create-request-sender.ts';
import type { Platform } from './platform.ts';

export interface SendingParts {
  readonly platform: Pick<Platform, 'dataFolder' | 'version' | 'now'>;
  /** Read when a view of a body is put into words, not before: a host that shows none need not have it loaded. */
  readonly catalogue: Catalogue;
  readonly readScopes: RequestSenderOptions['readScopes'];
  readonly publish: RequestSenderOptions['publish'];
}

export interface Sending {
  readonly bodies: BodyStore;
  readonly sender: RequestSender;
  close(): Promise<void>;
}

/**
 * What a request needs to be sent, and no more: the command line has its first byte on the wire with this, before it
 * loads anything else.
 */
export function composeSending(parts: SendingParts): Sending {
  const { platform, readScopes, publish } = parts;
  const bodies = createBodyStore({
    folder: path.join(platform.dataFolder, 'bodies'),
    get catalogue() {
      return parts.catalogue;
    },
  });
  const sender = createRequestSender({
    readScopes,
    bodies,
    publish,
    now: platform.now,
    version: platform.version,
  });
  return {
    bodies,
    sender,
    async close() {
      // In this order: what is under way writes into bodies.
      await sender.close();
      await bodies.close();
    },
  };
}

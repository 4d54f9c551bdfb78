import type { Catalogue } from '../../shared/texts/text.ts';
import { createBodyStore } from '../services/bodies/body-store.ts';
import type { BodyStore } from '../services/bodies/body-store.ts';
import { createRequestSender } from '../services/send/create-request-sender.ts';
import type { RequestSender, RequestSenderOptions } from '../services/send/create-request-sender.ts';
import type { RemoteSender } from '../services/send/remote/remote-sender.ts';
import { findBodiesFolder } from './bodies-folder.ts';
import type { Platform } from './platform.ts';

export interface SendingParts {
  readonly platform: Pick<Platform, 'dataFolder' | 'version' | 'now'>;
  /** Read when a view of a body is put into words, not before: a host that shows none need not have it loaded. */
  readonly catalogue: Catalogue;
  readonly readScopes: RequestSenderOptions['readScopes'];
  readonly publish: RequestSenderOptions['publish'];
  /** Where requests are sent by another process: given, so that a command need not load it. */
  readonly makeRemoteSender?: (options: SenderParts) => RemoteSender;
}

/** Starting a process takes a core for a tenth of a second, which the first paint must not miss. */
const DRAWN_WITHIN_MS = 1000;

type SenderParts = Pick<RequestSenderOptions, 'readScopes' | 'publish' | 'now' | 'version'> & {
  readonly bodies: BodyStore;
};

export interface Sending {
  readonly bodies: BodyStore;
  readonly sender: RequestSender;
  /** A window has come: when it has been drawn, what the first request would wait for is made ready. */
  warmUpSoon(): void;
  close(): Promise<void>;
}

/**
 * What a request needs to be sent, and no more: the command line has its first byte on the wire with this, before it
 * loads anything else.
 */
export function composeSending(parts: SendingParts): Sending {
  const { platform, readScopes, publish } = parts;
  const bodies = createBodyStore({
    folder: findBodiesFolder(platform.dataFolder),
    get catalogue() {
      return parts.catalogue;
    },
  });
  const { now, version } = platform;
  const senderParts: SenderParts = { readScopes, bodies, publish, now, version };
  const remote = parts.makeRemoteSender?.(senderParts);
  const sender = remote ?? createRequestSender(senderParts);
  let warming: NodeJS.Timeout | undefined;
  return {
    bodies,
    sender,
    warmUpSoon() {
      if (remote !== undefined) warming ??= setTimeout(() => remote.warmUp(), DRAWN_WITHIN_MS).unref();
    },
    async close() {
      clearTimeout(warming);
      // In this order: what is under way writes into bodies.
      await sender.close();
      await bodies.close();
    },
  };
}

import { text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import { createBodyStore } from '../services/bodies/body-store.ts';
import type { BodyStore } from '../services/bodies/body-store.ts';
import { createRequestSender } from '../services/send/create-request-sender.ts';
import type { RequestSenderOptions } from '../services/send/create-request-sender.ts';
import type { RemoteSender } from '../services/send/remote/remote-sender.ts';
import { findBodiesFolder } from './bodies-folder.ts';
import type { CallbackPageTexts } from '../services/sign-in/callback-page.ts';
import { CALL_PREFIX } from '../services/sign-in/call-prefix.ts';
import { SignedInSender } from '../services/sign-in/signed-in-sender.ts';
import type { Platform } from './platform.ts';

export interface SendingParts {
  readonly platform: Pick<Platform, 'dataFolder' | 'version' | 'now' | 'findSystemProxy'>;
  /** Read when a view of a body is put into words, not before: a host that shows none need not have it loaded. */
  readonly catalogue: Catalogue;
  readonly readScopes: RequestSenderOptions['readScopes'];
  readonly publish: RequestSenderOptions['publish'];
  /** Who can sign in in a browser; left out where nobody can. */
  readonly person?: SigningPerson;
  /** Where proxies may be named; this process's environment where it is left out. */
  readonly env?: RequestSenderOptions['env'];
  /** Where requests are sent by another process: given, so that a command need not load it. */
  readonly makeRemoteSender?: (options: SenderParts) => RemoteSender;
}

/** Whoever sits before the screen, as far as a sign-in by OAuth 2.0 needs them. */
export interface SigningPerson {
  /** Opens the sign-in page in their browser, or tells them its address. */
  showAddress(address: string): void;
  /** What the page that they come back to says. */
  readonly catalogue: () => Catalogue | Promise<Catalogue>;
}

/** Starting a process takes a core for a tenth of a second, which the first paint must not miss. */
const DRAWN_WITHIN_MS = 1000;

type SenderParts = Pick<
  RequestSenderOptions,
  'readScopes' | 'publish' | 'now' | 'version' | 'findSystemProxy'
> & {
  readonly bodies: BodyStore;
};

export interface Sending {
  readonly bodies: BodyStore;
  readonly sender: SignedInSender;
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
  const senderParts: SenderParts = {
    readScopes: (input) => sender.complete(input),
    bodies,
    publish: (event) => {
      // What is known of a call for a token is known when it is over, and its tokens are masked.
      const isOfCall = 'recordId' in event.payload && event.payload.recordId.startsWith(CALL_PREFIX);
      const isCall = event.name === 'record.arrived' && event.payload.record.id.startsWith(CALL_PREFIX);
      if (!isOfCall && !isCall) publish(event);
    },
    now,
    version,
    findSystemProxy: platform.findSystemProxy,
  };
  const remote = parts.makeRemoteSender?.(senderParts);
  const env = parts.env === undefined ? {} : { env: parts.env };
  const bare = remote ?? createRequestSender({ ...senderParts, ...env });
  const sender = new SignedInSender({
    sender: bare,
    readScopes,
    releaseBody({ outcome }) {
      if (outcome.kind === 'response') void bodies.release([outcome.body.id]);
    },
    async load(send) {
      const { SignIns } = await import('../services/sign-in/create-sign-ins.ts');
      const { person } = parts;
      return new SignIns({
        send,
        bodies,
        now,
        cancelSending: (recordId) => bare.cancel(recordId),
        showAddress: person === undefined ? null : (address) => person.showAddress(address),
        pageTexts: async () => signInPageTexts((await person?.catalogue()) ?? parts.catalogue),
        onChange: () => publish({ name: 'signIn.changed', payload: {} }),
      });
    },
  });
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

function signInPageTexts(catalogue: Catalogue): CallbackPageTexts {
  return {
    language: text(catalogue, 'api.sign-in-page.language'),
    title: text(catalogue, 'api.sign-in-page.title'),
    done: text(catalogue, 'api.sign-in-page.done'),
    refused: text(catalogue, 'api.sign-in-page.refused'),
    wrong: text(catalogue, 'api.sign-in-page.wrong'),
  };
}

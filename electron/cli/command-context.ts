import type { Readable } from 'node:stream';
import type { Catalogue, Message } from '../../shared/texts/text.ts';
import type { Terminal } from './terminal.ts';

/**
 * What a command has to do with the world around it. Results go to standard output and nothing else does; everything
 * said to the person goes to standard error.
 */
export interface CommandContext {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Whether a desktop binary that is missing may be downloaded: only where the repository is started. */
  readonly mayFetchDesktop: boolean;
  print(text: string): void;
  /** Loads the texts when something is said: a request that goes well is on the wire without them. */
  tell(message: Message): Promise<void>;
  readonly loadTexts: () => Promise<Catalogue>;
  readonly loadTerminal: () => Promise<Terminal>;
  /** Resolves when the person interrupts. */
  readonly untilStopped: () => Promise<void>;
}

/** 0: done, whatever the server answered. 1: the request failed, or a check did. 2: it was called in a way that makes no sense. */
export type ExitCode = 0 | 1 | 2;

import { say } from '../../shared/texts/text.ts';
import { UsageError } from './parse-options.ts';

/** A port to listen on; `null` (any free one) where none is given. */
export function parsePort(given: string | null): number | null {
  if (given === null) return null;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(say('cli.not-a-port', { given }));
}

import { createHash } from 'node:crypto';
import type { BodyContent } from '../../../../shared/http/body-content.ts';
import { openBody } from '../open-body.ts';

/** The hash of a body in hex; files are read for it, and read again when they are sent. */
export async function hashBody(body: BodyContent | null, algorithm: string): Promise<string> {
  const hash = createHash(algorithm);
  const opened = body === null ? null : openBody(body);
  if (opened instanceof Uint8Array) hash.update(opened);
  else if (opened !== null) for await (const chunk of opened) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { en } from '../../../shared/texts/en.ts';
import { startSender } from '../../helpers/start-sender.ts';
import { charset, contentCoding, retryAfter } from './bodies.ts';
import { headSize, headSyntax, informational, status } from './heads.ts';
import { chunks, contentLength, noBody, truncation } from './lengths.ts';
import { startCaseServer, summarize } from './wire-case.ts';
import type { WireCase } from './wire-case.ts';

/** In the order of docs/torture.md, which counts them. */
const GROUPS: readonly (readonly [string, readonly WireCase[]])[] = [
  ['Truncation', truncation],
  ['Content-Length', contentLength],
  ['Chunked', chunks],
  ['Head size and number', headSize],
  ['Head syntax', headSyntax],
  ['Status', status],
  ['1xx', informational],
  ['No body', noBody],
  ['Content coding', contentCoding],
  ['Charset', charset],
  ['Retry-After', retryAfter],
];

describe.each(GROUPS)('%s', (_group, cases) => {
  test.each(cases.map((each) => [each.name, each.source, each] as const))(
    '%s (%s)',
    { timeout: 10_000 },
    async (_name, _source, wire) => {
      const url = await startCaseServer(wire);
      const { send } = await startSender();
      const record = await send({ url, settings: { timeoutMs: 8000 }, ...wire.parts });
      expect(summarize(record)).toBe(wire.expected);
      // Whatever came of it is told in a sentence.
      const diagnosis = diagnose(
        { record, draft: null, variables: [], now: 0, profileChoice: null, ownProfiles: [] },
        en,
      );
      expect(diagnosis.summary).toMatch(/\.$/);
    },
  );
});

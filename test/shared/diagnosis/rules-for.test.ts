import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Exchange } from '../../../shared/diagnosis/exchange.ts';
import { readPastedAnswer } from '../../../shared/diagnosis/read-pasted-answer.ts';
import { RULES, rulesFor } from '../../../shared/diagnosis/rules.ts';
import { draftOf, makeRecord, makeRow, NOW, posting } from './make-exchange.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/answers');

const headers = ['If-None-Match', 'If-Modified-Since', 'Range', 'Expect', 'Host', 'Content-Length', 'Accept'];

const drafts = [
  draftOf('http://x.test/a//b/?n=1&n', { headers: headers.map((name) => makeRow(name, ' "1" ')) }),
  posting('http://x.test/{{nobody}}/', '{"a":1,}'),
];

/** Statuses of which there is no answer in the folder. */
const bare = [200, 201, 202, 203, 204, 205, 206, 226, 300, 301, 302, 303, 304, 307, 308].flatMap((status) =>
  drafts.map((draft) => ({
    name: String(status),
    exchange: new Exchange({ record: makeRecord({ draft, status }), draft, variables: [], now: NOW }),
  })),
);

/** Each known answer as the answer to a request with many faults. */
const exchanges = readdirSync(folder)
  .filter((name) => name.endsWith('.http'))
  .flatMap((name) => {
    const pasted = readPastedAnswer(readFileSync(path.join(folder, name), 'utf8'));
    if ('kind' in pasted) return [];
    return drafts.map((draft) => ({
      name,
      exchange: new Exchange({
        record: { ...makeRecord({ draft }), outcome: pasted.record.outcome },
        draft,
        variables: [],
        now: NOW,
      }),
    }));
  });

exchanges.push(...bare);

test('a rule that is not asked about a success has nothing to say about one', () => {
  const spared = exchanges.filter(({ exchange }) => rulesFor(exchange) !== RULES);
  expect(spared.length).toBeGreaterThan(20);
  for (const { name, exchange } of spared) {
    const speaking = RULES.filter((rule) => rule.check(exchange) !== null).map(({ id }) => id);
    const asked = new Set(rulesFor(exchange).map(({ id }) => id));
    expect({ name, unasked: speaking.filter((id) => !asked.has(id)) }).toEqual({ name, unasked: [] });
  }
});

test('every rule is asked where something is wrong', () => {
  for (const { exchange } of exchanges)
    if (exchange.isRefused || exchange.reading !== null) expect(rulesFor(exchange)).toBe(RULES);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AnswerView } from '../../../../shared/diagnosis/answer-view.ts';
import { CLOUD_SHAPES } from '../../../../shared/diagnosis/cloud-shapes.ts';
import { FRAMEWORK_SHAPES } from '../../../../shared/diagnosis/framework-shapes.ts';
import { GATEWAY_SHAPES } from '../../../../shared/diagnosis/gateway-shapes.ts';
import { readPastedAnswer } from '../../../../shared/diagnosis/read-pasted-answer.ts';
import { readAnswer } from '../../../../shared/diagnosis/shapes.ts';
import { STANDARD_SHAPES } from '../../../../shared/diagnosis/standard-shapes.ts';
import { VENDOR_SHAPES } from '../../../../shared/diagnosis/vendor-shapes.ts';

/**
 * That no answer is taken by another's shape rests on what shapes ask for, hardly on their order. Where an answer is
 * recognised by two, the one that stands first is the more specific, and the pair stands in the list: who adds to it has
 * thought about the order.
 */

const SHAPES = [
  ...GATEWAY_SHAPES,
  ...VENDOR_SHAPES,
  ...FRAMEWORK_SHAPES,
  ...CLOUD_SHAPES,
  ...STANDARD_SHAPES,
];

/** The specific one before the general one whose frame it uses. */
const KNOWN_PAIRS: ReadonlySet<string> = new Set([
  'aws-api-gateway aws',
  'azure-api-management nestjs',
  'azure-storage s3',
  'discord zod',
  'entra oauth2',
  'envoy www-authenticate',
  'fastly varnish',
  'microsoft-graph azure',
  'odata azure',
  'shopify rails',
  'telnyx jsonapi',
  'trpc multi-status',
  'zod django-rest-framework',
]);

const FOLDER = join(import.meta.dirname, '../../../fixtures/answers');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.http'));

test.each(names)('%s is recognised by its own shape alone, or by a more general one after it', (name) => {
  const pasted = readPastedAnswer(readFileSync(join(FOLDER, name), 'utf8'));
  if ('kind' in pasted || pasted.record.outcome.kind !== 'response') throw new Error('not an answer');
  const { answer, body } = pasted.record.outcome;
  const view = new AnswerView(answer, body);
  const taken = readAnswer(view)?.shape ?? null;
  const others = SHAPES.filter((shape) => {
    const report = shape.recognise(view);
    return report !== null && (answer.status >= 400 || report.isFailure || report.isPartial);
  }).map(({ id }) => id);
  const pairs = [...new Set(others)].filter((id) => id !== taken).map((id) => `${taken ?? 'none'} ${id}`);
  expect(pairs.filter((pair) => !KNOWN_PAIRS.has(pair))).toEqual([]);
});

test('ids are words with dashes, and the general readers keep theirs to themselves', () => {
  expect(
    SHAPES.map(({ id }) => id).filter((id) => id === 'generic' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)),
  ).toEqual([]);
});

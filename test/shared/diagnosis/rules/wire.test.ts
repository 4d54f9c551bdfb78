import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { makeSettings } from '../../../../shared/draft/make-draft.ts';
import { diagnose } from '../../../../shared/diagnosis/diagnose.ts';
import { readJourney } from '../../../../shared/diagnosis/journey.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { en } from '../../../../shared/texts/en.ts';
import { makeBody, makeHop, makeRecord } from '../../../renderer/features/response/make-answer.ts';
import { draftOf, explainFailure } from '../make-exchange.ts';

const explainRecord = (record: ResponseRecord) =>
  diagnose({ record, draft: null, variables: [], now: 0, profileChoice: null, ownProfiles: [] }, en);

describe('an answer that breaks the rules', () => {
  test('is told what it does, and by whom it is read all the same', () => {
    const record = makeRecord({ hops: [makeHop({ faults: ['bare-line-feed', 'length-repeated'] })] });
    const finding = explainRecord(record).findings.find(({ ruleId }) => ruleId === 'answer-breaks-rules');
    expect(finding?.summary).toBe(
      'The answer breaks the rules of HTTP: lines end in a bare line feed; the length is said more than once.',
    );
  });

  test('one that keeps them is not', () => {
    const ids = explainRecord(makeRecord({ hops: [makeHop()] })).findings.map(({ ruleId }) => ruleId);
    expect(ids).not.toContain('answer-breaks-rules');
  });
});

test.each([
  ['connection-ended', 'Sent a second time: the kept connection had ended.'],
  ['not-begun', 'Sent a second time: the server had not begun with the first.'],
  ['needs-http-1.1', 'Sent a second time: the server wanted HTTP/1.1.'],
] as const)('the journey tells that a request was sent twice (%s)', (because, sentence) => {
  const [leg] = readJourney(makeRecord({ hops: [makeHop({ retried: { because, lostMs: 2 } })] }));
  expect(en[leg?.detail.key as 'journey.retried.not-begun']).toBe(sentence);
});

describe('an answer that is too large', () => {
  test('may be allowed to be larger: ten times the limit', () => {
    const draft = draftOf('https://x.test', { settings: { ...makeSettings(), maxBodyBytes: 1_000_000 } });
    const { fixes } = explainFailure('body-too-large', {
      draft,
      phase: 'receiving',
      failure: { detail: { limitBytes: 1_000_000 } },
    });
    expect(fixes[0]).toMatchObject({ id: 'allow-larger-answer', certainty: 'likely' });
    expect(applyEdits(draft, fixes[0]?.edits ?? []).draft.settings.maxBodyBytes).toBe(10_000_000);
  });

  test('one that unfolds a hundredfold is a guess, and is called what it may be', () => {
    const record = makeRecord({
      outcome: {
        kind: 'response',
        answer: { status: 200, statusText: 'OK', httpVersion: '1.1', headers: [], informational: [] },
        body: makeBody('0', { codings: ['gzip'], wireBytes: 10, decodedBytes: 5000, decoding: 'limit' }),
        interruption: {
          code: 'body-too-large',
          phase: 'receiving',
          rawCode: null,
          rawMessage: '',
          detail: { limitBytes: 5000 },
          certificate: null,
        },
      },
    });
    const finding = explainRecord(record).findings.find(({ ruleId }) => ruleId === 'answer-too-large');
    expect(finding?.explanation).toMatch(/unfold to far more/);
  });
});

describe('HTTP/2', () => {
  const draft = draftOf('https://x.test', { settings: { ...makeSettings(), httpVersion: '2' } });

  test('demanded and not to be had: any version is offered', () => {
    const { fixes } = explainFailure('http2-unavailable', { draft, phase: 'tls' });
    expect(fixes[0]?.id).toBe('choose-any-http');
    expect(applyEdits(draft, fixes[0]?.edits ?? []).draft.settings.httpVersion).toBe('auto');
  });

  test('broken: sending again, then HTTP/1.1', () => {
    const { fixes } = explainFailure('http2-broken', {
      draft,
      failure: { detail: { reason: 'INTERNAL_ERROR' } },
    });
    expect(fixes.map(({ id }) => id)).toEqual(['send-again', 'choose-http-1.1']);
  });

  test('refused: a wait, because nothing was done', () => {
    expect(explainFailure('http2-refused', { draft }).fixes[0]?.id).toBe('wait');
  });
});

test('a POST whose connection ended is told that it may have been done', () => {
  const record = makeRecord({
    hops: [makeHop({ request: { ...makeHop().request, method: 'POST' }, answer: null })],
    outcome: {
      kind: 'failure',
      failure: {
        code: 'connection-closed',
        phase: 'waiting',
        rawCode: null,
        rawMessage: '',
        detail: { connection: 'kept' },
        certificate: null,
      },
    },
  });
  const told = explainRecord(record);
  expect(told.summary).toMatch(/may have been done, or not/);
  expect(told.findings[0]?.explanation).toMatch(/look there before you send it again/);
});

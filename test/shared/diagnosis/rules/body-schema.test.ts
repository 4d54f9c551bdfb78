import { describe, expect, test } from 'vitest';
import { askAboutBody } from '../../../../shared/body-schema/body-question.ts';
import { checkBody } from '../../../../shared/body-schema/check-body.ts';
import type { BodyCheck } from '../../../../shared/diagnosis/body-check.ts';
import { diagnose } from '../../../../shared/diagnosis/diagnose.ts';
import { checkDraft } from '../../../../shared/diagnosis/preflight/check-draft.ts';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { OwnProfile } from '../../../../shared/model/profile.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import { en } from '../../../../shared/texts/en.ts';
import { JSON_TYPE, makeRecord, NOW, posting } from '../make-exchange.ts';

const URL = 'https://api.parcelwise.test/v2/parcels';
const parcelwise: OwnProfile = {
  id: 'own:parcelwise.json',
  name: 'Parcelwise',
  hosts: ['*.parcelwise.test'],
  link: 'https://parcelwise.test/docs',
  errors: [],
  bodies: [
    {
      methods: ['POST'],
      path: '/v2/parcels',
      link: null,
      schema: {
        required: ['kind'],
        properties: {
          kind: { const: 'parcel' },
          grams: { type: 'integer' },
          to: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  ],
};

function bodyCheckOf(draft: RequestDraft): BodyCheck | null {
  const question = askAboutBody({ draft, variables: [], profileChoice: null, ownProfiles: [parcelwise] });
  return question === null ? null : checkBody(question);
}

const BROKEN = '{"grams": "250", "to": "Ada"}';
const GENERAL = '{"message": "Bad Request"}';

function answered(status: number, body = GENERAL, text = BROKEN): Diagnosis {
  const draft = posting(URL, text);
  const record = makeRecord({ draft, status, body, headers: JSON_TYPE });
  const input = { record, draft, variables: [], now: NOW, ownProfiles: [parcelwise] };
  return diagnose({ ...input, bodyCheck: bodyCheckOf(draft) }, en);
}

const findingOf = ({ findings }: Diagnosis) => findings.find(({ ruleId }) => ruleId === 'body-schema');

describe('a refused body that does not fit what is documented of it', () => {
  test.each([400, 422])('is told after %d, and mended as a whole with the first press', (status) => {
    const diagnosis = answered(status);
    expect(findingOf(diagnosis)).toMatchObject({
      severity: 'warning',
      certainty: 'likely',
      summary: 'The body does not fit what Parcelwise documents, in 3 places.',
      explanation: expect.stringContaining('“kind” is missing.'),
      docsUrl: 'https://parcelwise.test/docs',
      place: { in: 'body', line: 1 },
    });
    const [first] = diagnosis.fixes;
    expect(first?.label).toBe('Correct all 3 mistakes');
    const { draft } = applyEdits(posting(URL, BROKEN), first?.edits ?? []);
    expect(draft.body.text).toBe('{"grams": 250, "to": ["Ada"], "kind": "parcel"}');
    expect(bodyCheckOf(draft)?.findings).toEqual([]);
  });

  test.each([201, 401, 404, 409, 429, 500])('is not what %d is about', (status) => {
    expect(findingOf(answered(status))).toBeUndefined();
  });

  test('where it fits, nothing is said', () => {
    expect(findingOf(answered(400, GENERAL, '{"kind": "parcel"}'))).toBeUndefined();
  });

  const refusal = (field: string, message: string) =>
    JSON.stringify({ errors: [{ field, message: `${field} ${message}` }] });

  test('stands behind what the answer itself says of something else', () => {
    const text = '{"kind": "parcel", "grams": "250", "colour": "5"}';
    const { fixes } = answered(400, refusal('colour', 'must be an integer'), text);
    expect(fixes.map(({ edits }) => edits)).toEqual([
      [{ op: 'set-json-value', path: ['colour'], json: '5' }],
      [{ op: 'set-json-value', path: ['grams'], json: '250' }],
    ]);
  });

  test('where the answer speaks of the same value, the documentation says more exactly what it takes', () => {
    const { fixes } = answered(400, refusal('to', 'must be a list'), '{"kind": "parcel", "to": 37455}');
    expect(fixes[0]).toMatchObject({
      certainty: 'certain',
      because: 'The server refuses it, and Parcelwise documents it so.',
      edits: [{ op: 'set-json-value', path: ['to'], json: '["37455"]' }],
    });
  });

  test('what both propose is offered once', () => {
    const { fixes } = answered(
      400,
      refusal('grams', 'must be an integer'),
      '{"kind": "parcel", "grams": "250"}',
    );
    expect(fixes.map(({ edits }) => edits)).toEqual([
      [{ op: 'set-json-value', path: ['grams'], json: '250' }],
    ]);
  });

  test('what was found in another text says nothing of this one', () => {
    const draft = posting(URL, '{"grams": 250}');
    const record = makeRecord({ draft, status: 400, body: GENERAL, headers: JSON_TYPE });
    const bodyCheck = bodyCheckOf(posting(URL, BROKEN));
    const diagnosis = diagnose({ record, draft, variables: [], now: NOW, bodyCheck }, en);
    expect(findingOf(diagnosis)).toBeUndefined();
  });
});

describe('before sending', () => {
  const check = (text: string, bodyCheck = bodyCheckOf(posting(URL, text))) =>
    checkDraft(
      {
        draft: posting(URL, text),
        inherited: { headers: [], auth: null, variables: [], settings: [] },
        variables: [],
        secretFacts: [],
        now: NOW,
        bodyCheck,
      },
      en,
    );

  test('each place is told for itself, with its mend, in the part that the body is in', () => {
    const findings = check(BROKEN);
    expect(findings.map(({ summary }) => summary)).toEqual([
      '“kind” is missing.',
      '“grams” is text; what belongs there is a whole number.',
      '“to” is text; what belongs there is a list.',
    ]);
    for (const { ruleId, severity, parts, fixes } of findings) {
      expect({ ruleId, severity, parts }).toEqual({
        ruleId: 'body-schema',
        severity: 'warning',
        parts: ['body'],
      });
      expect(fixes[0]?.changes).not.toEqual([]);
    }
  });

  test('the rest of many is one sentence', () => {
    const findings = check(JSON.stringify({ kind: 'parcel', to: [1, 2, 3, 4, 5, 6, 7] }));
    expect(findings).toHaveLength(6);
    expect(findings.at(-1)?.summary).toBe('2 more places in the body do not fit.');
  });

  test('of a body that was typed on nothing is said that was found before', () => {
    expect(check('{"kind": "parcel"}', bodyCheckOf(posting(URL, BROKEN)))).toEqual([]);
  });
});

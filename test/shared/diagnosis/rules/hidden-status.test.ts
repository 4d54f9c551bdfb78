import { describe, expect, it, test } from 'vitest';
import type { Headers } from '../../../../shared/model/response-record.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import { bearerAuth, draftOf, explain, JSON_TYPE, makeRow, posting, ruleIds } from '../make-exchange.ts';

/** A refusal under 200 that names its status inside: what is said of it is what is said under that status. */
const refused = (status: number, message: string, draft: RequestDraft, more: Headers = []) =>
  explain({
    draft,
    status: 200,
    headers: [...JSON_TYPE, ...more],
    body: JSON.stringify({ success: false, statusCode: status, message }),
  });

const URL = 'https://api.lamps.test/v1/lamps';

describe('a status that stands inside a 200', () => {
  test.each<[string, number, string, RequestDraft, Headers]>([
    ['key-missing', 401, 'Unauthorized', draftOf(URL), []],
    ['permission-missing', 403, 'Forbidden', draftOf(URL, { auth: bearerAuth('a.b') }), []],
    ['method-not-allowed', 405, 'Method not allowed', posting(URL, '{}'), [['Allow', 'GET, PATCH']]],
    ['address-doubled-slash', 404, 'No such route', draftOf('https://api.lamps.test//v1/lamps'), []],
    ['name-taken', 409, 'The name "Desk" is taken', posting(URL, '{"name":"Desk"}'), []],
    ['body-too-large', 413, 'Too large', posting(URL, `{"a":"${'x'.repeat(300_000)}"}`), []],
    [
      'content-type-wrong',
      415,
      'Send application/json',
      posting(URL, '{"a":1}', { headers: [makeRow('Content-Type', 'text/plain')] }),
      [],
    ],
    ['attribute-type', 422, 'watts must be a number', posting(URL, '{"watts":"9"}'), []],
    ['too-many-requests', 429, 'Slow down', draftOf(URL), []],
    ['service-unavailable', 503, 'Try later', draftOf(URL), []],
  ])('is as good as one outside: %s', (rule, status, message, draft, more) => {
    const diagnosis = refused(status, message, draft, more);
    expect(diagnosis).toMatchObject({ status: 200, ok: false });
    expect(ruleIds(diagnosis)).toContain(rule);
    // What HTTP said is not what it rests on.
    expect(
      diagnosis.findings.flatMap(({ evidence }) => evidence).filter(({ from }) => from === 'status'),
    ).toEqual([]);
  });

  it('is data in an answer that does not say no', () => {
    const body = JSON.stringify({ statusCode: 401, message: 'Unauthorized', lamps: [{ id: 7 }] });
    const diagnosis = explain({ draft: draftOf(URL), status: 200, headers: JSON_TYPE, body });
    expect(diagnosis).toMatchObject({ ok: true, findings: [] });
  });

  it('does not overrule the status of a refusal', () => {
    const body = JSON.stringify({ statusCode: 401, message: 'No such lamp' });
    const diagnosis = explain({ draft: draftOf(URL), status: 404, headers: JSON_TYPE, body });
    expect(ruleIds(diagnosis)).not.toContain('key-missing');
  });
});

describe('a code that means another status than the one that is sent for everything', () => {
  const aws = (type: string, draft: RequestDraft) =>
    explain({
      draft,
      status: 400,
      headers: [['Content-Type', 'application/x-amz-json-1.1']],
      body: JSON.stringify({ __type: type, message: 'No.' }),
    });

  it('of a resource says nothing about the address', () => {
    const diagnosis = aws('ResourceNotFoundException', draftOf(`${URL}/`));
    expect(diagnosis.shape).toBe('aws');
    expect(ruleIds(diagnosis).filter((id) => id.startsWith('address-'))).toEqual([]);
  });

  it('of a permission is about the permission, and not about the values', () => {
    const ids = ruleIds(
      aws('AccessDeniedException', posting(URL, '{"watts":"9"}', { auth: bearerAuth('a') })),
    );
    expect(ids).toContain('permission-missing');
    expect(ids).not.toContain('attribute-type');
  });
});

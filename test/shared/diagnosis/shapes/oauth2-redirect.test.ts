import { describe, expect, it, test } from 'vitest';
import type { Headers, Hop } from '../../../../shared/model/response-record.ts';
import { draftOf, explain, makeRecord, ruleIds, sentBy } from '../make-exchange.ts';

const ASKED = draftOf('https://id.example.test/authorize?client_id=lamps&scope=dim+bright&state=q7');

const redirectTo = (location: string, status = 302) =>
  explain({ draft: ASKED, status, headers: [['Location', location]] });

describe('a refusal in the address of a redirect', () => {
  test.each([
    ['query', 'https://lamps.example.test/back?state=q7&error=access_denied&error_description=No%20thanks.'],
    ['fragment', 'https://lamps.example.test/back#error=access_denied&error_description=No+thanks.'],
    ['query of a path alone', '/back?error=access_denied&error_description=No+thanks.'],
    ['address of an app', 'lamps://back?error=access_denied&error_description=No+thanks.'],
  ])('is read from the %s', (_part, location) => {
    const diagnosis = redirectTo(location);
    expect(diagnosis).toMatchObject({
      shape: 'oauth2-redirect',
      ok: false,
      turn: 'you',
      errors: [{ code: 'access_denied', message: 'No thanks.' }],
    });
    // Nobody is sent to where the error is told, and no body is blamed for it.
    expect(ruleIds(diagnosis)).toEqual(['redirect-carries-error', 'known-code']);
    expect(diagnosis.fixes).toEqual([]);
  });

  it('leads to the parameter that it is about', () => {
    const [error] = redirectTo('https://lamps.example.test/back?error=invalid_scope').errors;
    expect(error).toMatchObject({ code: 'invalid_scope', place: { in: 'param', name: 'scope' } });
  });

  it('is taken from a server’s own code where words stand beside it', () => {
    const { errors } = redirectTo('/back?error=lamp_locked&error_description=The+lamp+is+locked.');
    expect(errors).toMatchObject([{ code: 'lamp_locked', message: 'The lamp is locked.' }]);
  });

  it.each([
    '/login?error=1',
    '/lamps?error=lamp_locked',
    '/search?q=error%3Daccess_denied',
    '/lamps?last_error=access_denied',
    '/lamps',
  ])('is not seen in %s', (location) => {
    expect(redirectTo(location).errors).toEqual([]);
  });

  it('is not seen in the Location of what was created', () => {
    const diagnosis = redirectTo('/lamps?error=access_denied', 201);
    expect(diagnosis).toMatchObject({ ok: true, errors: [] });
  });
});

const PAGE: Headers = [['Content-Type', 'text/html']];

function followed(location: string, status: number, body: string) {
  const { hops, ...record } = makeRecord({ draft: ASKED, status, headers: PAGE, body });
  const last = hops[0];
  if (last === undefined) throw new Error('no hop');
  const answer = {
    status: 302,
    statusText: '',
    httpVersion: '1.1',
    headers: [['Location', location]],
    informational: [],
  } satisfies Hop['answer'];
  const redirect = {
    location,
    to: location,
    methodChange: null,
    droppedHeaders: [],
    hasDroppedBody: false,
    notFollowedBecause: null,
  } satisfies Hop['redirect'];
  const first = { ...sentBy(ASKED, answer), redirect };
  const landed = { ...last, request: { ...last.request, url: location } };
  return explain({ draft: ASKED, status, headers: PAGE, body, record: { ...record, hops: [first, landed] } });
}

describe('a redirect that was followed', () => {
  const location = 'https://lamps.example.test/login?error=login_required';

  it.each([
    ['a page', 200, '<!doctype html><title>Lamps</title><h1>Welcome</h1>'],
    ['a page that is not there', 404, '<!doctype html><title>Not found</title><h1>Not found</h1>'],
    ['a form to sign in', 200, '<!doctype html><title>Sign in</title><form><input type="password"></form>'],
  ])('to %s still tells its refusal', (_what, status, body) => {
    const diagnosis = followed(location, status, body);
    expect(diagnosis).toMatchObject({
      shape: 'oauth2-redirect',
      ok: false,
      status,
      answeredBy: 'api',
      errors: [{ code: 'login_required' }],
    });
    expect(ruleIds(diagnosis)).toContain('redirect-carries-error');
  });

  it('to a page without one is a page', () => {
    const plain = followed('https://lamps.example.test/login', 200, '<!doctype html><title>Lamps</title>');
    expect(plain.errors).toEqual([]);
    expect(ruleIds(plain)).not.toContain('redirect-carries-error');
  });
});

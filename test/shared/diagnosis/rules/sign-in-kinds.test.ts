import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../shared/diagnosis/preflight/check-draft.ts';
import { applyEdits } from '../../../../shared/draft/apply-edits.ts';
import { makeAuth } from '../../../../shared/draft/make-draft.ts';
import type { DraftAuth, RequestDraft } from '../../../../shared/model/request-draft.ts';
import type { OAuth2SignIn } from '../../../../shared/model/sign-in-kinds.ts';
import { en } from '../../../../shared/texts/en.ts';
import {
  bearerAuth,
  draftOf,
  explain,
  explainFailure,
  makeRecord,
  NOW,
  ruleIds,
  secret,
  sentBy,
  variable,
} from '../make-exchange.ts';

/** Digest, OAuth 2.0 and AWS: what is said of a refused one, and before sending. */

const URL = 'https://api.parcelwise.test/v2/parcels';
const basic = (username: string, password: string): DraftAuth => ({
  ...makeAuth(),
  kind: 'basic',
  basic: { username, password },
});
const oauth = (oauth2: Partial<OAuth2SignIn> = {}): DraftAuth => ({
  ...makeAuth(),
  kind: 'oauth2',
  oauth2: { ...makeAuth().oauth2, tokenUrl: 'https://id.test/token', clientId: 'app', ...oauth2 },
});
const aws = (parts: Partial<DraftAuth['aws']> = {}): DraftAuth => ({
  ...makeAuth(),
  kind: 'aws',
  aws: {
    ...makeAuth().aws,
    accessKeyId: 'AKID',
    secretAccessKey: '{{s}}',
    region: 'us-east-1',
    service: 's3',
    ...parts,
  },
});

describe('a server that wants Digest', () => {
  const asks = (...values: string[]) => ({
    status: 401,
    headers: values.map((value): [string, string] => ['WWW-Authenticate', value]),
  });
  const digest = 'Digest realm="parcels", nonce="n", qop="auth"';

  test('gets it by a press, with the name and password that are typed for Basic', () => {
    const draft = draftOf(URL, { auth: basic('mira', '{{pw}}') });
    const diagnosis = explain({ draft, ...asks(digest) });
    expect(ruleIds(diagnosis)).toContain('digest-wanted');
    const [fix] = diagnosis.fixes;
    expect(fix).toMatchObject({ id: 'sign-in-by-digest', label: 'Sign in by Digest', certainty: 'certain' });
    expect(applyEdits(draft, fix?.edits ?? []).draft.auth).toMatchObject({
      kind: 'digest',
      digest: { username: 'mira', password: '{{pw}}' },
    });
  });

  test('gets the variables that hold a name and a password', () => {
    const variables = [variable('userName', 'mira'), secret('password')];
    const { fixes } = explain({ draft: draftOf(URL), variables, ...asks(digest) });
    expect(fixes.find(({ id }) => id === 'sign-in-by-digest')?.edits[0]).toMatchObject({
      auth: { kind: 'digest', digest: { username: '{{userName}}', password: '{{password}}' } },
    });
  });

  test.each<[string, DraftAuth, string[]]>([
    ['Basic is offered as well', basic('mira', 'x'), [digest, 'Basic realm="parcels"']],
    ['Digest is set already', { ...makeAuth(), kind: 'digest' }, [digest]],
    ['it asks for a token', basic('mira', 'x'), ['Bearer']],
  ])('nothing is said of it where %s', (_name, auth, values) => {
    expect(ruleIds(explain({ draft: draftOf(URL, { auth }), ...asks(...values) }))).not.toContain(
      'digest-wanted',
    );
  });
});

describe('a token that was fetched', () => {
  const call = (why: 'first' | 'refused') => ({
    tokenCalls: [{ grant: 'client-credentials' as const, why, record: makeRecord() }],
  });
  const draft = draftOf(URL, { auth: oauth() });

  test('anew because the API no longer took the old one is told, also where all is well', () => {
    const diagnosis = explain({ draft, record: call('refused') });
    expect(ruleIds(diagnosis)).toEqual(['token-replaced']);
    expect(diagnosis.ok).toBe(true);
  });

  test('and refused nevertheless points at scope and audience', () => {
    const diagnosis = explain({ draft, status: 401, record: call('first') });
    expect(diagnosis.findings.find(({ ruleId }) => ruleId === 'token-replaced')).toMatchObject({
      summary: 'Even a new token was refused.',
      place: { in: 'auth', part: 'scope' },
    });
  });

  test('for the first time says nothing where all is well', () => {
    expect(ruleIds(explain({ draft, record: call('first') }))).toEqual([]);
  });
});

describe('a sign-in that came to nothing', () => {
  const failed = (detail: Record<string, string | number>) =>
    explainFailure('sign-in-failed', {
      phase: 'prepare',
      draft: draftOf(URL, { auth: oauth() }),
      failure: { detail },
    });

  test.each([
    ['invalid_client', 'clientId', 'The client id is not known, or its secret is not right.'],
    ['invalid_scope', 'scope', 'A scope that was asked for does not exist, or is not for this client.'],
    ['access_denied', 'kind', 'The person, or the sign-in server for them, said no.'],
  ])('with %s leads to %s', (error, part, summary) => {
    const { findings } = failed({ reason: 'refused', error, status: 400, description: 'as I said' });
    expect(findings[0]).toMatchObject({
      ruleId: 'sign-in-failed',
      summary,
      place: { in: 'auth', part },
      evidence: [{ value: `${error}: as I said` }],
    });
  });

  test.each(['no-answer', 'no-token', 'no-browser', 'timed-out', 'port-taken', 'something-later'])(
    'because of %s is told in words',
    (reason) => {
      const diagnosis = failed({ reason });
      expect(diagnosis.summary).toMatch(/^The request was not sent: /);
      expect(diagnosis.findings[0]?.explanation).not.toBe('');
    },
  );

  test('because a field is missing leads to the field', () => {
    const { findings, turn } = explainFailure('sign-in-incomplete', {
      phase: 'prepare',
      failure: { detail: { kind: 'oauth2', part: 'callbackUrl', reason: 'not-this-computer' } },
    });
    expect(findings[0]?.place).toEqual({ in: 'auth', part: 'callbackUrl' });
    expect(turn).toBe('you');
  });
});

describe('AWS', () => {
  const refused = (body: string, auth = aws()) =>
    explain({
      draft: draftOf('https://bucket.s3.amazonaws.com/x', { auth }),
      status: 403,
      headers: [['Content-Type', 'application/xml']],
      body,
    });
  const error = (code: string, message: string): string =>
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;

  test('that expects another region names it, and a press signs for it', () => {
    const diagnosis = refused(
      error(
        'AuthorizationHeaderMalformed',
        "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-3'",
      ),
    );
    const fix = diagnosis.fixes.find(({ id }) => id === 'sign-for-scope');
    expect(fix?.label).toBe('Sign for the region eu-west-3');
    expect(fix?.edits[0]).toMatchObject({ auth: { aws: { region: 'eu-west-3', service: 's3' } } });
  });

  test('that works out another signature points at the secret', () => {
    const { findings } = refused(
      error(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided.',
      ),
    );
    expect(findings.find(({ ruleId }) => ruleId === 'aws-signature')).toMatchObject({
      summary: 'AWS worked out another signature.',
      place: { in: 'auth', part: 'secretAccessKey' },
    });
  });

  test('that finds the time too far off speaks of the clock', () => {
    const { findings } = refused(
      error(
        'RequestTimeTooSkewed',
        'The difference between the request time and the current time is too large.',
      ),
    );
    expect(findings.find(({ ruleId }) => ruleId === 'aws-signature')?.explanation).toContain(
      'clock of this computer',
    );
  });

  test('that refuses for another reason is left to others', () => {
    expect(ruleIds(refused(error('AccessDenied', 'Access Denied')))).not.toContain('aws-signature');
    expect(ruleIds(refused(error('SignatureDoesNotMatch', 'no'), bearerAuth('t')))).not.toContain(
      'aws-signature',
    );
  });
});

test('a redirect from https to http is a warning, also where all is well; one within https is none', () => {
  const draft = draftOf('https://shop.test/a');
  const hops = (to: string) => {
    const hop = sentBy(draft, null);
    const redirect = {
      location: to,
      to,
      notFollowedBecause: null,
      methodChange: null,
      hasDroppedBody: false,
      droppedHeaders: [],
    };
    return [{ ...hop, redirect }, hop];
  };
  expect(ruleIds(explain({ draft, record: { hops: hops('http://shop.test/a') } }))).toContain(
    'redirect-downgrade',
  );
  expect(ruleIds(explain({ draft, record: { hops: hops('https://shop.test/b') } }))).not.toContain(
    'redirect-downgrade',
  );
});

describe('before sending', () => {
  const check = (auth: DraftAuth, variables = [secret('s')]) =>
    checkDraft(
      {
        draft: draftOf(URL, { auth }),
        inherited: { headers: [], auth: null, variables: [], settings: [] },
        variables,
        secretFacts: [],
        now: NOW,
      },
      en,
    ).filter(({ ruleId }) => ruleId === 'sign-in-incomplete');
  const parts = (auth: DraftAuth): unknown[] =>
    check(auth).map(({ place }) => (place?.in === 'auth' ? place.part : place));

  test.each<[string, DraftAuth, string[]]>([
    ['nothing typed for OAuth 2.0', oauth({ tokenUrl: '', clientId: ' ' }), ['tokenUrl', 'clientId']],
    ['a token address that is none', oauth({ tokenUrl: 'id.test/token' }), ['tokenUrl']],
    ['a token address without https', oauth({ tokenUrl: 'http://id.example.org/token' }), ['tokenUrl']],
    ['no sign-in page', oauth({ flow: 'authorization-code' }), ['authorizationUrl']],
    [
      'a redirect address elsewhere',
      oauth({
        flow: 'authorization-code',
        authorizationUrl: 'https://id.test/a',
        callbackUrl: 'https://app.test/b',
      }),
      ['callbackUrl'],
    ],
    ['no name for the password flow', oauth({ flow: 'password' }), ['username']],
    ['a variable that stands for nothing', oauth({ clientSecret: '{{nope}}' }), ['clientSecret']],
    ['no access key', aws({ accessKeyId: '' }), ['accessKeyId']],
    ['no service at a host of its own', aws({ service: '' }), ['service']],
    ['no name for Digest', { ...makeAuth(), kind: 'digest' }, ['username']],
  ])('%s is told at its field', (_name, auth, expected) => {
    expect(parts(auth)).toEqual(expected);
  });

  test.each<[string, DraftAuth]>([
    ['a whole sign-in', oauth({ clientSecret: '{{s}}', scope: 'read write' })],
    ['one on this computer without https', oauth({ tokenUrl: 'http://127.0.0.1:4000/token' })],
    [
      'a redirect address on this computer',
      oauth({
        flow: 'authorization-code',
        authorizationUrl: 'https://id.test/a',
        callbackUrl: 'http://localhost:8123/b',
      }),
    ],
    ['AWS with all four', aws()],
  ])('nothing is said of %s', (_name, auth) => {
    expect(check(auth)).toEqual([]);
  });

  test('commas between scopes are mended by a press', () => {
    const auth = oauth({ scope: 'read, write,admin' });
    const [finding] = check(auth);
    const mended: RequestDraft = applyEdits(draftOf(URL, { auth }), finding?.fixes[0]?.edits ?? []).draft;
    expect(mended.auth.oauth2.scope).toBe('read write admin');
    expect(check(mended.auth)).toEqual([]);
  });
});

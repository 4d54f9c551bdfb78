import { describe, expect, test } from 'vitest';
import type { Diagnosis, Finding } from '../../../../shared/model/diagnosis.ts';
import type { OwnProfile } from '../../../../shared/model/profile.ts';
import type { Headers } from '../../../../shared/model/response-record.ts';
import { diagnose } from '../../../../shared/diagnosis/diagnose.ts';
import { en } from '../../../../shared/texts/en.ts';
import {
  bearerAuth,
  dexatelBody,
  draftOf,
  explain,
  JSON_TYPE,
  keyAuth,
  makeRecord,
  NOW,
  posting,
  ruleIds,
  secret,
  variable,
} from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const findingOf = (diagnosis: Diagnosis, ruleId: string): Finding | undefined =>
  diagnosis.findings.find((finding) => finding.ruleId === ruleId);

function known(url: string, status: number, body: string, headers: Headers = JSON_TYPE): Finding | undefined {
  return findingOf(explain({ draft: draftOf(url), status, body, headers }), 'profile-known-code');
}

describe('profile-known-code', () => {
  test.each([
    ['not_in_channel', en['profile.error.slack.not-in-channel']],
    ['token_revoked', en['profile.error.slack.bad-token']],
    ['ratelimited', en['profile.error.slack.rate']],
  ])('Slack’s %s', (error, summary) => {
    const body = JSON.stringify({ ok: false, error });
    const finding = known('https://slack.com/api/chat.postMessage', 200, body);
    expect(finding).toMatchObject({ severity: 'error', certainty: 'certain', summary });
    expect(finding?.docsUrl).toMatch(/^https:/);
    // Another API that answers in that shape.
    expect(known('https://api.example.test/x', 200, body)).toBeUndefined();
  });

  test('a webhook of Slack answers with the bare word', () => {
    const headers: Headers = [['Content-Type', 'text/plain']];
    const url = 'https://hooks.slack.com/services/T7/B7/x';
    expect(known(url, 400, 'invalid_payload', headers)?.summary).toBe(en['profile.error.slack.body']);
    expect(known(url, 200, 'ok', headers)).toBeUndefined();
  });

  test.each([
    ['INVALID_SESSION_ID', 401, en['profile.error.salesforce.session']],
    ['MALFORMED_QUERY', 400, en['profile.error.salesforce.query']],
    ['REQUEST_LIMIT_EXCEEDED', 403, en['profile.error.salesforce.limit']],
  ])('Salesforce’s %s, wherever it answers from', (errorCode, status, summary) => {
    const body = JSON.stringify([{ errorCode, message: 'The lamp says no' }]);
    expect(known('https://api.example.test/x', status, body)?.summary).toBe(summary);
  });

  test('a code that nobody described says nothing', () => {
    const body = JSON.stringify([{ errorCode: 'LAMP_IS_DIM', message: 'The lamp says no' }]);
    expect(known('https://lamps.my.salesforce.com/x', 400, body)).toBeUndefined();
  });

  test('Jira shows it in its sentences and in a header', () => {
    const url = 'https://lamps.atlassian.net/rest/api/3/issue';
    const said = (message: string) => JSON.stringify({ errorMessages: [message], errors: {} });
    expect(
      known(url, 404, said('Issue does not exist or you do not have permission to see it.'))?.summary,
    ).toBe(en['profile.error.jira.no-issue']);
    expect(
      known(url, 403, said('no'), [...JSON_TYPE, ['X-Seraph-LoginReason', 'AUTHENTICATION_DENIED']])?.summary,
    ).toBe(en['profile.error.jira.captcha']);
    expect(known(url, 403, said('no'), [...JSON_TYPE, ['X-Seraph-LoginReason', 'OK']])).toBeUndefined();
    expect(known(url, 400, said('The lamp is locked.'))).toBeUndefined();
  });

  test('Centercode is known by its statuses alone, so they explain without claiming the cause', () => {
    const url = 'https://lamps.centercode.com/api/x';
    expect(known(url, 415, '')).toMatchObject({
      severity: 'info',
      summary: en['profile.error.centercode.media-type'],
    });
    expect(known(url, 409, '')).toBeUndefined();
    expect(known(url, 200, '{"status":401}')).toBeUndefined();
  });
});

describe('signing in', () => {
  const signIn = (url: string, auth: ReturnType<typeof bearerAuth>, parts: ExchangeParts = {}) =>
    explain({
      draft: draftOf(url, { auth }),
      status: 401,
      body: '{"message":"Send a bearer token in the authorization header"}',
      headers: JSON_TYPE,
      variables: [secret('apiKey')],
      ...parts,
    });

  test('Bearer is never offered to Centercode, whatever the answer says, and taken away where it is', () => {
    const url = 'https://lamps.centercode.com/api/x';
    const raw = signIn(url, keyAuth('Authorization', '{{apiKey}}'));
    expect(JSON.stringify(raw.fixes)).not.toMatch(/bearer/i);
    expect(signIn(url, bearerAuth('{{apiKey}}')).fixes[0]?.id).toBe('remove-scheme');
    const elsewhere = signIn('https://api.example.test/x', keyAuth('Authorization', '{{apiKey}}'));
    expect(elsewhere.fixes[0]?.id).toBe('add-bearer');
  });

  test('a key for Dexatel goes into its header, and one for Slack behind Bearer', () => {
    const none = draftOf('x').auth;
    const silent = { body: '', headers: [] };
    const dexatel = signIn('https://api.dexatel.com/v1/senders', none, silent);
    expect(dexatel.fixes[0]?.edits[0]).toMatchObject({
      op: 'set-auth',
      auth: { kind: 'api-key', apiKey: { name: 'X-Dexatel-Key', value: '{{apiKey}}' } },
    });
    const slack = signIn('https://slack.com/api/auth.test', none, silent);
    expect(slack.fixes[0]?.edits[0]).toMatchObject({ op: 'set-auth', auth: { kind: 'bearer' } });
  });
});

describe('what has to be unique', () => {
  const taken = (url: string) =>
    findingOf(
      explain({
        draft: posting(url, '{"data":{"name":"north","channel":"sms"}}'),
        status: 409,
        body: dexatelBody(409, 'name "north" is taken.'),
        headers: JSON_TYPE,
      }),
      'name-taken',
    )?.explanation;

  test('is told with its scope', () => {
    expect(taken('https://api.dexatel.com/v1/templates')).toBe(en['profile.unique.template-name']);
    expect(taken('https://api.dexatel.com/v1/audiences')).toBe(en['profile.unique.audience-name']);
  });

  test('is told in general where nothing is known of it', () => {
    expect(taken('https://api.dexatel.com/v1/lamps')).toBe(en['finding.name-taken.explanation']);
  });
});

describe('profile-attribute-type', () => {
  const refused = (message: string, value: string) =>
    findingOf(
      explain({
        draft: posting('https://api.dexatel.com/v1/senders', JSON.stringify({ data: { code: value } })),
        status: 400,
        body: dexatelBody(400, message),
        headers: JSON_TYPE,
      }),
      'profile-attribute-type',
    );

  test('says what the kind is that the answer names', () => {
    expect(refused('code must be an identifier', 'no good!')).toMatchObject({
      severity: 'info',
      explanation: en['profile.type.identifier'],
    });
    expect(refused('code is not a valid did', 'call me')?.explanation).toBe(en['profile.type.did']);
  });

  test('is quiet where the value is of that kind, and where no kind is named', () => {
    expect(refused('code must be an identifier', 'good-one')).toBeUndefined();
    expect(refused('name must be shorter', 'no good!')).toBeUndefined();
  });
});

describe('the person’s own', () => {
  const lamps: OwnProfile = {
    id: 'own:lamps.json',
    name: 'Lamp service',
    hosts: ['*.lamps.test'],
    link: 'https://lamps.test/docs',
    bodies: [],
    errors: [
      {
        match: { status: [], code: ['LAMP-17'], message: null },
        title: 'The lamp is <b>dim</b>.',
        cause: 'Its bulb is old.',
        fix: 'Ask the team in Bremen.',
        link: null,
      },
    ],
  };
  const explainWith = (url: string, status: number, profileChoice: string | null = null) => {
    const draft = draftOf(url);
    const record = makeRecord({
      draft,
      status,
      body: '{"error":{"code":"LAMP-17","message":"dim"}}',
      headers: JSON_TYPE,
    });
    return diagnose({ record, draft, variables: [], now: NOW, profileChoice, ownProfiles: [lamps] }, en);
  };

  test('explains in its own words, with its link', () => {
    const diagnosis = explainWith('https://api.lamps.test/x', 400);
    expect(findingOf(diagnosis, 'profile-known-code')).toMatchObject({
      summary: 'The lamp is <b>dim</b>.',
      explanation: 'Its bulb is old. Ask the team in Bremen.',
      docsUrl: 'https://lamps.test/docs',
    });
    expect(diagnosis.ownProfiles).toEqual(['Lamp service']);
  });

  test('is quiet for another host until it is chosen by hand', () => {
    expect(ruleIds(explainWith('https://api.example.test/x', 400))).not.toContain('profile-known-code');
    expect(ruleIds(explainWith('https://api.example.test/x', 400, lamps.id))).toContain('profile-known-code');
    expect(ruleIds(explainWith('https://api.lamps.test/x', 400, 'none'))).not.toContain('profile-known-code');
  });
});

test('the profile is told with its facts, and a success without one tells none', () => {
  const sandboxUrl = variable('sandboxUrl', 'http://127.0.0.1:4711', { scope: 'built-in' });
  const draft = draftOf('http://127.0.0.1:4711/v1/senders');
  const told = explain({ draft, body: '{"data":[]}', headers: JSON_TYPE, variables: [sandboxUrl] });
  expect(told.profile).toMatchObject({ id: 'dexatel', by: 'sandbox' });
  expect(told.profile?.facts).toContain(en['profile.fact.dexatel.key']);
  expect(told.findings).toEqual([]);
  // The name alone, given by a person, does not make an address the Sandbox.
  const given = { ...sandboxUrl, scope: 'environment' as const };
  expect(explain({ draft, body: '{}', headers: JSON_TYPE, variables: [given] }).profile).toBeNull();
});

test('for Centercode the values that it could capture are named, and for nobody else', () => {
  const draft = draftOf('https://lamps.centercode.com/api/x');
  const body = '{"lamp":7}';
  const told = explain({ draft, body, headers: JSON_TYPE });
  expect(told.profile?.captures).toEqual([{ parameter: 'lamp', label: 'Lamp', type: 'Integer' }]);
  // An error is nothing to take over.
  expect(explain({ draft, status: 400, body, headers: JSON_TYPE }).profile?.captures).toEqual([]);
  const slack = explain({ draft: draftOf('https://slack.com/api/x'), body, headers: JSON_TYPE });
  expect(slack.profile?.captures).toEqual([]);
});

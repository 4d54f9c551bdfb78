import { describe, expect, test } from 'vitest';
import { askAboutBody } from '../../../shared/body-schema/body-question.ts';
import type { BodyQuestion } from '../../../shared/body-schema/body-question.ts';
import { checkBody } from '../../../shared/body-schema/check-body.ts';
import type { BodySchema, OwnProfile } from '../../../shared/model/profile.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { ProfileChoice } from '../../../shared/profiles/profiles.ts';
import { draftOf, posting, secret, variable } from '../diagnosis/make-exchange.ts';

const body = (path: string, methods: string[] = ['POST']): BodySchema => ({
  methods,
  path,
  schema: { title: `${methods.join()} ${path}` },
  link: null,
});

const lamps: OwnProfile = {
  id: 'own:lamps.json',
  name: 'Lamps',
  hosts: ['*.lamps.test'],
  link: 'https://lamps.test/docs',
  errors: [],
  bodies: [body('/v1/lamps'), body('/v1/lamps/{id}', ['PUT', 'PATCH']), body('/')],
};

const sandboxUrl = variable('sandboxUrl', 'http://127.0.0.1:4711', { scope: 'built-in' });
const variables = [sandboxUrl, variable('base', 'https://api.lamps.test/v1'), secret('id')];

function ask(draft: RequestDraft, profileChoice: ProfileChoice = null): BodyQuestion | null {
  return askAboutBody({ draft, variables, profileChoice, ownProfiles: [lamps] });
}

const titleOf = (question: BodyQuestion | null): unknown =>
  question?.schema.kind === 'own' && typeof question.schema.schema === 'object'
    ? question.schema.schema['title']
    : null;

const BODY = '{"a": 1}';

describe('which schema goes for a request', () => {
  test.each([
    ['its path', 'https://api.lamps.test/v1/lamps', 'POST', 'POST /v1/lamps'],
    ['with a variable in front', '{{base}}/lamps', 'POST', 'POST /v1/lamps'],
    [
      'with a slash at the end and a query',
      'https://api.lamps.test/v1/lamps/?dry=1#x',
      'POST',
      'POST /v1/lamps',
    ],
    ['a method in small letters', 'https://api.lamps.test/v1/lamps', 'post', 'POST /v1/lamps'],
    [
      'any piece in the place of braces',
      'https://api.lamps.test/v1/lamps/7',
      'PATCH',
      'PUT,PATCH /v1/lamps/{id}',
    ],
    ['a secret in the place of braces', '{{base}}/lamps/{{id}}', 'PUT', 'PUT,PATCH /v1/lamps/{id}'],
    ['no path at all', 'https://api.lamps.test', 'POST', 'POST /'],
  ])('%s', (_, url, method, title) => {
    expect(titleOf(ask(posting(url, BODY, { method })))).toBe(title);
  });

  test.each([
    ['another host', 'https://api.bulbs.test/v1/lamps', 'POST'],
    ['another method', 'https://api.lamps.test/v1/lamps', 'PUT'],
    ['a piece more', 'https://api.lamps.test/v1/lamps/7/bulbs', 'PATCH'],
    ['an empty piece', 'https://api.lamps.test/v1/lamps//', 'PATCH'],
    ['other capitals', 'https://api.lamps.test/v1/Lamps', 'POST'],
  ])('none for %s', (_, url, method) => {
    expect(ask(posting(url, BODY, { method }))).toBeNull();
  });

  test('none without a body that is JSON, and none where no system is wanted', () => {
    const url = 'https://api.lamps.test/v1/lamps';
    expect(ask(draftOf(url, { method: 'POST' }))).toBeNull();
    expect(ask(posting(url, '  \n'))).toBeNull();
    expect(ask(posting(url, BODY), 'none')).toBeNull();
    expect(titleOf(ask(posting('https://other.test/v1/lamps', BODY), lamps.id))).toBe('POST /v1/lamps');
  });

  test('where the schema names no place to read more, the profile does', () => {
    expect(ask(posting('{{base}}/lamps', BODY))?.schema).toMatchObject({ link: 'https://lamps.test/docs' });
  });
});

describe('what comes with the app', () => {
  const shipped = (draft: RequestDraft, choice: ProfileChoice = null) => ask(draft, choice)?.schema;

  test('the sandbox by its address, Dexatel by its own, and nothing for others', () => {
    expect(shipped(posting('{{sandboxUrl}}/v1/messages', BODY))).toMatchObject({ set: 'sandbox' });
    expect(shipped(posting('{{sandboxUrl}}/v1/messages', BODY), 'dexatel')).toMatchObject({ set: 'sandbox' });
    expect(shipped(posting('https://api.dexatel.com/v1/messages', BODY))).toMatchObject({ set: 'dexatel' });
    expect(shipped(posting('https://mine.test/v1/messages', BODY), 'dexatel')).toMatchObject({
      set: 'dexatel',
    });
    expect(ask(posting('{{sandboxUrl}}/v1/messages', BODY), 'slack')).toBeNull();
    expect(ask(posting('https://slack.com/api/x', BODY))).toBeNull();
    expect(ask(posting('https://mine.test/v1/messages', BODY))).toBeNull();
  });

  test('of Dexatel itself only what is documented is claimed', () => {
    const found = (data: unknown): number | undefined => {
      const question = ask(posting('https://api.dexatel.com/v1/messages', JSON.stringify(data)));
      return question === null ? undefined : checkBody(question)?.findings.length;
    };
    expect(found({ data: { channel: 'SOMETHING', to: ['37455123456'] } })).toBe(0);
    expect(found({ data: { to: '37455123456' } })).toBe(1);
    expect(found({ data: { to: ['call me'] } })).toBe(1);
    expect(found({ to: ['37455123456'] })).toBe(1);
  });

  test('an address of which nothing is known is not checked', () => {
    const question = ask(posting('https://api.dexatel.com/v1/other', BODY));
    expect(question === null ? null : checkBody(question)).toBeNull();
  });
});

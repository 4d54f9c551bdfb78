import { describe, expect, it } from 'vitest';
import { draftFromAddress, withOverrides } from '../../../electron/cli/draft-from-arguments.ts';
import { UsageError } from '../../../electron/cli/parse-options.ts';
import { parseSendArguments } from '../../../electron/cli/send-arguments.ts';
import { makeDraft } from '../../../shared/draft/make-draft.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';

/** What a command says of the way where it says nothing. */
const NO_NETWORK = { proxy: null, bypass: null, authorities: [], certificate: null, oldestTls: null };

describe('the words after `send`', () => {
  it('are an address alone', () => {
    expect(parseSendArguments(['http://127.0.0.1/a'])).toEqual({
      target: 'http://127.0.0.1/a',
      method: null,
      headers: [],
      body: null,
      environmentName: null,
      given: {},
      parts: [],
      bodyFile: null,
      profileName: null,
      httpVersion: null,
      maxBodyBytes: null,
      network: NO_NETWORK,
      fix: null,
      isJson: false,
    });
  });

  it('choose the version of HTTP and the size that is kept', () => {
    expect(parseSendArguments(['a', '--http1.1', '--max-size', '20M'])).toMatchObject({
      httpVersion: '1.1',
      maxBodyBytes: 20_000_000,
    });
    expect(parseSendArguments(['a', '--http2', '--max-size', '512'])).toMatchObject({
      httpVersion: '2',
      maxBodyBytes: 512,
    });
  });

  it('may be options in any order and any of their spellings', () => {
    const expected = {
      target: 'a.yml',
      method: 'PUT',
      headers: [
        { name: 'X-Key', value: 'a: b' },
        { name: 'Accept', value: null },
      ],
      body: '-1',
      environmentName: 'Test',
      given: { size: '4=2', empty: '' },
      parts: [
        { name: 'note', value: 'for=May', kind: 'text' },
        { name: 'list', value: 'a.csv', kind: 'file' },
      ],
      bodyFile: 'b.bin',
      profileName: 'Jira',
      network: NO_NETWORK,
      httpVersion: null,
      maxBodyBytes: null,
      fix: 2,
      isJson: true,
    };
    expect(
      parseSendArguments(
        ['-X', 'PUT', '-H', 'X-Key: a: b', '-d', '-1', 'a.yml', '--env', 'Test', '--var', 'size=4=2'].concat([
          '-H',
          'Accept:',
          '--var',
          'empty=',
          '--profile',
          'Jira',
          '-F',
          'note=for=May',
          '-F',
          'list=@a.csv',
          '-T',
          'b.bin',
          '--fix',
          '2',
          '--json',
        ]),
      ),
    ).toEqual(expected);
    expect(
      parseSendArguments(
        ['-XPUT', '--header=X-Key: a: b', '-HAccept:', '--data=-1', '--env=Test', '--var=size=4=2'].concat([
          '--var=empty=',
          '--profile=Jira',
          '--form=note=for=May',
          '-Flist=@a.csv',
          '--upload-file=b.bin',
          '--fix=2',
          '--json',
          '--',
          'a.yml',
        ]),
      ),
    ).toEqual(expected);
  });

  it('keep every blank of a header but the one after the colon', () => {
    const [header] = parseSendArguments(['x', '-H', 'X-Key:  two ']).headers;
    expect(header).toEqual({ name: 'X-Key', value: ' two ' });
  });

  it.each([
    [[], 'cli.send-what'],
    [['a', 'b'], 'cli.one-at-a-time'],
    [['a', '-H'], 'cli.value-missing'],
    [['a', '-H', 'no colon'], 'cli.header-form'],
    [['a', '-H', ': value'], 'cli.header-form'],
    [['a', '--var', 'name'], 'cli.variable-form'],
    [['a', '--var', '=1'], 'cli.variable-form'],
    [['a', '--max-size', 'much'], 'cli.size-form'],
    [['a', '--max-size', '0'], 'cli.size-form'],
    [['a', '--fix', '0'], 'cli.fix-form'],
    [['a', '--fix', 'first'], 'cli.fix-form'],
    [['a', '--json=yes'], 'cli.no-value-wanted'],
    [['a', '--insecure'], 'cli.unknown-option'],
    [['a', '-k'], 'cli.unknown-option'],
  ])('%j are refused with %s', (args, key) => {
    const refused = () => parseSendArguments(args);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(key);
  });
});

const nothing = {
  method: null,
  headers: [],
  body: null,
  parts: [],
  bodyFile: null,
  httpVersion: null,
  maxBodyBytes: null,
  network: NO_NETWORK,
};

describe('the request of an address', () => {
  it.each([
    ['localhost:3000/a', 'http://localhost:3000/a'],
    ['127.0.0.1/a', 'http://127.0.0.1/a'],
    ['[::1]:80/', 'http://[::1]:80/'],
    ['example.com/a?b=1', 'https://example.com/a?b=1'],
    ['api.example.com:8443', 'https://api.example.com:8443'],
    ['http://example.com', 'http://example.com'],
    ['ftp://example.com', 'ftp://example.com'],
    ['{{baseUrl}}/a', '{{baseUrl}}/a'],
    ['http:/example.com', 'http:/example.com'],
    [' http://example.com', ' http://example.com'],
  ])('%j goes to %j', (target, url) => {
    expect(draftFromAddress(target, nothing).url).toBe(url);
  });

  it('has the rows of its query', () => {
    const { params } = draftFromAddress('http://127.0.0.1/a?b=1&b=2', nothing);
    expect(params.map(({ name, value }) => [name, value])).toEqual([
      ['b', '1'],
      ['b', '2'],
    ]);
  });

  it('is a GET, a POST with a body, and what -X says above all', () => {
    const methodWith = (overrides: object) =>
      draftFromAddress('http://a', { ...nothing, ...overrides }).method;
    expect(methodWith({})).toBe('GET');
    expect(methodWith({ body: '{}' })).toBe('POST');
    expect(methodWith({ body: '' })).toBe('POST');
    expect(methodWith({ body: '{}', method: 'GET' })).toBe('GET');
    expect(methodWith({ method: 'delete' })).toBe('delete');
  });

  it.each([
    ['{"a":1}', 'json'],
    [' [1]', 'json'],
    ['12', 'json'],
    ['"text"', 'json'],
    ['{"a":1,}', 'json'],
    ['{a', 'json'],
    ['a=1&b=2', 'text'],
    ['@file.json', 'text'],
    ['', 'text'],
  ])('sends the body %j as typed, as %s', (text, kind) => {
    expect(draftFromAddress('http://a', { ...nothing, body: text }).body).toMatchObject({ kind, text });
  });
});

describe('what a command changes in a file', () => {
  const row = (id: string, name: string, value: string) => ({ id, name, value, isEnabled: true, note: '' });
  const file = makeDraft('f' as RequestDraft['id'], {
    method: 'PATCH',
    url: 'http://127.0.0.1/a',
    headers: [row('row-1', 'X-Key', 'old'), row('row-2', 'x-key', 'older'), row('row-3', 'Accept', '*/*')],
  });

  it('is nothing where nothing is given', () => {
    expect(withOverrides(file, nothing)).toEqual(file);
  });

  it('is every header of that name, whatever its case', () => {
    const headers = [{ name: 'X-KEY', value: 'new' }];
    expect(
      withOverrides(file, { ...nothing, headers }).headers.map(({ name, value }) => [name, value]),
    ).toEqual([
      ['Accept', '*/*'],
      ['X-KEY', 'new'],
    ]);
  });

  it('leaves out a header that is named without a value, also one that the app would add', () => {
    const headers = [{ name: 'Accept', value: null }];
    const edited = withOverrides(file, { ...nothing, headers });
    expect(edited.headers.map(({ name }) => name)).toEqual(['X-Key', 'x-key']);
    expect(edited.settings.omittedHeaders).toEqual(['accept']);
  });

  it('is the body, with the method of the file', () => {
    expect(withOverrides(file, { ...nothing, body: '{}' })).toMatchObject({
      method: 'PATCH',
      body: { kind: 'json', text: '{}' },
    });
  });
});

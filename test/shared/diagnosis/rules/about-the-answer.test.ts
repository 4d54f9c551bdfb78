import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../shared/model/diagnosis.ts';
import type { Headers } from '../../../../shared/model/response-record.ts';
import { draftOf, explain, NOW, sentBy } from '../make-exchange.ts';
import type { ExchangeParts } from '../make-exchange.ts';

const HTML: Headers = [['Content-Type', 'text/html']];
const JSON_TYPE: Headers = [['Content-Type', 'application/json']];
const day = (offsetDays: number): string => new Date(NOW + offsetDays * 86_400_000).toUTCString();

function find(ruleId: string, parts: ExchangeParts): Finding | undefined {
  return explain(parts).findings.find((finding) => finding.ruleId === ruleId);
}

describe('not-the-api', () => {
  test('who answered in place of the API is named, with what shows it', () => {
    const byBody = find('not-the-api', {
      status: 502,
      headers: HTML,
      body: '<html><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
    });
    expect(byBody).toMatchObject({
      severity: 'info',
      certainty: 'certain',
      summary: 'nginx answered, in front of the API.',
      evidence: [{ from: 'answer-body', value: 'nginx' }],
    });
    const byHeader = find('not-the-api', { status: 503, headers: [['Server', 'awselb/2.0']] });
    expect(byHeader).toMatchObject({
      summary: 'AWS Elastic Load Balancing answered, in front of the API.',
      explanation: 'It sets the header server on answers of its own making.',
      evidence: [{ from: 'answer-header', name: 'server', value: 'awselb/2.0' }],
    });
    expect(find('not-the-api', { status: 504 })?.summary).toBe('A gateway in front of the API answered.');
  });

  test('of the API’s own answers and of sign-in pages it has nothing to say', () => {
    expect(find('not-the-api', { status: 500, headers: JSON_TYPE, body: '{"message":"no"}' })).toBe(
      undefined,
    );
    const page = '<html><form><input type="password"></form></html>';
    expect(find('not-the-api', { headers: HTML, body: page })).toBe(undefined);
    expect(find('not-the-api', {})).toBe(undefined);
  });
});

describe('shows-its-inside', () => {
  test.each([
    ['Python', 'Traceback (most recent call last):\n  File "shop.py", line 3, in light'],
    ['Java', 'java.lang.IllegalStateException: x\n\tat test.shop.Lamps.light(Lamps.java:41)'],
    ['.NET', 'System.Exception: x\n   at Shop.Lamps.Light() in C:\\shop\\Lamps.cs:line 41'],
    ['JavaScript', 'Error: x\n    at light (/srv/shop/lamps.js:41:7)'],
    ['PHP', 'Exception: x\n#0 /srv/shop/lamps.php(41): light()'],
    ['Ruby', "lamps.rb:41:in `light': x (RuntimeError)"],
    ['Go', 'panic: x\n\ngoroutine 7 [running]:'],
  ])('a stack of %s is seen, in a text and inside JSON', (_name, stack) => {
    expect(
      find('shows-its-inside', { status: 500, headers: [['Content-Type', 'text/plain']], body: stack }),
    ).toBeDefined();
    const body = JSON.stringify({ message: 'x', stack });
    expect(find('shows-its-inside', { status: 500, headers: JSON_TYPE, body })).toBeDefined();
  });

  test('a stack in data that came as asked is data', () => {
    const body = JSON.stringify({ logs: [{ text: 'at light (/srv/shop/lamps.js:41:7)' }] });
    expect(find('shows-its-inside', { headers: JSON_TYPE, body })).toBe(undefined);
  });

  test('an error that only speaks of a place shows nothing', () => {
    const body = '{"message":"Look at the file lamps.csv, line 4, column 1."}';
    expect(find('shows-its-inside', { status: 400, headers: JSON_TYPE, body })).toBe(undefined);
  });
});

describe('outdated', () => {
  test.each<[string, Headers, string, string]>([
    [
      'a date since when',
      [['Deprecation', `@${Date.UTC(2031, 0, 2) / 1000}`]],
      'This still works, but it counts as outdated since 2031-01-02.',
      'Look for its successor in the documentation, before programs rely on it.',
    ],
    [
      'a date to come, and a link',
      [
        ['Deprecation', day(40)],
        ['Link', '<https://docs.example.test/lamps/v2>; rel="successor-version"'],
      ],
      'This works, and will count as outdated from 2031-06-18 on.',
      'More about it: https://docs.example.test/lamps/v2',
    ],
    [
      'true, as the drafts had it',
      [['Deprecation', 'true']],
      'This still works, but it counts as outdated.',
      'Look for its successor in the documentation, before programs rely on it.',
    ],
    [
      'an end, which counts more than what went before',
      [
        ['Deprecation', 'true'],
        ['Sunset', day(100)],
      ],
      'This works, and will be switched off on 2031-08-17.',
      'Look for its successor in the documentation, before programs rely on it.',
    ],
    [
      'an end that has passed',
      [['Sunset', day(-2)]],
      'This was to be switched off on 2031-05-07, and may stop working any day.',
      'Look for its successor in the documentation, before programs rely on it.',
    ],
    [
      'a remark in words',
      [['Warning', '299 - "Version 3 is deprecated, use 4."']],
      'This still works, but it counts as outdated.',
      'The server says: “Version 3 is deprecated, use 4.”.',
    ],
    [
      'Shopify',
      [['X-Shopify-API-Deprecated-Reason', 'https://docs.example.test/why']],
      'This still works, but it counts as outdated.',
      'Look for its successor in the documentation, before programs rely on it.',
    ],
    [
      'Azure, in words',
      [['azure-deprecating', 'Lamps (2031-12-01): use lights']],
      'This still works, but it counts as outdated.',
      'The server says: “Lamps (2031-12-01): use lights”.',
    ],
  ])('%s', (_name, headers, summary, explanation) => {
    expect(find('outdated', { headers })).toMatchObject({ severity: 'warning', summary, explanation });
  });

  test.each<[string, Headers]>([
    ['that it is not so', [['Deprecation', 'false']]],
    [
      'something else in a warning',
      [
        ['Warning', '110 - "Response is stale"'],
        ['X-Warning-Light', 'on'],
      ],
    ],
    ['a note of another matter', [['Warning', '299 - "Prices are without tax."']]],
    ['nothing', [['Deprecation', ' ']]],
  ])('a header that says %s is no end', (_name, headers) => {
    expect(find('outdated', { headers })).toBe(undefined);
  });

  test('a success stays one, and its advice is the date', () => {
    expect(explain({ headers: [['Sunset', day(100)]] })).toMatchObject({
      ok: true,
      turn: 'none',
      advice: 'This works, and will be switched off on 2031-08-17.',
    });
  });
});

describe('html-instead-of-json', () => {
  const page = '<html><head><title>Welcome</title></head><body><h1>Welcome on board</h1></body></html>';
  const explanationOf = (from: string, to: string): string | undefined => {
    const draft = draftOf(from);
    const hops = [sentBy(draft, null), sentBy(draftOf(to), null)];
    return find('html-instead-of-json', { draft, headers: HTML, body: page, record: { hops } })?.explanation;
  };

  test('plain http that ends on another server may be a network with a sign-in of its own', () => {
    expect(explanationOf('http://lamps.example.test/api/x', 'http://wifi.train.test/welcome')).toContain(
      'guest network',
    );
    expect(explanationOf('https://lamps.example.test/api/x', 'https://other.example.test/')).not.toContain(
      'guest network',
    );
    expect(explanationOf('http://lamps.example.test/api/x', 'https://www.lamps.example.test/')).not.toContain(
      'guest network',
    );
  });
});

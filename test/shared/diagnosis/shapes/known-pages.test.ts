import { describe, expect, test } from 'vitest';
import { GATEWAY_CASES } from '../../../../shared/diagnosis/gateway-case.ts';
import { PAGE_SIGNS } from '../../../../shared/diagnosis/page-signs.ts';
import type { Headers } from '../../../../shared/model/response-record.ts';
import { en } from '../../../../shared/texts/en.ts';
import { explain } from '../make-exchange.ts';

/** The pages themselves stand among the fixtures; here is the nearest to each that it must not be taken for. */

const HTML: Headers = [['Content-Type', 'text/html']];
const TEXT: Headers = [['Content-Type', 'text/plain']];
const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

describe('pages that only speak of a maker', () => {
  test.each<[string, number, Headers, string]>([
    ['nginx', 404, HTML, page('How to set up nginx', '<p>nginx/1.29 is fine.</p>')],
    ['Apache', 404, HTML, page('Trail not found', '<address>The Apache Trail, Arizona</address>')],
    ['IIS', 404, HTML, page('Not here', '<p>Our IIS shows HTTP Error 404 too often.</p>')],
    ['http.sys', 400, HTML, page('Bad Request', '<p>HTTP Error 400. Read on.</p>')],
    ['Tomcat', 404, HTML, page('Tomcats for sale', '<h2>HTTP Status 404</h2>')],
    ['HAProxy', 503, HTML, '<html><body><h1>503 Lamps</h1>All lamps are out.</body></html>'],
    ['Envoy', 503, TEXT, 'The envoy says: no healthy upstream'],
    ['Go', 404, TEXT, '404 page not found: try /lamps'],
    ['Kubernetes', 404, TEXT, 'default backend'],
    ['Cloudflare', 403, HTML, page('Closed', '<p>We use Cloudflare.</p>')],
    ['Cloudflare, in one line', 403, TEXT, 'error code: lamp'],
    ['Akamai', 403, HTML, page('Access Denied', '<p>Reference #18 in our list</p>')],
    ['Varnish', 503, HTML, page('Out of varnish', '<h3>Guru meditation classes</h3>')],
    ['Azure', 403, HTML, page('Closed', '<p>The request is blocked.</p>')],
    ['Google', 404, HTML, page('Error 404 (Not Found)', '<p>Lamps</p>')],
    ['Vercel', 404, TEXT, 'The page could not be found\n\nNOT_FOUND'],
    ['Django', 500, HTML, page('Lamps at /v1', '<p>DEBUG</p>').replace('Lamps at /v1', 'Lamps at work')],
    ['PHP', 500, TEXT, 'Fatal error: the lamp is broken'],
    ['Symfony', 500, HTML, `<!-- lamps -->${page('Lamps', '')}`],
  ])('%s', (_name, status, headers, body) => {
    const { shape, answeredBy } = explain({ status, headers, body });
    expect({ shape, answeredBy }).toEqual({ shape: 'generic', answeredBy: 'api' });
  });
});

describe('successes', () => {
  test.each<[string, Headers, string]>([
    ['a page about Zscaler', HTML, page('Internet Security by Zscaler: a review', '<p>It is fast.</p>')],
    ['a page about a filter', HTML, page('Lamps', '<p>Powered By FortiGate. Enjoy the lamps.</p>')],
    [
      'a page with the words of a filter far down',
      HTML,
      page('Lamps', '<p>This site is blocked by your organization</p>'),
    ],
    ['a page of nginx', HTML, page('Welcome to nginx!', '<hr><center>nginx/1.29.1</center>')],
    [
      'a page that Cloudflare passed on',
      HTML,
      page('Lamps', '<script src="/cdn-cgi/challenge-platform/x.js"></script>'),
    ],
    [
      'an article that quotes F5',
      HTML,
      page(
        'Lamps',
        `<p>${'long '.repeat(5000)}</p>The requested URL was rejected. Please consult with your administrator.`,
      ),
    ],
    ['a line of Cloudflare', TEXT, 'error code: 1020'],
    [
      'a page with a warning of PHP',
      HTML,
      '<br />\n<b>Warning</b>:  lamp is low in <b>/srv/x.php</b> on line <b>7</b><br />',
    ],
    ['a page with another hotspot', HTML, page('The hotspots of the city', '<p>Lamps</p>')],
  ])('%s stays one', (_name, headers, body) => {
    expect(explain({ headers, body })).toMatchObject({
      ok: true,
      errors: [],
      answeredBy: 'api',
      shape: null,
    });
  });
});

test('a page that was pasted without its status is read by the one that it names', () => {
  const body =
    '<html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway Time-out</h1></center><hr><center>nginx</center></body></html>';
  expect(explain({ status: 0, headers: HTML, body })).toMatchObject({
    status: 504,
    turn: 'them',
    ok: false,
    answeredBy: 'gateway',
    answerer: { name: 'nginx' },
  });
});

test('the number on the page of a gateway is the one to give, not that of the API behind it', () => {
  const body = page('Access Denied', '<p>Reference #18.4ac21602.1936000000.7be41a2</p>');
  expect(explain({ status: 403, headers: [...HTML, ['X-Request-Id', 'own-41']], body }).requestId).toEqual({
    value: '18.4ac21602.1936000000.7be41a2',
    from: 'body',
  });
});

test('markup in the words of a page stays out, entities are read', () => {
  const body =
    '<html><body><h1>HTTP Status 400 – Bad Request</h1><p><b>Message</b> &lt;script&gt;alert(41)&lt;&#47;script&gt; is no lamp</p></body></html>';
  const { errors } = explain({ status: 400, headers: HTML, body });
  expect(errors[0]?.message).not.toContain('<script');
});

test.each([
  [404, '404.0', 'The web server (IIS) answered by itself; the program of the API never saw the request.'],
  [403, '403.14', 'The address leads to a folder of the web server (IIS), and its contents are not shown.'],
  [401, '401.2', 'IIS did not accept the sign-in.'],
  [404, '404.3', 'The web server (IIS) has no program for what this address ends in.'],
  [404, '404.7', 'The web server (IIS) has no program for what this address ends in.'],
  [404, '404.15', 'The address is longer than IIS takes.'],
  [413, '413.1', 'The body is larger than IIS lets through.'],
  [500, '500.19', 'IIS is not set up right for this address.'],
  [502, '502.5', 'The program of the API behind IIS does not run: it was stopped, or failed to start.'],
])('IIS says more with the number after the point: %i, %s', (status, code, meaning) => {
  const body = page('IIS 10.0 Detailed Error', `<h3>HTTP Error ${code} - Lamps</h3><h4>No lamp.</h4>`);
  const { errors, summary } = explain({ status, headers: HTML, body });
  expect(errors).toMatchObject([{ code, message: 'No lamp.' }]);
  expect(summary).toContain(meaning);
});

test.each([
  ['1000', 'its name leads nowhere'],
  ['1003', 'serves nothing under this server name'],
  ['1007', 'from your network'],
  ['1010', 'a person with a browser'],
  ['1012', 'a person with a browser'],
  ['1020', 'The firewall of Cloudflare'],
  ['1042', 'not set up right'],
  ['1200', 'has too much to do'],
])('Cloudflare %s has a text of its own, on a page, in a line and in JSON', (code, words) => {
  const asPage = page(
    'Access denied | lamps.example.test used Cloudflare to restrict access',
    `<h2>Error ${code}</h2>`,
  );
  const asJson = JSON.stringify({
    title: `Error ${code}`,
    status: 403,
    error_code: Number(code),
    cloudflare_error: true,
  });
  for (const [headers, body] of [
    [HTML, asPage],
    [TEXT, `error code: ${code}`],
    [[['Content-Type', 'application/json']], asJson],
  ] satisfies [Headers, string][]) {
    const { summary, errors, answeredBy } = explain({ status: 403, headers, body });
    expect({ answeredBy, code: errors[0]?.code }).toEqual({ answeredBy: 'cdn', code });
    expect(summary).toContain(words);
  }
});

test('every row of the tables has its source, and what it tells has its sentences', () => {
  for (const { id, source, cases = [] } of PAGE_SIGNS) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(source.length).toBeGreaterThan(10);
    for (const [, what] of cases) expect(GATEWAY_CASES).toHaveProperty(what);
  }
  for (const what of Object.keys(GATEWAY_CASES) as (keyof typeof GATEWAY_CASES)[]) {
    for (const name of ['Lantern', ''])
      expect(en[`gateway.${what}.meaning`]({ name })).toMatch(/^(?:[A-Z]|Lantern| ).*\.$/);
    expect(en[`gateway.${what}.advice`]).toMatch(/^[A-Z].*\.$/);
  }
});

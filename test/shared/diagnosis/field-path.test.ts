import { describe, expect, test } from 'vitest';
import { makeField } from '../../../shared/diagnosis/field-path.ts';
import { placeErrors } from '../../../shared/diagnosis/place-errors.ts';
import { makeError } from '../../../shared/diagnosis/error-item.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';
import type { Place } from '../../../shared/model/diagnosis.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { makeRow, posting } from './make-exchange.ts';

describe('a field in any spelling', () => {
  test.each([
    ['/lines/0/amount', 'body', ['lines', 0, 'amount']],
    ['#/lines/0/amount', 'body', ['lines', 0, 'amount']],
    ['#/a~1b/c~0d/%C3%A9', 'body', ['a/b', 'c~d', 'é']],
    ['$.lines[0].amount', 'body', ['lines', 0, 'amount']],
    ["$['lines'][0]['the amount']", 'body', ['lines', 0, 'the amount']],
    ['$', 'body', []],
    ['#', 'body', []],
    ['lines.0.amount', 'unknown', ['lines', 0, 'amount']],
    ['lines[0].amount', 'unknown', ['lines', 0, 'amount']],
    ['lines[0][amount]', 'unknown', ['lines', 0, 'amount']],
    ['lines[].amount', 'unknown', ['lines', 'amount']],
    ['Lines[0]/Amount', 'unknown', ['Lines', 0, 'Amount']],
    ['Lines/Amount', 'unknown', ['Lines', 'Amount']],
    ['body.lines.0', 'body', ['lines', 0]],
    ['body/lines/0', 'body', ['lines', 0]],
    ['requestBody.lines', 'body', ['lines']],
    ['query.page', 'query', ['page']],
    ['querystring/page', 'query', ['page']],
    ['headers.X-Shop', 'header', ['X-Shop']],
    ['cookies.session', 'cookie', ['session']],
    ['body', 'unknown', ['body']],
    ['params.lines', 'unknown', ['params', 'lines']],
    ['metadata.labels[lamps.example/colour]', 'unknown', ['metadata', 'labels', 'lamps.example/colour']],
  ])('%s', (raw, place, path) => {
    expect(makeField(raw)).toEqual({ in: place, path, raw });
  });

  test('nothing, blanks and a whole paragraph name no field', () => {
    expect(makeField('')).toBe(null);
    expect(makeField('  ')).toBe(null);
    expect(makeField('x'.repeat(301))).toBe(null);
  });
});

/** Where a field of that spelling leads in a draft. */
function placeOf(raw: string, draft: RequestDraft): Place | null {
  const { root } = parseJson(draft.body.text);
  return placeErrors([makeError({ message: 'No.', field: makeField(raw) })], draft, root)[0]?.place ?? null;
}

describe('a field in the request', () => {
  const draft = posting(
    'https://x.test/search?page=1',
    '{"query":{"page":{"size":1}},"shopName":"A","lines":[{"amount":1}]}',
    { headers: [makeRow('X-Shop', '7')] },
  );

  test.each([
    ['query.page.size', ['query', 'page', 'size']],
    ['ShopName', ['shopName']],
    ['shop_name', ['shopName']],
    ['createOrder.order.lines[0].amount', ['lines', 0, 'amount']],
    ['Lines[0]/Amount', ['lines', 0, 'amount']],
    ['$', []],
  ])('%s leads into the body', (raw, path) => {
    expect(placeOf(raw, draft)).toMatchObject({ in: 'body', path });
  });

  test('what the body does not have is looked for where the name says', () => {
    const other = posting('https://x.test/search?page=1', '{"size":1}', { headers: draft.headers });
    expect(placeOf('query.page', other)).toEqual({ in: 'param', name: 'page' });
    expect(placeOf('headers.x-shop', other)).toEqual({ in: 'header', name: 'X-Shop' });
  });

  test('a name that is nowhere leads nowhere', () => {
    expect(placeOf('colour', draft)).toBe(null);
  });
});

describe('where a server stopped reading', () => {
  const at = (line: number, column: number, text: string): Place | null => {
    const position = { in: 'body', line, column } as const;
    const draft = posting('https://x.test', text);
    return placeErrors([{ ...makeError({ message: 'No.' }), position }], draft, null)[0]?.place ?? null;
  };

  test('line and column lead into the body', () => {
    expect(at(2, 3, '{\r\n  "a": x }')).toMatchObject({ in: 'body', line: 2, column: 3, offset: 5 });
  });

  test('a line past the end, and a body without text, lead nowhere', () => {
    expect(at(9, 1, '{}')).toBe(null);
    expect(at(1, 1, '')).toBe(null);
  });

  test('the position itself is not part of what is said', () => {
    const position = { in: 'body', line: 1, column: 1 } as const;
    const [said] = placeErrors([{ ...makeError({ message: 'No.' }), position }], null, null);
    expect(said).not.toHaveProperty('position');
  });
});

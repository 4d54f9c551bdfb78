import { expect, test } from 'vitest';
import { decodeJsonBytes } from '../../../shared/json/decode-json-bytes.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';

const utf8 = new TextEncoder();

/** The text as UTF-16, with the high or the low byte first. */
function utf16(text: string, isHighFirst: boolean): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isHighFirst ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
}

test('UTF-8 is read as it is', () => {
  const text = '{"city": "Łódź", "sign": "\u{1f600}", "kept": "\ufffd"}';
  expect(decodeJsonBytes(utf8.encode(text))).toEqual({ text, problems: [] });
});

test('a byte order mark stays, for the reader of the text to tell', () => {
  const { text, problems } = decodeJsonBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31));
  expect(text).toBe('\ufeff1');
  expect(problems).toEqual([]);
  expect(parseJson(text).problems).toMatchObject([{ code: 'byte-order-mark', repair: { isSure: true } }]);
});

test.each([
  ['a byte that begins nothing', [0xff]],
  ['a character that is cut off', [0xc3]],
  ['a character written longer than needed', [0xc0, 0xaf]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['a character above the last one', [0xf4, 0x90, 0x80, 0x80]],
])('%s is told where it stands', (_name, wrong) => {
  const bytes = Uint8Array.from([...utf8.encode('{\n"ä": "'), ...wrong, ...utf8.encode('"}')]);
  const { problems } = decodeJsonBytes(bytes);
  expect(problems).toMatchObject([
    { code: 'invalid-utf8', severity: 'error', offset: 8, line: 2, column: 7 },
  ]);
  expect(problems[0]?.message.values).toEqual({ byteOffset: 9 });
});

test.each([
  ['with a mark, low byte first', '\ufeff[1]', false],
  ['with a mark, high byte first', '\ufeff[1]', true],
  ['without a mark, low byte first', '[1]', false],
  ['without a mark, high byte first', '[1]', true],
])('UTF-16 %s is read and told', (_name, text, isHighFirst) => {
  const decoded = decodeJsonBytes(utf16(text, isHighFirst));
  expect(decoded.text).toBe(text);
  expect(decoded.problems).toMatchObject([{ code: 'utf-16', severity: 'error' }]);
});

test('nothing, and a single byte, are no UTF-16', () => {
  expect(decodeJsonBytes(new Uint8Array()).problems).toEqual([]);
  expect(decodeJsonBytes(utf8.encode('1')).problems).toEqual([]);
});

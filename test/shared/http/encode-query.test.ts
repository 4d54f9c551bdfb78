import { expect, test } from 'vitest';
import { encodeQuery } from '../../../shared/http/encode-query.ts';

test.each([
  ['/a', '/a'],
  ['/a+b/c?', '/a+b/c?'],
  ['/a?to=+3745&x=1/2', '/a?to=%2B3745&x=1%2F2'],
  ['/a?q=a%20b%2f%zz', '/a?q=a%20b%2f%25zz'],
  ['/a?flag&empty=&=v', '/a?flag&empty=&=v'],
  ['/a?q=a=b?c', '/a?q=a%3Db%3Fc'],
  ["/a?q='(x)*!~", '/a?q=%27%28x%29%2A%21~'],
  ['/a?q=\u{1f600}', '/a?q=%F0%9F%98%80'],
])('%j goes out as %j', (target, sent) => {
  expect(encodeQuery(target)).toBe(sent);
});

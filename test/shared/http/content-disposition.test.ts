import { describe, expect, test } from 'vitest';
import { fileNameFromContentDisposition } from '../../../shared/http/content-disposition.ts';

describe('the suggested file name is read', () => {
  test.each([
    ['attachment; filename="report 7.pdf"', 'report 7.pdf'],
    ['attachment; filename=report.pdf', 'report.pdf'],
    ['inline; FILENAME="a.txt"; size=5', 'a.txt'],
    ['attachment; filename="say \\"hi\\".txt"', 'say _hi_.txt'],
    ["attachment; filename=fallback.txt; filename*=UTF-8''%E2%82%AC%20rates.txt", '\u20ac rates.txt'],
    ["attachment; filename*=iso-8859-1''caf%E9.txt", 'caf\u00e9.txt'],
    ["attachment; filename*=UTF-8''%E4%zz; filename=plain.txt", 'plain.txt'],
    ["attachment; filename*=utf-16''x; filename=plain.txt", 'plain.txt'],
    ['attachment; xfilename=no.txt', null],
    ['attachment', null],
    ['attachment; filename=""', null],
    ['', null],
  ])('%s', (value, name) => {
    expect(fileNameFromContentDisposition(value)).toBe(name);
  });
});

describe('a stranger chooses the name, and no more than the name', () => {
  test.each([
    ['../../.bashrc', 'bashrc'],
    ['/etc/passwd', 'passwd'],
    ['C:\\\\Windows\\\\win.ini', 'win.ini'],
    ['a:b*c?.txt', 'a_b_c_.txt'],
    ['..', null],
    ['   ', null],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['console.txt', 'console.txt'],
    ['trailing. . ', 'trailing'],
    ['evil\u202egpj.exe', 'evilgpj.exe'],
    ['a\u0000b\u0007c.txt', 'abc.txt'],
  ])('%j', (typed, name) => {
    expect(fileNameFromContentDisposition(`attachment; filename="${typed}"`)).toBe(name);
  });

  test('a very long name is cut and keeps its ending', () => {
    const name =
      fileNameFromContentDisposition(`attachment; filename="${'\u{1f600}'.repeat(300)}.json"`) ?? '';
    expect(name.endsWith('.json')).toBe(true);
    expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  });
});

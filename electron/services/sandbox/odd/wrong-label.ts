import { gzipSync } from 'node:zlib';
import { JSON_TYPE, textAnswer } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import type { Route } from '../http/router.ts';
import { signInPage } from './html-pages.ts';

/** Answers whose headers do not say what they are. */
export function wrongLabelRoutes(): Route[] {
  const open = (path: string, about: string, answer: () => Answer): Route => ({
    method: 'GET',
    path: `/wrong-label/${path}`,
    about,
    permission: null,
    answer,
  });
  return [
    open('json-as-html', 'JSON, labelled as a web page', () =>
      labelled('text/html; charset=utf-8', JSON_TEXT),
    ),
    open('html-as-json', 'a web page, labelled as JSON', () => labelled(JSON_TYPE, signInPage())),
    open('none', 'JSON without a Content-Type', () => ({ status: 200, body: JSON_TEXT })),
    open('plain-as-gzip', 'plain text, labelled as gzip', () =>
      textAnswer(200, 'This text was never packed.\n', { 'Content-Encoding': 'gzip' }),
    ),
    open('cut-gzip', 'gzip that ends too soon', () => {
      const packed = gzipSync(JSON_TEXT);
      const body = packed.subarray(0, packed.length - 12);
      return { status: 200, headers: { 'Content-Type': JSON_TYPE, 'Content-Encoding': 'gzip' }, body };
    }),
  ];
}

const JSON_TEXT = JSON.stringify(
  { data: { order: 'A-1047', state: 'packed', parcels: [{ weight_grams: 840 }, { weight_grams: 1_250 }] } },
  null,
  2,
);

function labelled(contentType: string, body: string): Answer {
  return { status: 200, headers: { 'Content-Type': contentType }, body };
}

import type { ServerResponse } from 'node:http';

/** What the page says, in the person's language. */
export interface CallbackPageTexts {
  /** Tag of the language, `de`. */
  readonly language: string;
  readonly title: string;
  readonly done: string;
  readonly refused: string;
  readonly wrong: string;
}

/** A page of one sentence. It loads nothing, tells nobody where it was, and is not kept. */
export function callbackPage(
  response: ServerResponse,
  { status, text, texts }: { status: number; text: string; texts: CallbackPageTexts },
): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
    ...(status === 405 ? { Allow: 'GET' } : {}),
  });
  const title = escape(texts.title);
  response.end(`<!doctype html>
<html lang="${escape(texts.language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 18vh auto 0; max-width: 32rem; padding: 0 1.5rem; font: 1rem/1.6 system-ui, sans-serif }
  h1 { font-size: 1.25rem }
</style>
<h1>${title}</h1>
<p>${escape(text)}</p>
</html>
`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** kB as a server would send them, packed with gzip. */
export interface PageWeight {
  /** What index.html names: all of it is fetched before the first paint. */
  readonly firstLoad: { readonly scriptKb: number; readonly styleKb: number };
  /** What the first editor fetches beyond that. */
  readonly monaco: { readonly scriptKb: number; readonly styleKb: number; readonly workerKb: number };
}

const page = path.resolve(import.meta.dirname, '../../../dist/renderer');

/** Reads it off the built files. */
export async function weighPage(): Promise<PageWeight> {
  const html = await readFile(path.join(page, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
  const firstScripts = await withStaticImports(named.filter((file) => file.endsWith('.js')));
  const files = (await readdir(path.join(page, 'assets'))).map((file) => `assets/${file}`);
  const editor = files.filter((file) => /\/monaco-editor-[^/]+\.js$/.test(file));
  if (firstScripts.size === 0 || editor.length !== 1) throw new Error('The page is built in another way');
  const editorScripts = [...(await withStaticImports(editor))].filter((file) => !firstScripts.has(file));
  const weigh = async (list: Iterable<string>): Promise<number> => {
    let bytes = 0;
    for (const file of list) bytes += gzipSync(await readFile(path.join(page, file))).byteLength;
    return bytes / 1000;
  };
  return {
    firstLoad: {
      scriptKb: await weigh(firstScripts),
      styleKb: await weigh(named.filter((file) => file.endsWith('.css'))),
    },
    monaco: {
      scriptKb: await weigh(editorScripts),
      styleKb: await weigh(files.filter((file) => /\/monaco-editor-[^/]+\.css$/.test(file))),
      workerKb: await weigh(
        files.filter((file) => /\/(monaco\.worker|editorWebWorkerMain|json-check\.worker)-/.test(file)),
      ),
    },
  };
}

/** A script brings the scripts that it imports at its top; what it imports with `import()` comes later. */
async function withStaticImports(scripts: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = [...scripts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const code = await readFile(path.join(page, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
      waiting.push(`assets/${name}`);
  }
  return found;
}

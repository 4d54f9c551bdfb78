import { open, realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * The built window's files, by the path of an address: for the browser host's server and the desktop's own protocol.
 *
 * Nothing outside the folder is ever read: dots, encoded dots, backslashes, NULs and links that lead out all end in
 * null. The folder is resolved as well, so that a link to the whole of it works.
 */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** Its name carries a hash of its content, so it can be kept for ever. */
  readonly isImmutable: boolean;
}

export interface PageFiles {
  /** `urlPath` as it stands in the address, without query and fragment. `null` where there is no such file. */
  read(urlPath: string): Promise<PageFile | null>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

export function createPageFiles(folder: string): PageFiles {
  return {
    async read(urlPath) {
      const name = fileNameOf(urlPath);
      if (name === null) return null;
      const contentType = CONTENT_TYPES[path.extname(name)];
      if (contentType === undefined) return null;
      const bytes = await readInside(folder, name);
      return bytes === null ? null : { bytes, contentType, isImmutable: name.startsWith('assets/') };
    },
  };
}

/** The file's path inside the folder, with `/` between the parts. */
function fileNameOf(urlPath: string): string | null {
  let decoded;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  // A backslash and a colon mean something to Windows alone; no file of ours has one in its name.
  if (!decoded.startsWith('/') || /[\\:\0]/.test(decoded)) return null;
  const name = decoded === '/' ? 'index.html' : decoded.slice(1);
  const parts = name.split('/');
  return parts.every((part) => part !== '' && !part.startsWith('.')) ? name : null;
}

async function readInside(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const root = await realpath(folder);
    const target = await realpath(path.join(root, name));
    const inside = path.relative(root, target);
    if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null;
    const file = await open(target, 'r');
    try {
      return (await file.stat()).isFile() ? new Uint8Array(await file.readFile()) : null;
    } finally {
      await file.close();
    }
  } catch (problem) {
    if (isAbsence(problem)) return null;
    throw problem;
  }
}

function isAbsence(problem: unknown): boolean {
  const code = (problem as NodeJS.ErrnoException).code ?? '';
  return ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EISDIR'].includes(code);
}

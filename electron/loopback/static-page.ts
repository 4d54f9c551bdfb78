import type { PageFiles } from '../api/page-files.ts';
import type { ServePage } from './loopback-server.ts';

/** The built window, from its folder. */
export function createStaticPage(files: PageFiles): ServePage {
  return async (request, response, path) => {
    const file = await files.read(path);
    if (file === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': file.contentType,
      'Content-Length': file.bytes.byteLength,
      // The port may belong to another program tomorrow, so nothing is kept that its name does not vouch for.
      'Cache-Control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };
}

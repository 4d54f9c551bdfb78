import type { SentRequest } from '../../../../shared/model/response-record.ts';

/** `POST /v1/things?draft=1`: the first line of a request as it stood on the wire, without the version. */
export function requestLine({ method, url }: Pick<SentRequest, 'method' | 'url'>): string {
  const target = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  return `${method} ${target.startsWith('/') ? target : `/${target}`}`;
}

/** The whole request as text, for a colleague or a ticket. Secrets are names in it already. */
export function sentText(request: SentRequest): string {
  const lines = [
    `${requestLine(request)} HTTP/${request.http2 === undefined ? '1.1' : '2'}`,
    // In place of Host stands a part of the request line there.
    ...(request.http2 === undefined ? [] : [`host: ${request.http2.authority}`]),
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\n')}\n\n${request.body.head}`;
}

import { findHeader } from '../../http/headers.ts';
import { makeError } from '../error-item.ts';
import { LIMITS } from '../limits.ts';
import { GRPC_STATUSES } from '../grpc-statuses.ts';
import { percentDecoded } from '../read-headers.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';

/**
 * gRPC over HTTP: the result stands in `grpc-status` and `grpc-message`, under 200 as well; 0 is success.
 *
 * Source: grpc/grpc, doc/PROTOCOL-HTTP2.md ("Responses") and doc/PROTOCOL-WEB.md; grpc.io/docs/guides/status-codes.
 */
export const grpcStatus: Shape = {
  id: 'grpc',
  recognise(answer) {
    const status = findHeader(answer.headers, 'grpc-status')?.trim() ?? '';
    if (!/^\d{1,2}$/.test(status) || status === '0') return null;
    const name = GRPC_STATUSES[Number(status)] ?? status;
    const message = percentDecoded(findHeader(answer.headers, 'grpc-message') ?? '').trim();
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors: [
        makeError({
          message: message === '' ? name : message.slice(0, LIMITS.messageLength),
          code: status,
          title: message === '' ? null : name,
        }),
      ],
      isFailure: true,
      status: HTTP_STATUSES[Number(status)] ?? null,
      likeStatus: HTTP_STATUSES[Number(status)] ?? null,
    };
  },
};

/** What each code is in HTTP. Source: googleapis/googleapis, google/rpc/code.proto. */
const HTTP_STATUSES: readonly (number | null)[] = [
  null,
  499,
  500,
  400,
  504,
  404,
  409,
  403,
  429,
  400,
  409,
  400,
  501,
  500,
  503,
  500,
  401,
];

import type { JsonNode } from '../../json/json-node.ts';
import { GRPC_STATUSES } from '../grpc-statuses.ts';
import { hasOnly, integerOf, itemsOf, member, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { Shape } from '../shape.ts';

/**
 * gRPC-Gateway: `{"code": 3, "message": "…", "details": []}`, where the code is gRPC's, not HTTP's; in its first version
 * with the message again under `error`.
 *
 * Source: grpc-ecosystem.github.io/grpc-gateway, "Customizing your gateway: errors"; grpc.io/docs/guides/status-codes.
 */
export const grpcGateway: Shape = {
  id: 'grpc-gateway',
  recognise(answer) {
    const root = answer.json;
    const code = integerOf(member(root, 'code'));
    const message = wordsAt(root, 'message') ?? wordsAt(root, 'error');
    const name = code === null || code === 0 ? undefined : GRPC_STATUSES[code];
    const isGateway = member(root, 'details')?.kind === 'array' || wordsAt(root, 'error') !== null;
    if (
      name === undefined ||
      message === null ||
      !isGateway ||
      !hasOnly(root, ['code', 'message', 'details', 'error'])
    )
      return null;
    const listed = itemsOf(member(root, 'details')).flatMap((detail) =>
      readViolations(detail, textAt(root, 'code')),
    );
    return reportOn(answer, {
      confidence: 'certain',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message, title: name, code: textAt(root, 'code') }),
      status: null,
    });
  },
};

/** `google.rpc.BadRequest` among the details names the fields. */
function readViolations(detail: JsonNode, code: string | null): ReturnType<typeof errorsOf> {
  return itemsOf(member(detail, 'fieldViolations') ?? member(detail, 'field_violations')).flatMap(
    (violation) =>
      errorsOf({
        message: wordsAt(violation, 'description'),
        code: wordsAt(violation, 'reason') ?? code,
        field: fieldNamed(wordsAt(violation, 'field')),
      }),
  );
}

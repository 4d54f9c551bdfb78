import type { JsonNode } from '../../json/json-node.ts';
import { docsUrlOf, hasMember, isObject, itemsOf, memberAt, textAt, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * Cloudflare's API: `{"success": false, "errors": [{code, message, error_chain: []}], "messages": [], "result": null}`.
 *
 * Source: developers.cloudflare.com/fundamentals/api/troubleshooting and the error object of its API reference.
 */
export const cloudflareApi: Shape = {
  id: 'cloudflare-api',
  recognise(answer) {
    const root = answer.json;
    const list = itemsOf(memberAt(root, 'errors'));
    const isEnvelope =
      memberAt(root, 'success')?.kind === 'false' && hasMember(root, 'messages') && hasMember(root, 'result');
    if (!isEnvelope || list.length === 0 || !list.every((node) => isObject(node) && hasMember(node, 'code')))
      return null;
    return reportOn(answer, { confidence: 'certain', errors: list.flatMap(readError) });
  },
};

/** The innermost link of a chain says what is wrong, the outermost what that spoilt. */
function readError(node: JsonNode): ReportedError[] {
  const causes = innermost(node, 0);
  const outer = wordsAt(node, 'message');
  return causes.flatMap((cause) =>
    errorsOf({
      message: wordsAt(cause, 'message'),
      code: textAt(cause, 'code'),
      title: cause === node ? null : outer,
      field: fieldNamed(wordsAt(cause, 'source', 'pointer'), 'body'),
      docsUrl: docsUrlOf(memberAt(cause, 'documentation_url') ?? memberAt(node, 'documentation_url')),
    }),
  );
}

function innermost(node: JsonNode, depth: number): readonly JsonNode[] {
  const chain = itemsOf(memberAt(node, 'error_chain')).filter((link) => isObject(link));
  return chain.length === 0 || depth > 8 ? [node] : chain.flatMap((link) => innermost(link, depth + 1));
}

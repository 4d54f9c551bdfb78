import type { JsonNode } from '../../json/json-node.ts';
import { placeOfWord, makeField } from '../field-path.ts';
import {
  docsUrlOf,
  integerOf,
  isObject,
  itemsOf,
  memberAt,
  textAt,
  textOf,
  wordsAt,
} from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import { durationMs } from '../proto-duration.ts';
import type { AnswerReport, ReportedError, Shape } from '../shape.ts';

/**
 * Google's APIs: `{"error": {code, message, status: "UPPER_SNAKE", details: [{"@type": "…google.rpc…"}]}}`, and the older
 * `error.errors: [{domain, reason, message, location, locationType, extendedHelp}]`.
 *
 * Sources: google.aip.dev/193; github.com/googleapis/googleapis, google/rpc/error_details.proto;
 * developers.google.com/drive/api/guides/handle-errors for the older list.
 */
export const google: Shape = {
  id: 'google',
  recognise(answer) {
    const error = memberAt(answer.json, 'error') ?? memberAt(lastOf(answer.json), 'error');
    const status = wordsAt(error, 'status');
    const details = itemsOf(memberAt(error, 'details'));
    const older = itemsOf(memberAt(error, 'errors'));
    const hasTypes = details.some((detail) => typeOf(detail) !== '');
    const hasStatus = status !== null && /^[A-Z]+(?:_[A-Z]+)*$/.test(status);
    const code = integerOf(memberAt(error, 'code'));
    const isOlder = older.some((item) => textAt(item, 'domain') !== null && textAt(item, 'reason') !== null);
    if (!isObject(error) || !(hasTypes || ((hasStatus || isOlder) && code !== null && code >= 400)))
      return null;
    const message = wordsAt(detailOf(details, 'LocalizedMessage'), 'message') ?? wordsAt(error, 'message');
    const parts = {
      code: textAt(detailOf(details, 'ErrorInfo'), 'reason') ?? (hasStatus ? status : null),
      docsUrl: readHelp(details),
    };
    const single = [
      ...details.flatMap(readViolations),
      ...(details.length === 0 ? older.flatMap(readOlder) : []),
    ];
    const hasOwnWords = single.length > 1 || single.some(({ field }) => field !== null);
    return reportOn(answer, {
      confidence: hasTypes || (hasStatus && code === answer.status) ? 'certain' : 'likely',
      headline: hasOwnWords ? message : null,
      errors: hasOwnWords
        ? single.map((each) => ({ ...each, docsUrl: each.docsUrl ?? parts.docsUrl }))
        : errorsOf({
            message,
            ...parts,
            code: single[0]?.code ?? parts.code,
            docsUrl: parts.docsUrl ?? single[0]?.docsUrl ?? null,
          }),
      retryAfterMs: durationMs(textAt(detailOf(details, 'RetryInfo'), 'retryDelay')),
      ...requestIdOf(details),
    });
  },
};

/** A stream of answers is a list, and an error ends it. */
function lastOf(root: JsonNode | null): JsonNode | null {
  return itemsOf(root).at(-1) ?? null;
}

/** `BadRequest` of `type.googleapis.com/google.rpc.BadRequest`; `''` for anything else. */
function typeOf(detail: JsonNode): string {
  return /(?:^|[./])google\.rpc\.(\w+)$/.exec(wordsAt(detail, '@type') ?? '')?.[1] ?? '';
}

function detailOf(details: readonly JsonNode[], type: string): JsonNode | null {
  return details.find((detail) => typeOf(detail) === type) ?? null;
}

/** What is wrong with single fields, quotas and conditions. */
function readViolations(detail: JsonNode): ReportedError[] {
  const type = typeOf(detail);
  if (type === 'BadRequest')
    return itemsOf(memberAt(detail, 'fieldViolations')).flatMap((violation) =>
      errorsOf({
        message: wordsAt(violation, 'localizedMessage', 'message') ?? wordsAt(violation, 'description'),
        code: textAt(violation, 'reason'),
        field: fieldNamed(wordsAt(violation, 'field')),
      }),
    );
  if (type !== 'QuotaFailure' && type !== 'PreconditionFailure') return [];
  return itemsOf(memberAt(detail, 'violations')).flatMap((violation) =>
    errorsOf({
      message: wordsAt(violation, 'description') ?? wordsAt(violation, 'subject'),
      code: textAt(violation, 'type') ?? textAt(violation, 'quotaId'),
    }),
  );
}

function readOlder(node: JsonNode): ReportedError[] {
  const location = wordsAt(node, 'location');
  const place = placeOfWord(wordsAt(node, 'locationType') ?? '') ?? 'unknown';
  return errorsOf({
    message: wordsAt(node, 'message'),
    code: textAt(node, 'reason'),
    field: location === null ? null : makeField(location, place),
    docsUrl: docsUrlOf(memberAt(node, 'extendedHelp')),
  });
}

/** Where to read on: the links that the error brings, or the page on which to turn a service on. */
function readHelp(details: readonly JsonNode[]): string | null {
  const links = itemsOf(memberAt(detailOf(details, 'Help'), 'links'));
  const activation = memberAt(detailOf(details, 'ErrorInfo'), 'metadata', 'activationUrl');
  const urls = [activation, ...links.map((link) => memberAt(link, 'url'))].map(docsUrlOf);
  return urls.find((url) => url !== null) ?? null;
}

function requestIdOf(details: readonly JsonNode[]): Partial<Pick<AnswerReport, 'requestId'>> {
  const id = textOf(memberAt(detailOf(details, 'RequestInfo'), 'requestId'));
  return id === null
    ? {}
    : { requestId: { value: id.slice(0, 200), from: 'body error.details RequestInfo' } };
}

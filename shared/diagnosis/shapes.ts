import type { AnswerView } from './answer-view.ts';
import { CLOUD_SHAPES } from './cloud-shapes.ts';
import { isErrorLine, mayHoldEvidence, mayHoldFault } from './text-evidence.ts';
import { FRAMEWORK_SHAPES } from './framework-shapes.ts';
import { GATEWAY_SHAPES } from './gateway-shapes.ts';
import type { AnswerReport, Shape } from './shape.ts';
import { withoutFrames } from './stack-frames.ts';
import { STANDARD_SHAPES } from './standard-shapes.ts';
import { VENDOR_SHAPES } from './vendor-shapes.ts';
import { errorHeaders } from './shapes/error-headers.ts';
import { eventStream, mayHoldErrorEvent } from './shapes/event-stream.ts';
import { genericHtml } from './shapes/generic-html.ts';
import { genericJson } from './shapes/generic-json.ts';
import { genericText } from './shapes/generic-text.ts';
import { genericXml } from './shapes/generic-xml.ts';
import { grpcStatus } from './shapes/grpc-status.ts';
import { mayCarryRefusal, oauth2Redirect } from './shapes/oauth2-redirect.ts';
import { rfc9457Xml } from './shapes/rfc9457-xml.ts';
import { rfc9457 } from './shapes/rfc9457.ts';
import { symfony } from './shapes/symfony.ts';

/** Every known shape, the most specific first: the first that recognises the answer is taken. A new one is a line here. */
const SHAPES: readonly Shape[] = [
  // Wherever it led to: the refusal stands in the way there.
  oauth2Redirect,
  // What answered in place of the API: nothing that it says is the API's.
  ...GATEWAY_SHAPES,
  grpcStatus,
  // Often inside problem details, and says more than they do.
  symfony,
  rfc9457,
  rfc9457Xml,
  ...VENDOR_SHAPES,
  ...FRAMEWORK_SHAPES,
  ...CLOUD_SHAPES,
  ...STANDARD_SHAPES,
  errorHeaders,
  eventStream,
  // Whatever nobody listed.
  genericJson,
  genericXml,
  genericHtml,
  genericText,
];

export interface ReadAnswer {
  readonly shape: string;
  readonly report: AnswerReport;
}

/** Null where nothing in the answer speaks of an error: a success, an empty body, bytes that are no text. */
export function readAnswer(answer: AnswerView): ReadAnswer | null {
  if (isQuietSuccess(answer)) return null;
  const isRefusal = answer.status !== null && answer.status >= 400;
  for (const shape of SHAPES) {
    const report = shape.recognise(answer);
    // Under a success, or under no status at all, only strong evidence is believed.
    if (report !== null && (isRefusal || report.isFailure || report.isPartial))
      return { shape: shape.id, report: withoutStacks(report) };
  }
  return null;
}

/** Where a program failed is for whoever wrote it: its words stay, its steps are shown apart from them. */
function withoutStacks(report: AnswerReport): AnswerReport {
  const { errors, headline } = report;
  return {
    ...report,
    headline: headline === null ? null : withoutFrames(headline),
    errors: errors.map((error) => {
      const message = withoutFrames(error.message);
      return message === error.message ? error : { ...error, message };
    }),
  };
}

/** Most answers: a success whose text holds no word that could make it a failure. Not parsed, so it costs nothing. */
function isQuietSuccess(answer: AnswerView): boolean {
  const { status, mediaType, text, look, isWhole, ledTo } = answer;
  if (status === null || status >= 400 || mediaType.startsWith('application/problem+')) return false;
  if (ledTo.some(mayCarryRefusal)) return false;
  // The result of a gRPC call stands in its headers.
  if (mediaType.startsWith('application/grpc')) return false;
  if (look === 'xml') return !mayHoldFault(text);
  // Filters of networks and firewalls send their pages as a success.
  if (look === 'html') return false;
  // Says of itself that not everything may have worked.
  if (status === 207 && look === 'json') return !isWhole;
  if (mediaType === 'text/event-stream') return !mayHoldErrorEvent(answer);
  if (look === 'text') return !isWhole || !isErrorLine(text);
  return look !== 'json' || !isWhole || !mayHoldEvidence(text);
}

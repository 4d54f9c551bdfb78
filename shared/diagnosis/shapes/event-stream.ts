import { parseJson } from '../../json/parse-json.ts';
import type { JsonNode } from '../../json/json-node.ts';
import type { AnswerView } from '../answer-view.ts';
import { makeError, readErrorItem } from '../error-item.ts';
import { hasStrongEvidence } from '../failure-evidence.ts';
import { isObject, memberAmong } from '../json-reading.ts';
import { likeStatusOf } from '../like-status.ts';
import { LIMITS } from '../limits.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * A stream of events that was refused or broke off: an event that is called `error`, or one whose data are an error and
 * nothing else. The status was sent before anything went wrong, so it says 200.
 *
 * Source: html.spec.whatwg.org, section 9.2 "Server-sent events", for the lines; their errors are nobody's standard.
 */
export const eventStream: Shape = {
  id: 'event-stream',
  recognise(answer) {
    if (!isEventStream(answer)) return null;
    const errors = [...eventsIn(answer.text), ...eventsIn(answer.tail)]
      .flatMap(readEvent)
      .slice(0, LIMITS.errors);
    const [first] = errors;
    if (first === undefined) return null;
    return { ...EMPTY_REPORT, errors, isFailure: true, likeStatus: likeStatusOf(first.code) };
  },
};

/** Whether an answer is such a stream and may hold an error, without taking it apart. */
export function mayHoldErrorEvent({ mediaType, text, tail }: AnswerView): boolean {
  return mediaType === 'text/event-stream' && (MAY_HOLD.test(text) || MAY_HOLD.test(tail));
}

function isEventStream({ mediaType, text }: AnswerView): boolean {
  return mediaType === 'text/event-stream' && /^(?::|(?:event|data|id|retry):)/m.test(text.slice(0, 1024));
}

const MAY_HOLD = /^event:\s*[\w.-]{0,40}err|^data:\s*\{[^\n]{0,200}"(?:error|errors|fault)"\s*:/im;

/** A stream ends with its error; one that goes on after so many is not read further. */
const MOST_EVENTS = 20;

interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/** Only those that have an end: the last may go on. */
function eventsIn(text: string): ServerEvent[] {
  return text
    .split(/\r?\n\r?\n/)
    .filter((block) => MAY_HOLD.test(block))
    .slice(0, MOST_EVENTS)
    .map((block) => {
      const valuesOf = (field: string): string[] =>
        block
          .split(/\r?\n/)
          .filter((line) => line.startsWith(`${field}:`))
          .map((line) => line.slice(field.length + 1).replace(/^ /, ''));
      return { name: valuesOf('event').at(-1) ?? '', data: valuesOf('data').join('\n') };
    });
}

function readEvent({ name, data }: ServerEvent): ReportedError[] {
  const isCalledError = /(?:^|[._-])err(?:or)?$/i.test(name);
  const { root, problems } = parseJson(data, {
    maxNodes: LIMITS.nodes,
    maxDepth: LIMITS.depth,
    maxProblems: 1,
  });
  if (!isObject(root) || problems.some(({ severity }) => severity === 'error'))
    return isCalledError && data !== '' ? [makeError({ message: data.slice(0, LIMITS.messageLength) })] : [];
  if (!isCalledError && !hasStrongEvidence(root)) return [];
  const error = readErrorItem(innermost(root), 'top');
  return error === null ? [] : [error];
}

/** `{"type": "error", "error": {…}}` is about what it holds. */
function innermost(root: JsonNode): JsonNode {
  const held = memberAmong(root, ['error', 'errors', 'fault']);
  const inner = held?.kind === 'array' ? (held.items[0] ?? null) : held;
  return isObject(inner) ? inner : root;
}

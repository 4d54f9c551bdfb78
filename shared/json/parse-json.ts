import { say } from '../texts/text.ts';
import type { JsonNode } from './json-node.ts';
import type { JsonProblem } from './json-problem.ts';
import { finishRun } from './reading/finish-run.ts';
import type { ParseRun, Step } from './reading/parse-run.ts';
import { surely } from './reading/problem-list.ts';
import { readColon } from './reading/read-colon.ts';
import { readKey } from './reading/read-key.ts';
import { readRest } from './reading/read-rest.ts';
import { readSeparator } from './reading/read-separator.ts';
import { readValue } from './reading/read-value.ts';
import { skipBlanks } from './reading/skip-blanks.ts';
import { startRun } from './reading/start-run.ts';

export interface ParseJsonOptions {
  /** An unquoted `{{name}}` is a value: for drafts. Elsewhere it is a value, too, and a problem. Default false. */
  allowsPlaceholders?: boolean;
  /** How many values get a node. Default: all. */
  maxNodes?: number;
  /** How many levels of values get nodes; 1 is the outermost value alone. Default: all. */
  maxDepth?: number;
  /** How many problems are told one by one; "and more" comes on top. Default 50. */
  maxProblems?: number;
}

export interface JsonDocument {
  /** `null` where nothing could be read as a value. */
  root: JsonNode | null;
  /** In the order of the text. No `error` among them: the text is JSON by RFC 8259 (placeholders aside, if allowed). */
  problems: JsonProblem[];
  /** The budget left values out of the nodes. They were still read: problems and ranges are those of the whole text. */
  isTruncated: boolean;
}

/**
 * Reads any text as JSON, strictly in what it accepts (RFC 8259) and forgivingly in what it makes of the rest: it never
 * throws, always gives what it could read, and takes time in proportion to the length of the text, whatever is in it.
 */
export function parseJson(text: string, options: ParseJsonOptions = {}): JsonDocument {
  const run = startRun(text, {
    allowsPlaceholders: options.allowsPlaceholders ?? false,
    maxNodes: options.maxNodes ?? Number.POSITIVE_INFINITY,
    maxDepth: options.maxDepth ?? Number.POSITIVE_INFINITY,
    maxProblems: options.maxProblems ?? 50,
  });
  let step: Step = 'value';
  skipBlanks(run);
  while (run.at < run.text.length) {
    step = takeStep(run, step);
    skipBlanks(run);
  }
  finishRun(run, step);
  return { root: run.root, problems: run.problems.finish(text), isTruncated: run.isTruncated };
}

function takeStep(run: ParseRun, step: Step): Step {
  const code = run.code();
  if (code !== run.text.charCodeAt(run.at)) reportLookAlike(run, code);
  switch (step) {
    case 'value':
      return readValue(run, code);
    case 'key':
      return readKey(run, code);
    case 'colon':
      return readColon(run, code);
    case 'separator':
      return readSeparator(run, code);
    case 'rest':
      return readRest(run, code);
  }
}

function reportLookAlike(run: ParseRun, code: number): void {
  // A step may leave the sign to the next one.
  if (run.lookAlikeAt === run.at) return;
  run.lookAlikeAt = run.at;
  const wanted = String.fromCharCode(code);
  run.report({
    code: 'look-alike',
    message: say('json.look-alike', { found: run.text.charAt(run.at), wanted }),
    offset: run.at,
    length: 1,
    repair: surely(say('json.repair.write', { wanted }), [{ offset: run.at, length: 1, text: wanted }]),
  });
}

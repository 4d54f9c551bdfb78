import { decodeJsonBytes } from '../../shared/json/decode-json-bytes.ts';
import type { JsonProblem } from '../../shared/json/json-problem.ts';
import { parseJson } from '../../shared/json/parse-json.ts';
import { repairJson } from '../../shared/json/repair-json.ts';
import { formatMessage, say, text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { UsageError, parseOptions } from './parse-options.ts';
import { printJsonProblems } from './print-json-problems.ts';
import { readInput } from './read-input.ts';

const OPTIONS = {
  json: { kind: 'flag', names: ['--json'] },
  repair: { kind: 'flag', names: ['--repair'] },
} as const;

/**
 * Says whether a text is JSON, and where it is not: line, column and repair. With `--repair` the repaired text is
 * printed as well. Exit code 1 where it is not JSON; a warning alone does not make it so.
 */
export async function runCheckJson(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const options = parseOptions(args, OPTIONS);
  const [target = '-', surplus] = options.words;
  if (surplus !== undefined)
    throw new UsageError(say('cli.one-at-a-time', { first: target, second: surplus }));
  const decoded = decodeJsonBytes(await readInput(target, context));
  const problems = [...decoded.problems, ...parseJson(decoded.text).problems];
  const isValid = problems.every(({ severity }) => severity !== 'error');
  const repaired = options.has('repair') ? repairJson(decoded.text).text : null;
  const catalogue = await context.loadTexts();
  if (options.has('json')) {
    const document = {
      valid: isValid,
      problems: problems.map((problem) => describeProblem(problem, catalogue)),
      ...(repaired === null ? {} : { repaired }),
    };
    context.print(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const lines = printJsonProblems(problems, decoded.text, {
      catalogue,
      terminal: await context.loadTerminal(),
    });
    const verdict = isValid ? [text(catalogue, 'cli.json-valid')] : [];
    context.print(`${[...verdict, ...lines, ...(repaired === null ? [] : ['', repaired])].join('\n')}\n`);
  }
  return isValid ? 0 : 1;
}

/** The public shape of a problem: add to it, never rename in it. */
function describeProblem(problem: JsonProblem, catalogue: Catalogue) {
  const { code, severity, message, line, column, offset, length, repair } = problem;
  return {
    line,
    column,
    message: formatMessage(catalogue, message),
    repair: repair === null ? null : { label: formatMessage(catalogue, repair.label), edits: repair.edits },
    code,
    severity,
    offset,
    length,
  };
}

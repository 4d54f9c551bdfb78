import { applyTextEdits } from '../../json/apply-text-edits.ts';
import type { JsonProblem, TextEdit } from '../../json/json-problem.ts';
import { parseJson } from '../../json/parse-json.ts';
import { repairJson } from '../../json/repair-json.ts';
import type { Certainty, Evidence } from '../../model/diagnosis.ts';
import type { Edit } from '../../model/edit.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { formTextToJson } from '../convert-body.ts';
import { quoteVariables } from '../quote-variables.ts';
import type { Rule, RuleFinding, RuleFix } from '../rule.ts';

const DRAFT_JSON = { allowsPlaceholders: true } as const;

/** The body is meant to be JSON and is not. The editor's own problems, and the server's word for it. */
export const bodyNotJson: Rule = {
  id: 'body-not-json',
  check(exchange) {
    const { refusalStatus: status, requestJson, draft } = exchange;
    if (draft === null || requestJson === null || !mayBeAboutBody(exchange)) return null;
    // 400 and 422 are what servers say to a body that they cannot read; with another status it is only a suspicion.
    const certainty: Certainty =
      status === 400 || status === 422 || speaksOfJson(exchange.words) ? 'certain' : 'possible';
    const problem = requestJson.problems.find(({ severity }) => severity === 'error');
    if (problem === undefined) return checkFilled(exchange, certainty);
    return {
      severity: 'error',
      certainty,
      summary: say('finding.body-not-json.summary', { line: problem.line }),
      explanation: problem.message,
      evidence: [
        { from: 'request', name: 'body', value: `${problem.line}:${problem.column}` },
        ...positionEvidence(exchange.words),
      ],
      place: {
        in: 'body',
        line: problem.line,
        column: problem.column,
        offset: problem.offset,
        length: problem.length,
        path: null,
      },
      fixes: proposeRepairs(draft.body.text, requestJson.problems, certainty),
    };
  },
};

function mayBeAboutBody({ isRefused, refusalStatus: status }: Exchange): boolean {
  return isRefused && status !== 401 && status !== 403 && status !== 404 && status !== 405 && status !== 429;
}

function speaksOfJson(words: string): boolean {
  return /\bjson\b|\bunexpected (?:token|character|end)\b|\bmalformed\b|\bpars(?:e|ing|er)\b/i.test(words);
}

/** All sure repairs at once where they make it JSON; otherwise each repair that alone would. */
export function proposeRepairs(
  text: string,
  problems: readonly JsonProblem[],
  certainty: Certainty,
): RuleFix[] {
  const because = say('because.body-must-be-json');
  const repaired = repairJson(text, DRAFT_JSON);
  if (isSound(repaired.remaining)) {
    const [only, second] = repaired.applied;
    const label =
      only?.repair && second === undefined
        ? only.repair.label
        : say('fix.repair-body', { count: repaired.applied.length });
    return [
      { id: 'repair-body', label, because, certainty, edits: [{ op: 'set-body-text', text: repaired.text }] },
    ];
  }
  const asObject = formTextToJson(text);
  if (asObject !== null)
    return [
      {
        id: 'write-as-json',
        label: say('fix.write-as-json'),
        because,
        certainty: 'likely',
        edits: [{ op: 'set-body-text', text: asObject }],
      },
    ];
  return problems
    .flatMap(({ repair }) =>
      repair === null || !isSound(readProblems(applyTextEdits(text, repair.edits))) ? [] : [repair],
    )
    .slice(0, 3)
    .map((repair) => ({
      id: 'repair-body',
      label: repair.label,
      because,
      certainty: 'likely',
      edits: toEdits(repair.edits),
    }));
}

function readProblems(text: string): JsonProblem[] {
  return parseJson(text, { ...DRAFT_JSON, maxNodes: 0 }).problems;
}

function isSound(problems: readonly JsonProblem[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

/** Offsets of a repair count in the text as it is; edits of a draft are made one after the other, so the last goes first. */
function toEdits(edits: readonly TextEdit[]): Edit[] {
  return edits
    .toSorted((a, b) => b.offset - a.offset)
    .map(({ offset, length, text }) => ({ op: 'replace-body-text', offset, length, text }));
}

/** JSON as typed, but no longer once the variables are filled in: a text without quotes round its variable. */
function checkFilled(
  { draft, variables, words, refusalStatus: status }: Exchange,
  certainty: Certainty,
): RuleFinding | null {
  if (draft === null || !(status === 400 || status === 422)) return null;
  const found = quoteVariables(draft.body.text, variables);
  if (found === null) return null;
  return {
    severity: 'error',
    certainty,
    summary: say('finding.body-not-json.variable'),
    explanation: say('finding.body-not-json.variable-explanation', { variable: found.names[0] ?? '' }),
    evidence: positionEvidence(words),
    place: { in: 'body', line: null, column: null, offset: found.offset, length: null, path: null },
    fixes: [
      {
        id: 'quote-variables',
        label: say('fix.quote-variable', { variable: found.names[0] ?? '' }),
        because: say('because.text-needs-quotes'),
        certainty,
        edits: [{ op: 'set-body-text', text: found.text }],
      },
    ],
  };
}

/** Where the server says it stopped reading. */
function positionEvidence(words: string): Evidence[] {
  const named =
    /\bline:? \d+(?:,? (?:and )?col(?:umn)?\.?:? \d+)?|\b(?:position|offset|char(?:acter)?|byte|index):? \d+/i.exec(
      words,
    )?.[0];
  return named === undefined ? [] : [{ from: 'answer-body', name: null, value: named }];
}

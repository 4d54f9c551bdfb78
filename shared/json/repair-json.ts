import { applyTextEdits, compareEdits } from './apply-text-edits.ts';
import type { JsonProblem, TextEdit } from './json-problem.ts';
import { parseJson } from './parse-json.ts';
import type { ParseJsonOptions } from './parse-json.ts';

export interface JsonRepairResult {
  text: string;
  /** What was mended, in order. Places are those of the text at that moment; most are found in the first reading. */
  applied: JsonProblem[];
  /** What is left: nothing, a warning, or what only a person can decide. */
  remaining: JsonProblem[];
}

/** A mended place can bring another mistake to light; a text that needs more turns than this is beyond repair. */
const MOST_TURNS = 12;

/** Applies the repairs that have one likely reading, until the text is JSON or only others are left. */
export function repairJson(
  text: string,
  options: Pick<ParseJsonOptions, 'allowsPlaceholders'> = {},
): JsonRepairResult {
  const read = (source: string) =>
    parseJson(source, { ...options, maxNodes: 0, maxProblems: Number.POSITIVE_INFINITY }).problems;
  let applied: JsonProblem[] = [];
  let repaired = text;
  let found = read(text);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const chosen = chooseRepairs(found);
    if (chosen.problems.length === 0) break;
    const next = applyTextEdits(repaired, chosen.edits);
    const foundNext = read(next);
    // The same mistakes again: what was added has become part of one of them.
    if (foundNext.length >= found.length && codesOf(foundNext) === codesOf(found)) break;
    applied = applied.concat(chosen.problems);
    repaired = next;
    found = foundNext;
  }
  return { text: repaired, applied, remaining: parseJson(repaired, options).problems };
}

function codesOf(problems: readonly JsonProblem[]): string {
  return problems.map(({ code }) => code).join(' ');
}

interface OwnedEdit {
  edit: TextEdit;
  owner: JsonProblem;
}

/** Repairs go in whole or not at all: one that would touch the place of an earlier one waits for the next turn. */
function chooseRepairs(found: readonly JsonProblem[]): { problems: JsonProblem[]; edits: TextEdit[] } {
  const sure = found.filter(({ severity, repair }) => severity === 'error' && repair?.isSure === true);
  const owned: OwnedEdit[] = [];
  for (const owner of sure) for (const edit of owner.repair?.edits ?? []) owned.push({ edit, owner });
  owned.sort((a, b) => compareEdits(a.edit, b.edit));
  const waiting = new Set<JsonProblem>();
  let takenTo = 0;
  for (const { edit, owner } of owned) {
    if (edit.offset < takenTo) waiting.add(owner);
    takenTo = Math.max(takenTo, edit.offset + edit.length);
  }
  const ready = sure.filter((problem) => !waiting.has(problem));
  // Where each waits for another, the first one goes alone.
  const problems = ready.length > 0 ? ready : sure.slice(0, 1);
  return { problems, edits: problems.flatMap(({ repair }) => repair?.edits ?? []) };
}

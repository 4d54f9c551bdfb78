import { plainName } from '../../draft/plain-name.ts';
import { findNode } from '../../json/json-path.ts';
import type { JsonPath } from '../../model/edit.ts';
import type { AnswerError } from '../../model/diagnosis.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { nearest } from '../nearest.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const SAYS_MISSING =
  /\b(?:required|missing|must (?:be (?:present|provided|set|given|filled)|not be (?:empty|blank|null))|can(?:not|'t) be (?:blank|null|empty)|is not (?:present|provided|given)|may not be (?:blank|null))\b/i;
const SAYS_UNKNOWN =
  /\b(?:unknown|unexpected|unrecogni[sz]ed|not recogni[sz]ed|additional|extra|unsupported|not allowed|not permitted|read-?only|cannot be (?:changed|set)|(?:does|do) not exist)\b/i;

/**
 * A required name is missing while one just like it is there, or a name is there that the server does not know: a typing
 * mistake, told by comparing the two.
 */
export const fieldMisnamed: Rule = {
  id: 'field-misnamed',
  check(exchange) {
    const { draft, isRefused, status } = exchange;
    const isAboutFields = status === null || status === 200 || status === 400 || status === 422;
    if (draft === null || !isRefused || !isAboutFields || exchange.requestJson === null) return null;
    for (const error of exchange.errors.slice(0, 20)) {
      const finding = checkMissing(error, exchange) ?? checkUnknown(error, exchange);
      if (finding !== null) return finding;
    }
    return null;
  },
};

function checkMissing(error: AnswerError, { requestJson }: Exchange): RuleFinding | null {
  const name = error.field?.path.at(-1);
  if (typeof name !== 'string' || !SAYS_MISSING.test(error.message)) return null;
  for (const object of objectsOf(requestJson)) {
    const names = object.names.filter((each) => each !== name);
    if (object.names.includes(name)) return null;
    const same = names.find((each) => plainName(each) === plainName(name)) ?? nearest(name, names);
    if (same !== undefined && same !== null)
      return renaming(error, { path: [...object.path, same], to: name });
  }
  return null;
}

/** The name that is not known is taken out, unless another error misses one like it. */
function checkUnknown(error: AnswerError, { requestJson, errors }: Exchange): RuleFinding | null {
  const { place, field } = error;
  if (place?.in !== 'body' || place.path === null || !SAYS_UNKNOWN.test(error.message)) return null;
  const { path } = place;
  const last = path.at(-1);
  if (typeof last !== 'string' || field === null || plainName(last) !== plainName(String(field.path.at(-1))))
    return null;
  if (findNode(requestJson?.root ?? null, path) === null) return null;
  const missing = errors.flatMap((other) =>
    SAYS_MISSING.test(other.message) ? [String(other.field?.path.at(-1) ?? '')] : [],
  );
  const meant = nearest(
    last,
    missing.filter((name) => name !== ''),
  );
  if (meant !== null) return renaming(error, { path, to: meant });
  return {
    severity: 'error',
    certainty: 'likely',
    summary: say('finding.field-misnamed.unknown', { name: last }),
    explanation: say('finding.field-misnamed.unknown-explanation'),
    evidence: [{ from: 'answer-body', name: field.raw, value: error.message }],
    place,
    fixes: [
      {
        id: 'remove-field',
        label: say('fix.remove-field', { name: last }),
        because: say('because.server-says'),
        certainty: 'likely',
        edits: [{ op: 'remove-json-value', path }],
      },
    ],
  };
}

function renaming(
  error: AnswerError,
  { path, to }: { readonly path: JsonPath; readonly to: string },
): RuleFinding {
  const from = String(path.at(-1));
  return {
    severity: 'error',
    certainty: 'likely',
    summary: say('finding.field-misnamed.summary', { from, to }),
    explanation: say('finding.field-misnamed.explanation'),
    evidence: [{ from: 'answer-body', name: to, value: error.message }],
    place: error.place,
    fixes: [
      {
        id: 'rename-field',
        label: say('fix.rename-field', { from, to }),
        because: say('because.name-is-similar'),
        certainty: 'likely',
        edits: [{ op: 'rename-json-key', path, to }],
      },
    ],
  };
}

interface ObjectNames {
  readonly path: JsonPath;
  readonly names: readonly string[];
}

/** Objects of the body, the outer ones first; as many as a person writes by hand. */
function objectsOf(requestJson: Exchange['requestJson']): ObjectNames[] {
  const found: ObjectNames[] = [];
  const queue =
    requestJson === null || requestJson.root === null
      ? []
      : [{ node: requestJson.root, path: [] as JsonPath }];
  for (const { node, path } of queue) {
    if (found.length >= 50) break;
    if (node.kind === 'array')
      queue.push(...node.items.slice(0, 5).map((item, index) => ({ node: item, path: [...path, index] })));
    if (node.kind !== 'object') continue;
    found.push({ path, names: node.members.map(({ key }) => key.value) });
    queue.push(...node.members.map(({ key, value }) => ({ node: value, path: [...path, key.value] })));
  }
  return found;
}

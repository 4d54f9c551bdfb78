import { say } from '../../texts/text.ts';
import type { JsonPath } from '../../model/edit.ts';
import type { Place } from '../../model/diagnosis.ts';
import { askedKind } from '../asked-kind.ts';
import type { AskedKind } from '../asked-kind.ts';
import type { Exchange } from '../exchange.ts';
import { findNameMend, SAYS_MISSING } from '../name-mend.ts';
import { valueAt } from '../request-value.ts';
import type { RequestValue } from '../request-value.ts';
import { listNames } from '../request-names.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { saysLittle } from '../says-little.ts';
import { statusEvidence } from '../status-evidence.ts';
import { findValueMends } from '../value-mend.ts';
import { findOddities, isPlural } from '../value-oddities.ts';
import type { ValueOddity } from '../value-oddities.ts';
import { asKind } from '../value-kinds.ts';

const MOST_VALUES = 60;
const MOST_SUGGESTED = 3;

/**
 * The answer says that something is wrong and not what, or not so that anybody could read it out of it: what is odd in the
 * request's own values is the best suggestion then. Never more than a possibility.
 */
export const valueDoubtful: Rule = {
  id: 'value-doubtful',
  check(exchange) {
    const { draft, requestJson, isRefused, likeStatus: status } = exchange;
    if (draft === null || !isRefused || (status !== 400 && status !== 422)) return null;
    if (requestJson?.problems.some(({ severity }) => severity === 'error')) return null;
    if (isMendedOtherwise(exchange)) return null;
    const doubtful = doubtfulValues(exchange);
    const [first] = doubtful;
    if (first === undefined) return null;
    const equals = doubtful.filter(({ odd }) => odd.weight === first.odd.weight);
    return {
      severity: 'info',
      certainty: 'possible',
      summary: say('finding.value-doubtful.summary', { field: first.name }),
      explanation: say('finding.value-doubtful.explanation'),
      evidence: [statusEvidence(exchange)],
      place: first.place,
      fixes: [
        ...(equals.length > 1 ? [correctAll(equals)] : []),
        ...doubtful.slice(0, MOST_SUGGESTED).map(correctOne),
      ],
    };
  },
};

interface Doubtful {
  readonly name: string;
  readonly place: Place;
  readonly odd: ValueOddity;
}

/** Some error can be put right by what it says, or is about a name that is not there. */
function isMendedOtherwise(exchange: Exchange): boolean {
  return exchange.errors
    .slice(0, 20)
    .some((error) => findNameMend(error, exchange) !== null || findValueMends(error, exchange).length > 0);
}

function doubtfulValues(exchange: Exchange): Doubtful[] {
  const { errors, words } = exchange;
  const placed = errors.flatMap(({ place }) =>
    place === null || valueAt(place, exchange) === null ? [] : [place],
  );
  const kind = askedKind(words.slice(0, 1500));
  const isElsewhere =
    placed.length === 0 && errors.some(({ field, message }) => field !== null && SAYS_MISSING.test(message));
  if (isElsewhere || (SAYS_OTHERWISE.test(words) && placed.length === 0)) return [];
  const least = placed.length > 0 ? 1 : saysLittle(words) || kind !== null ? 2 : 4;
  return listNames(exchange)
    .slice(0, MOST_VALUES)
    .filter(
      ({ part, place }) =>
        part !== 'header' && (placed.length === 0 || placed.some((each) => isWithin(place, each))),
    )
    .flatMap(({ name, place }): Doubtful[] => {
      const value = valueAt(place, exchange);
      if (value === null) return [];
      const asked = kind === null ? null : asAsked(value, kind, name);
      // A kind that is asked for of this value, and cannot be made of it, leaves nothing to guess.
      const odd = asked ?? (kind !== null && placed.length > 0 ? undefined : findOddities(value, name)[0]);
      return odd === undefined || odd.weight < least ? [] : [{ name, place, odd }];
    })
    .toSorted((a, b) => b.odd.weight - a.odd.weight);
}

/** The kind that the answer asks for, of whichever value it may be. */
function asAsked(value: RequestValue, kind: AskedKind, name: string): ValueOddity | null {
  const { node, text, hasVariable } = value;
  if (node === null || hasVariable || node.kind === 'array' || node.kind === 'object') return null;
  const json = asKind(node, node.kind === 'string' ? JSON.stringify(text) : text, kind);
  const edit = json === null || kind === 'text' ? null : value.setJson(json);
  return json === null || edit === null
    ? null
    : { value: json, edit, weight: kind === 'list' && !isPlural(name) ? 3 : 5 };
}

/** A refusal for reasons that no other way of writing the values would change. */
const SAYS_OTHERWISE =
  /\b(?:already|exists?|duplicate|insufficient|expired|declined|not enough|limit|quota|exceed\w*|too (?:many|large|long|short|big)|balance|permission|denied|not allowed to|unauthori[sz]ed|signature|captcha|csrf|content[- ]type|headers?|version|(?:access|auth|api|csrf|security) (?:token|key)|credentials|deprecated|maintenance|closed|inactive|suspended|disabled|blocked|https|ssl)\b/i;

function isWithin(place: Place, outer: Place): boolean {
  if (place.in === 'body' && outer.in === 'body')
    return outer.path !== null && place.path !== null && startsWith(place.path, outer.path);
  return place.in === outer.in && 'name' in place && 'name' in outer && place.name === outer.name;
}

function startsWith(path: JsonPath, start: JsonPath): boolean {
  return start.every((step, index) => path[index] === step);
}

function correctOne({ name, odd }: Doubtful): RuleFix {
  const isRemoved = odd.edit.op.startsWith('remove-');
  return {
    id: 'correct-value',
    label: isRemoved
      ? say('fix.remove-field', { name })
      : say('fix.correct-value', { field: name, value: odd.value }),
    because: say('because.value-suggests'),
    certainty: 'possible',
    edits: [odd.edit],
  };
}

function correctAll(doubtful: readonly Doubtful[]): RuleFix {
  return {
    id: 'correct-values',
    label: say('fix.correct-values', { count: doubtful.length }),
    because: say('because.value-suggests'),
    certainty: 'possible',
    edits: doubtful.map(({ odd }) => odd.edit),
  };
}

import type { JsonNode } from '../../json/json-node.ts';
import type { JsonPath, Edit } from '../../model/edit.ts';
import type { AnswerError, Place } from '../../model/diagnosis.ts';
import { findUnique, readHost } from '../../profiles/profiles.ts';
import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import { absoluteLocation } from '../absolute-location.ts';
import type { Exchange } from '../exchange.ts';
import { asTemplate } from '../known-values.ts';
import { nextValue } from '../next-value.ts';
import { valueAt } from '../request-value.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { showField } from '../show-field.ts';

/** A value that has to be unique is in use. Source: RFC 9110 15.5.10; the 409 of the API this app's sandbox follows. */
export const nameTaken: Rule = {
  id: 'name-taken',
  check(exchange) {
    const { draft, likeStatus: status, words } = exchange;
    const speaksOfIt =
      /\b(?:(?:is|are|was|been|already|name|value) taken|already (?:exists?|been|in use|registered|used|there)|duplicate[ds]?|not unique|must be unique|in use)\b/i.test(
        words,
      );
    if (draft === null || !(status === 409 || ((status === 400 || status === 422) && speaksOfIt)))
      return null;
    if (
      status === 409 &&
      !speaksOfIt &&
      words !== '' &&
      /\b(?:version|modified|changed|state|locked|stale|revision)\b/i.test(words)
    )
      return null;
    const taken = findTaken(exchange);
    const renaming = taken === null ? null : rename(taken);
    const look = lookAtExisting(exchange);
    // Where nothing can be made up, looking at what is there is the next step, and the sure one.
    const fixes = [
      renaming,
      look === null
        ? null
        : { ...look, certainty: renaming === null ? ('likely' as const) : ('possible' as const) },
    ];
    return {
      severity: 'error',
      certainty: speaksOfIt ? 'certain' : 'likely',
      summary:
        taken === null
          ? say('finding.name-taken.summary')
          : say('finding.name-taken.field', { field: taken.field, value: taken.text }),
      explanation: withinWhat(taken, exchange) ?? say('finding.name-taken.explanation'),
      evidence: [
        {
          from: words === '' ? 'status' : 'answer-body',
          name: taken?.field ?? null,
          value: words.split('\n')[0] || String(status),
        },
      ],
      place: taken?.place ?? null,
      fixes: fixes.filter((fix) => fix !== null),
    };
  },
};

/** Within what the value has to be unique, where that is known of the API. */
function withinWhat(taken: Taken | null, { profile, url }: Exchange): Message | null {
  if (profile === null || taken === null) return null;
  const unique = findUnique(profile.profile, readHost(url).path, taken.field);
  return unique === null ? null : say(`profile.unique.${unique.key}`);
}

interface Taken {
  readonly field: string;
  readonly place: Place;
  readonly text: string;
  readonly setText: (text: string) => Edit;
  readonly remove: Edit | null;
}

/** The value that clashes: the one at the field that the server names, else one that its sentence repeats. */
function findTaken(exchange: Exchange): Taken | null {
  for (const error of exchange.errors.slice(0, 20)) {
    const found = takenAt(error, exchange);
    if (found !== null) return found;
  }
  return takenByValue(exchange);
}

function takenAt({ place, field }: AnswerError, exchange: Exchange): Taken | null {
  const value = place === null ? null : valueAt(place, exchange);
  if (place === null || field === null || value === null || value.hasVariable || value.text === '')
    return null;
  if (value.node !== null && value.node.kind !== 'string' && value.node.kind !== 'number') return null;
  return { field: showField(field), place, text: value.text, setText: value.setText, remove: value.remove };
}

function takenByValue(exchange: Exchange): Taken | null {
  const found = findRepeated(exchange.requestJson?.root ?? null, exchange.words);
  if (found === null) return null;
  const { path, text } = found;
  const place: Place = { in: 'body', line: null, column: null, offset: null, length: null, path };
  const value = valueAt(place, exchange);
  return value === null
    ? null
    : { field: String(path.at(-1)), place, text, setText: value.setText, remove: value.remove };
}

/** The longest text of the body that the server's sentence repeats, and the way to it. */
function findRepeated(
  root: JsonNode | null,
  words: string,
): { readonly path: JsonPath; readonly text: string } | null {
  let longest: { readonly path: JsonPath; readonly text: string } | null = null;
  const queue: { readonly node: JsonNode; readonly path: JsonPath }[] =
    root === null ? [] : [{ node: root, path: [] }];
  for (const { node, path } of queue) {
    const isLonger =
      node.kind === 'string' && node.value.length >= 3 && node.value.length > (longest?.text.length ?? 0);
    if (isLonger && words.includes(node.value)) longest = { path, text: node.value };
    if (queue.length > 2000) continue;
    if (node.kind === 'object')
      queue.push(...node.members.map(({ key, value }) => ({ node: value, path: [...path, key.value] })));
    if (node.kind === 'array')
      queue.push(...node.items.map((item, index) => ({ node: item, path: [...path, index] })));
  }
  return longest;
}

const IS_UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** An id is better left to the server; a name gets a number; a phone number stands for somebody and stays. */
function rename({ field, text, setText, remove }: Taken): RuleFix | null {
  if (IS_UUID.test(text) && remove !== null)
    return {
      id: 'leave-out-id',
      label: say('fix.leave-out-id', { field }),
      because: say('because.server-makes-ids'),
      certainty: 'likely',
      edits: [remove],
    };
  const next = nextValue(text);
  if (next === null) return null;
  return {
    id: 'choose-other-value',
    label: say('fix.choose-other-value', { field, value: next }),
    because: say('because.value-is-taken'),
    certainty: 'likely',
    edits: [setText(next)],
  };
}

/** `Location` leads to what is there; without one, a POST goes to the list that holds it. */
function lookAtExisting(exchange: Exchange): Omit<RuleFix, 'certainty'> | null {
  const { draft, variables, sent } = exchange;
  if (draft === null) return null;
  const location = exchange.answerHeader('location');
  const address = location === null ? null : absoluteLocation(location, sent?.url ?? null);
  const url =
    address === null
      ? draft.method === 'POST'
        ? draft.url
        : null
      : asTemplate(address, draft.url, variables);
  if (url === null) return null;
  const isList = address === null;
  return {
    id: 'look-at-existing',
    label: isList ? say('fix.look-at-list') : say('fix.look-at-existing'),
    because: isList ? say('because.list-shows-it') : say('because.header-says', { header: 'Location' }),
    edits: [
      { op: 'set-method', method: 'GET' },
      ...(url === draft.url ? [] : [{ op: 'set-url', url } as const]),
      { op: 'set-body-kind', kind: 'none' },
    ],
  };
}

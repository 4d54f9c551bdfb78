import { TEXT_KINDS } from '../diagnosis/attribute-types.ts';
import type { TextKind } from '../diagnosis/attribute-types.ts';
import { meantChoice } from '../diagnosis/listed-choices.ts';
import { nearest } from '../diagnosis/nearest.ts';
import { mendByPattern } from '../diagnosis/pattern-mend.ts';
import type { RuleFix } from '../diagnosis/rule-finding.ts';
import { asKind } from '../diagnosis/value-kinds.ts';
import { plainName } from '../draft/plain-name.ts';
import { applyTextEdits } from '../json/apply-text-edits.ts';
import { setJsonValue } from '../json/edit-json.ts';
import type { JsonNode } from '../json/json-node.ts';
import { findNode, formatJsonPath } from '../json/json-path.ts';
import { parseJson } from '../json/parse-json.ts';
import type { JsonPath } from '../model/edit.ts';
import { say } from '../texts/text.ts';
import type { SchemaObject } from './body-schema.ts';
import { isSchemaObject } from './body-schema.ts';
import type { PreparedSchema } from './find-schema-errors.ts';
import { readKnownBody } from './known-body.ts';
import { placeSteps } from './place-steps.ts';
import { readViolations } from './read-violations.ts';
import type { Violation } from './violation.ts';

export interface MendContext {
  readonly text: string;
  readonly root: JsonNode;
  readonly prepared: PreparedSchema;
  /** Whose documentation it is. */
  readonly api: string;
}

/** More would be a list to choose from, and no suggestion. */
const MOST_MENDS = 3;
/** A list of texts that was written as one number takes two: the list, and its item. */
const MOST_ROUNDS = 4;

/** Ways to put it right, the likeliest first; empty where only a person can know. */
export function mendViolation(violation: Violation, context: MendContext): RuleFix[] {
  const path = placeSteps(context.root, violation.path);
  switch (violation.kind) {
    case 'missing':
    case 'one-missing':
      return mendMissing(violation, path, context);
    case 'unknown-name':
      return mendName(violation, path, context);
    case 'type':
    case 'choice':
    case 'format':
    case 'pattern':
      return mendValue(violation, path, context);
    case 'limit':
    case 'twice':
    case 'other':
      return [];
  }
}

type Of<Kind extends Violation['kind']> = Extract<Violation, { kind: Kind }>;

/** A name that is nearly it stands there already; else it is added, where the documentation leaves one value alone. */
function mendMissing(
  violation: Of<'missing' | 'one-missing'>,
  path: JsonPath,
  { root, api }: MendContext,
): RuleFix[] {
  const meant = misspelledMember(violation, path, root);
  if (meant !== null) return [renameFix([...path, meant.from], meant.from, meant.to)];
  if (violation.kind === 'one-missing') return [];
  const { name, member } = violation;
  const value = onlyValue(member);
  if (value === undefined) return [];
  const json = JSON.stringify(value);
  return [
    {
      id: 'add-field',
      label: say('fix.add-field', { name, value: json }),
      because: say('because.documented', { api }),
      certainty: 'likely',
      edits: [{ op: 'set-json-value', path: [...path, name], json }],
    },
  ];
}

function onlyValue(member: unknown): unknown {
  if (!isSchemaObject(member)) return undefined;
  const { default: fallback, const: only, enum: choices } = member;
  if (fallback !== undefined || only !== undefined) return fallback ?? only;
  return Array.isArray(choices) && choices.length === 1 ? choices[0] : undefined;
}

interface Named {
  readonly path: JsonPath;
  readonly schema: SchemaObject;
  readonly root: JsonNode;
}

/** A member whose name nobody documented, and which is nearly the one that is missing; null where there is none. */
function misspelled(wanted: string, { path, schema, root }: Named): string | null {
  const node = findNode(root, path);
  if (node?.kind !== 'object') return null;
  const known = Object.keys(isSchemaObject(schema['properties']) ? schema['properties'] : {});
  const others = node.members.map(({ key }) => key.value).filter((name) => !known.includes(name));
  const from = others.find((name) => plainName(name) === plainName(wanted)) ?? nearest(wanted, others);
  return from === wanted ? null : from;
}

/** The member that stands there in place of one that is missing. */
export function misspelledMember(
  violation: Of<'missing' | 'one-missing'>,
  path: JsonPath,
  root: JsonNode,
): { readonly from: string; readonly to: string } | null {
  const wanted = violation.kind === 'missing' ? [violation.name] : violation.names;
  for (const to of wanted) {
    const from = misspelled(to, { path, schema: violation.schema, root });
    if (from !== null) return { from, to };
  }
  return null;
}

function renameFix(path: JsonPath, from: string, to: string): RuleFix {
  return {
    id: 'rename-field',
    label: say('fix.rename-field', { from, to }),
    because: say('because.name-is-similar'),
    certainty: 'likely',
    edits: [{ op: 'rename-json-key', path, to }],
  };
}

/** The documented name that is meant. To leave it out is a possibility: it holds something that somebody typed. */
function mendName(violation: Of<'unknown-name'>, path: JsonPath, { root, api }: MendContext): RuleFix[] {
  const { name } = violation;
  const meant = meantName(violation, root, path);
  return [
    ...(meant === null ? [] : [renameFix(path, name, meant)]),
    {
      id: 'remove-field',
      label: say('fix.remove-field', { name }),
      because: say('because.documented', { api }),
      certainty: 'possible',
      edits: [{ op: 'remove-json-value', path }],
    },
  ];
}

/** The documented name that an unknown one is nearly; null where none is, or it is there as well. */
export function meantName(
  { name, known }: Of<'unknown-name'>,
  root: JsonNode,
  path: JsonPath,
): string | null {
  const holder = findNode(root, path.slice(0, -1));
  const there = holder?.kind === 'object' ? holder.members.map(({ key }) => key.value) : [];
  const free = known.filter((each) => !there.includes(each));
  return free.find((each) => plainName(each) === plainName(name)) ?? nearest(name, free);
}

/** A value that nearly fits. What is proposed fits that part of the schema as a whole. */
function mendValue(
  violation: Of<'type' | 'choice' | 'format' | 'pattern'>,
  path: JsonPath,
  { text, root, prepared, api }: MendContext,
): RuleFix[] {
  const node = findNode(root, path);
  if (node === null) return [];
  const source = text.slice(node.offset, node.offset + node.length);
  // A variable stands in it: its value is somewhere else.
  if (source.includes('{{')) return [];
  const settled = candidatesFor(violation, node, source)
    .map((json) => settle(json, violation.schema, prepared))
    .filter((json) => json !== null && json !== source);
  const field = formatJsonPath(path);
  return [...new Set(settled)].slice(0, MOST_MENDS).flatMap((json, index) =>
    json === null
      ? []
      : [
          {
            id: 'correct-value',
            label: say('fix.correct-value', { field, value: json }),
            because: say('because.documented', { api }),
            certainty: index === 0 && !isAnyChoice(violation, node) ? 'likely' : 'possible',
            edits: [{ op: 'set-json-value', path, json }],
          } satisfies RuleFix,
        ],
  );
}

const KINDS = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
} as const;

function candidatesFor(
  violation: Of<'type' | 'choice' | 'format' | 'pattern'>,
  node: JsonNode,
  source: string,
): string[] {
  switch (violation.kind) {
    case 'type':
      return violation.wanted.flatMap((name) => {
        const kind = name in KINDS ? KINDS[name as keyof typeof KINDS] : null;
        return kind === null ? [] : (asKind(node, source, kind) ?? []);
      });
    case 'choice':
      return choicesFor(violation.choices, node, source);
    case 'format':
      return textsFor(node, FORMATS[violation.format] ?? null);
    case 'pattern': {
      const { 'x-attribute-type': type } = violation.schema;
      const kind = typeof type === 'string' ? (ATTRIBUTE_TYPES[type] ?? null) : null;
      if (kind !== null) return textsFor(node, kind);
      const mended = node.kind === 'string' ? mendByPattern(node.value, violation.pattern) : null;
      return mended === null ? [] : [JSON.stringify(mended)];
    }
  }
}

/** The one that was nearly written, or the only few that there are. */
function choicesFor(choices: readonly unknown[], node: JsonNode, source: string): string[] {
  const plain = node.kind === 'string' ? node.value : source;
  const near = meantOf(choices, plain);
  if (near !== undefined) return [JSON.stringify(near)];
  return choices.length <= MOST_MENDS ? choices.map((choice) => JSON.stringify(choice)) : [];
}

function meantOf(choices: readonly unknown[], plain: string): unknown {
  const texts = choices.map((choice) => (typeof choice === 'string' ? choice : JSON.stringify(choice)));
  const same = texts.indexOf(plain);
  const meant = same >= 0 ? plain : meantChoice(plain, texts);
  return meant === null ? undefined : choices[texts.indexOf(meant)];
}

/** Any of several: which one was meant, nobody can know. */
function isAnyChoice(violation: Violation, node: JsonNode): boolean {
  if (violation.kind !== 'choice' || violation.choices.length === 1) return false;
  const plain = node.kind === 'string' ? node.value : node.kind === 'number' ? node.raw : node.kind;
  return meantOf(violation.choices, plain) === undefined;
}

interface AskedText {
  readonly id: TextKind['id'];
  /** As a server would ask for it. */
  readonly sentence: string;
}

const FORMATS: Readonly<Record<string, AskedText>> = {
  date: { id: 'date', sentence: 'must be a "date"' },
  'date-time': { id: 'date', sentence: 'must be a date-time of RFC 3339' },
  email: { id: 'email', sentence: '' },
  'idn-email': { id: 'email', sentence: '' },
  uri: { id: 'url', sentence: '' },
  url: { id: 'url', sentence: '' },
  iri: { id: 'url', sentence: '' },
  uuid: { id: 'uuid', sentence: '' },
};

/** The kinds of text that `x-attribute-type` names. */
const ATTRIBUTE_TYPES: Readonly<Record<string, AskedText>> = {
  uuid: { id: 'uuid', sentence: '' },
  date: { id: 'date', sentence: 'YYYY-DD-MM HH:MM:SS' },
  url: { id: 'url', sentence: '' },
  did: { id: 'did', sentence: 'digits only' },
  identifier: { id: 'identifier', sentence: '' },
  name: { id: 'name', sentence: '' },
  template: { id: 'template', sentence: '{first_name}, {last_name}, {custom1}, {custom2}, {code}' },
};

function textsFor(node: JsonNode, asked: AskedText | null): string[] {
  const kind = TEXT_KINDS.find(({ id }) => id === asked?.id);
  if (node.kind !== 'string' || asked === null || kind === undefined) return [];
  return kind.mend(node.value, asked.sentence).map((text) => JSON.stringify(text));
}

/** Mends what the first mend uncovers, until all of it fits; null where that does not come about. */
function settle(json: string, schema: SchemaObject, prepared: PreparedSchema): string | null {
  let text = json;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { root } = parseJson(text);
    if (root === null) return null;
    const body = readKnownBody(root, { text, variables: [] });
    const [violation] = readViolations(body, prepared, schema);
    if (violation === undefined) return text;
    const mended = mendInside(violation, root, text);
    if (mended === null) return null;
    text = mended;
  }
  return null;
}

function mendInside(violation: Violation, root: JsonNode, text: string): string | null {
  const path = placeSteps(root, violation.path);
  const node = findNode(root, path);
  const { kind } = violation;
  const isOfValue = kind === 'type' || kind === 'choice' || kind === 'format' || kind === 'pattern';
  if (node === null || !isOfValue || isAnyChoice(violation, node)) return null;
  const [json] = candidatesFor(violation, node, text.slice(node.offset, node.offset + node.length));
  const edits = json === undefined ? null : setJsonValue(text, path, json);
  return edits === null ? null : applyTextEdits(text, edits);
}

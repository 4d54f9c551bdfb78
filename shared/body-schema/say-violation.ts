import { DEXATEL_TYPES } from '../profiles/dexatel-types.ts';
import type { RuleFinding } from '../diagnosis/rule-finding.ts';
import type { JsonNode } from '../json/json-node.ts';
import { findNode, formatJsonPath } from '../json/json-path.ts';
import type { LineIndex } from '../json/index-lines.ts';
import type { Place } from '../model/diagnosis.ts';
import type { JsonPath } from '../model/edit.ts';
import type { TypeName } from '../profiles/profile.ts';
import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { isSchemaObject } from './body-schema.ts';
import type { JsonSchema } from './body-schema.ts';
import { meantName, mendViolation, misspelledMember } from './mend-violation.ts';
import type { MendContext } from './mend-violation.ts';
import { placeSteps } from './place-steps.ts';
import type { Violation } from './violation.ts';

export interface SayContext extends MendContext {
  readonly lines: LineIndex;
  readonly link: string | null;
  /** Working out mends takes reading the text again for each. */
  readonly hasMends: boolean;
}

/** A violation in words, at its place, with what would put it right. */
export function sayViolation(violation: Violation, context: SayContext): RuleFinding {
  const path = placeSteps(context.root, violation.path);
  const { summary, explanation } = wordsFor(violation, path, context);
  const { link, hasMends } = context;
  return {
    severity: 'warning',
    certainty: 'likely',
    summary,
    explanation,
    evidence: [{ from: 'request', name: formatJsonPath(path), value: excerptAt(path, context) }],
    place: placeOf(violation, path, context),
    ...(link === null ? {} : { docsUrl: link }),
    fixes: hasMends ? mendViolation(violation, context) : [],
  };
}

const LONGEST_EXCERPT = 80;

function excerptAt(path: JsonPath, { root, text }: SayContext): string | null {
  const node = findNode(root, path);
  return node === null ? null : text.slice(node.offset, node.offset + node.length).slice(0, LONGEST_EXCERPT);
}

/**
 * Of a name that is missing the beginning of what it is missing from; of a name that is too much the name; of what goes
 * over several lines the first sign.
 */
export function placeOf(
  violation: Violation,
  path: JsonPath,
  { root, text, lines }: SayContext,
): Extract<Place, { in: 'body' }> & { readonly offset: number } {
  const node = findNode(root, path) ?? root;
  const key = keyAt(root, pathOfName(violation, path, root));
  const { offset, length } = key ?? node;
  const isLong = /[\r\n]/.test(text.slice(offset, offset + length));
  const isInside = violation.kind === 'missing' || violation.kind === 'one-missing';
  const isFirstSign = key === null && (isLong || isInside);
  const { line, column } = lines.positionAt(offset);
  // A path leads to the whole of a value.
  const isWhole = key === null && !isFirstSign;
  return {
    in: 'body',
    line,
    column,
    offset,
    length: isFirstSign ? 1 : length,
    path: isWhole ? path : null,
  };
}

/** Of the name that is at fault; null where it is a value, or nothing stands there. */
function pathOfName(violation: Violation, path: JsonPath, root: JsonNode): JsonPath | null {
  if (violation.kind === 'unknown-name') return path;
  if (violation.kind !== 'missing' && violation.kind !== 'one-missing') return null;
  const meant = misspelledMember(violation, path, root);
  return meant === null ? null : [...path, meant.from];
}

function keyAt(root: JsonNode, path: JsonPath | null): JsonNode | null {
  if (path === null) return null;
  const holder = findNode(root, path.slice(0, -1));
  if (holder?.kind !== 'object') return null;
  return holder.members.findLast(({ key }) => key.value === path.at(-1))?.key ?? null;
}

interface Words {
  readonly summary: Message;
  readonly explanation: Message;
}

function wordsFor(violation: Violation, path: JsonPath, context: SayContext): Words {
  const { api, root } = context;
  const field = formatJsonPath(path);
  const documented = describe(violation.schema) ?? say('schema.documented', { api });
  switch (violation.kind) {
    case 'type': {
      const wanted = kindsOf(violation.wanted);
      const found = kindOf(findNode(root, path), violation.wanted);
      return { summary: say('schema.type', { field, found, wanted }), explanation: documented };
    }
    case 'choice': {
      const choices = listChoices(violation.choices);
      const only = violation.choices.length === 1;
      return {
        summary: say('schema.choice', { field, value: excerptAt(path, context) ?? '' }),
        explanation: only
          ? say('schema.only-choice', { api, choices })
          : say('schema.choices', { api, choices }),
      };
    }
    case 'limit': {
      const { keyword, limit } = violation;
      return { summary: say(`schema.${keyword}`, { field, limit }), explanation: documented };
    }
    case 'format':
      return {
        summary: say('schema.format', { field, format: violation.format }),
        explanation: say('schema.format-explanation', { format: violation.format, api }),
      };
    case 'pattern':
      return sayPattern(violation, field, api);
    case 'missing': {
      const { name, because, member } = violation;
      const meant = misspelledMember(violation, path, root);
      if (meant !== null) return sayMisspelled(meant, api);
      const inside = { name, field };
      return {
        summary:
          because === null
            ? say('schema.missing', inside)
            : say('schema.missing-beside', { ...inside, because }),
        explanation: say('schema.missing-explanation', { api, wanted: typesOf(member) }),
      };
    }
    case 'one-missing': {
      const meant = misspelledMember(violation, path, root);
      if (meant !== null) return sayMisspelled(meant, api);
      return {
        summary: say('schema.one-missing', { names: violation.names.join('\n'), field }),
        explanation: say('schema.documented', { api }),
      };
    }
    case 'unknown-name': {
      const meant = meantName(violation, root, path);
      const { name } = violation;
      return {
        summary:
          meant === null
            ? say('schema.unknown-name', { name, api })
            : say('schema.unknown-name-meant', { name, meant, api }),
        explanation: say('schema.unknown-name-explanation'),
      };
    }
    case 'twice':
      return { summary: say('schema.twice', { field }), explanation: documented };
    case 'other':
      return { summary: say('schema.other', { field }), explanation: documented };
  }
}

function sayMisspelled({ from, to }: { readonly from: string; readonly to: string }, api: string): Words {
  return {
    summary: say('schema.misspelled', { from, to }),
    explanation: say('schema.misspelled-explanation', { to, api }),
  };
}

function sayPattern(
  { schema, pattern }: Extract<Violation, { kind: 'pattern' }>,
  field: string,
  api: string,
): Words {
  const type = schema['x-attribute-type'];
  if (isTypeName(type))
    return {
      summary: say('schema.attribute-type', { field, type }),
      explanation: say(`profile.type.${type}`),
    };
  return {
    summary: say('schema.pattern', { field, api }),
    explanation: describe(schema) ?? say('schema.pattern-explanation', { pattern }),
  };
}

function isTypeName(name: unknown): name is TypeName {
  return typeof name === 'string' && Object.hasOwn(DEXATEL_TYPES, name);
}

/** What whoever wrote the schema says of the value, where they say something. */
function describe({ description }: { readonly description?: unknown }): Message | null {
  return typeof description === 'string' && description.trim() !== ''
    ? say('schema.description', { words: description })
    : null;
}

/** In the order of how often they are meant; that something may be empty helps nobody who wrote something else. */
function kindsOf(wanted: readonly string[]): string {
  const kinds = wanted.filter((name) => name !== 'null' || wanted.length === 1);
  return kinds.filter((name) => name !== 'integer' || !kinds.includes('number')).join('\n');
}

function kindOf(node: JsonNode | null, wanted: readonly string[]): string {
  if (node === null) return 'null';
  if (node.kind === 'true' || node.kind === 'false') return 'boolean';
  if (node.kind === 'number') return wanted.includes('integer') ? 'fraction' : 'number';
  return node.kind === 'placeholder' ? 'string' : node.kind;
}

function typesOf(schema: JsonSchema): string {
  if (!isSchemaObject(schema)) return '';
  return kindsOf([schema['type'] ?? []].flat().map(String));
}

/** Of words that differ in their capitals alone one is enough; that it may be empty helps nobody. */
function listChoices(choices: readonly unknown[]): string {
  const full = choices.filter((choice) => choice !== null && choice !== '');
  const texts = (full.length === 0 ? choices : full).map((choice) =>
    typeof choice === 'string' ? choice : JSON.stringify(choice),
  );
  const seen = new Set<string>();
  return texts
    .filter((text) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()))
    .slice(0, 12)
    .join('\n');
}

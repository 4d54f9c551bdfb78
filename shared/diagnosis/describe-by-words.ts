import { formatJsonPath } from '../json/json-path.ts';
import type { JsonNode } from '../json/json-node.ts';
import type { ErrorField } from '../model/diagnosis.ts';
import type { JsonPath } from '../model/edit.ts';
import type { RequestDraft } from '../model/request-draft.ts';

/** Finds the field that a sentence means and does not name. */
export type FindDescribed = (sentence: string) => ErrorField | null;

/**
 * By its label (`Number of guests` for `number_of_guests`), or by its value in quotes (`Cannot coerce "12"`) where exactly
 * one value of the request is that. `root` is the draft's body, read as JSON.
 */
export function createDescribedFinder(draft: RequestDraft, root: JsonNode | null): FindDescribed {
  let known: readonly Leaf[] | null = null;
  return (sentence) => {
    known ??= [...jsonLeaves(root), ...rowLeaves(draft)];
    const said = sentence.slice(0, LONGEST);
    return byLabel(said, known) ?? byValue(said, known);
  };
}

const LONGEST = 1000;
const MOST_LEAVES = 300;

function byLabel(sentence: string, leaves: readonly Leaf[]): ErrorField | null {
  // A name that is written as one is not a label: another rule compares names.
  const text = ` ${sentence.replace(/\W+/g, ' ').toLowerCase()} `;
  let longest: Leaf | null = null;
  for (const leaf of leaves) {
    const isLabel = leaf.label.includes(' ') && text.includes(` ${leaf.label} `);
    if (isLabel && (longest === null || leaf.label.length > longest.label.length)) longest = leaf;
  }
  return longest?.field ?? null;
}

/** `"12"`, `'yes'`, `value yes or`, `value: 12`. */
const QUOTED =
  /"([^"\n]{1,80})"|(?<![A-Za-z])'([^'\n]{1,80})'(?![A-Za-z])|`([^`\n]{1,80})`|\bvalue[:=]?\s+["'`]?([^\s"'`,;)]{1,60})["'`]?(?=[\s,;).]|$)/gi;

function byValue(sentence: string, leaves: readonly Leaf[]): ErrorField | null {
  const quoted = new Set(
    [...sentence.matchAll(QUOTED)].map((match) => match.slice(1).find((each) => each !== undefined)),
  );
  if (quoted.size === 0) return null;
  const found = leaves.filter(({ value }) => value !== '' && quoted.has(value));
  return found.length === 1 ? (found[0]?.field ?? null) : null;
}

interface Leaf {
  readonly label: string;
  /** `''` for what is no text and no number. */
  readonly value: string;
  readonly field: ErrorField;
}

/** `numberOfGuests`, `number_of_guests` and `Number of guests` are all `number of guests`. */
function labelOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase();
}

function jsonLeaves(root: JsonNode | null): Leaf[] {
  const leaves: Leaf[] = [];
  const queue: { readonly node: JsonNode; readonly path: JsonPath }[] =
    root === null ? [] : [{ node: root, path: [] }];
  for (const { node, path } of queue) {
    if (leaves.length >= MOST_LEAVES || queue.length > 2000) break;
    if (node.kind === 'array')
      queue.push(...node.items.slice(0, 50).map((item, at) => ({ node: item, path: [...path, at] })));
    if (node.kind === 'object')
      queue.push(...node.members.map(({ key, value }) => ({ node: value, path: [...path, key.value] })));
    if (path.length === 0 || node.kind === 'object') continue;
    const last = path.at(-1);
    leaves.push({
      label: typeof last === 'string' ? labelOf(last) : '',
      value: node.kind === 'string' ? node.value : node.kind === 'number' ? node.raw : '',
      field: { in: 'body', path, raw: formatJsonPath(path) },
    });
  }
  return leaves;
}

function rowLeaves({ params, body }: RequestDraft): Leaf[] {
  const query = params.filter(({ isEnabled, place }) => isEnabled && place === 'query');
  const form = body.kind === 'form' ? body.form.filter(({ isEnabled }) => isEnabled) : [];
  const leaf =
    (part: 'query' | 'body') =>
    ({ name, value }: { name: string; value: string }): Leaf => ({
      label: labelOf(name),
      value,
      field: { in: part, path: [name], raw: name },
    });
  return [...query.map(leaf('query')), ...form.map(leaf('body'))];
}

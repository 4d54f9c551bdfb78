import { plainName } from '../draft/plain-name.ts';
import type { JsonNode, JsonObjectNode } from '../json/json-node.ts';

/**
 * What a server says about an error besides its sentence, as one more sentence: the values it would take, the type it
 * expects, a limit, a pattern, a suggestion. Validators put these next to the message (`params` of Ajv, `ctx` of
 * pydantic, `expected` of Zod), and the message itself often leaves them out.
 *
 * '' where nothing of the kind stands there.
 */
export function besideError(message: string, root: JsonNode | null): string {
  const holder = root === null ? null : findHolder(message, root);
  if (holder === null) return '';
  const said: string[] = [];
  readFacts(holder, said);
  for (const { key, value } of holder.members)
    if (value.kind === 'object' && NESTS.has(plainName(key.value))) readFacts(value, said);
  return said.join('. ');
}

const NESTS: ReadonlySet<string> = new Set([
  'params',
  'ctx',
  'context',
  'meta',
  'constraints',
  'details',
  'args',
  'extensions',
  'expected',
  'data',
]);
const SEARCHED = 400;

function findHolder(message: string, root: JsonNode): JsonObjectNode | null {
  const queue: JsonNode[] = [root];
  for (const node of queue) {
    if (node.kind === 'object') {
      const holds = node.members.some(
        ({ value }) => value.kind === 'string' && value.value.trim() === message,
      );
      if (holds) return node;
      if (queue.length < SEARCHED) queue.push(...node.members.map(({ value }) => value));
    }
    if (node.kind === 'array' && queue.length < SEARCHED) queue.push(...node.items.slice(0, 50));
  }
  return null;
}

function readFacts(holder: JsonObjectNode, said: string[]): void {
  for (const { key, value } of holder.members) {
    const sentence = sayFact(plainName(key.value), value);
    if (sentence !== null && said.length < 10) said.push(sentence);
  }
}

function sayFact(name: string, value: JsonNode): string | null {
  if (value.kind === 'array') {
    const choices = value.items.flatMap((item) =>
      item.kind === 'string' ? [item.value] : item.kind === 'number' ? [item.raw] : [],
    );
    const isList = CHOICES.test(name) && choices.length > 0 && choices.length <= 200;
    return isList ? `must be one of: ${choices.map((choice) => `"${choice}"`).join(', ')}` : null;
  }
  const text = value.kind === 'string' ? value.value : value.kind === 'number' ? value.raw : '';
  if (text === '' || text.length > 300) return null;
  if (/^(?:expected|expectedtype|requiredtype)$/.test(name))
    return /[,|]/.test(text) ? `must be one of: ${text}` : `expected ${text}`;
  if (CHOICES.test(name)) return `must be one of: ${text}`;
  if (/^(?:pattern|regex|regexp)$/.test(name)) return `must match pattern "${text}"`;
  if (/^(?:format|expectedformat|dateformat)$/.test(name)) return `must match format "${text}"`;
  if (/^(?:suggestion|didyoumean|suggested|hint|closest|closestmatch)$/.test(name))
    return `Did you mean ${text}?`;
  if (value.kind !== 'number' && !/^\d+$/.test(text)) return null;
  if (/^(?:maxlength|maxchars|maxcharacters|limitlength)$/.test(name)) return `at most ${text} characters`;
  if (/^(?:max|maximum|le|lte|maxvalue|limit|limitvalue|inclusivemaximum|maxitems)$/.test(name))
    return `at most ${text}`;
  if (/^(?:min|minimum|ge|gte|minvalue|inclusiveminimum)$/.test(name)) return `at least ${text}`;
  return null;
}

const CHOICES =
  /^(?:allowed|allowedvalues|accepted|acceptedvalues|enum|enumvalues|options|choices|valids|validvalues|possiblevalues|permitted|permittedvalues|supported|supportedvalues|values|oneof|expected|available)$/;

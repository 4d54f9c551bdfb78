import type { JsonNode } from '../../json/json-node.ts';
import type { Edit } from '../../model/edit.ts';
import type { KnownVariable } from '../../model/environment.ts';
import { say } from '../../texts/text.ts';
import type { Message } from '../../texts/text.ts';
import { joinAddress, splitAddress } from '../address-parts.ts';
import type { Exchange } from '../exchange.ts';
import { fillKnown } from '../known-values.ts';
import { editDistance } from '../nearest.ts';
import type { Rule, RuleFix } from '../rule.ts';

/**
 * Nothing is at the address, and the address itself shows a slip: a version that comes twice, because the variable in
 * front has it too, a full stop from the sentence it was copied from, capital letters, a percent sign encoded again; or
 * the answer says which address was meant.
 */
export const addressMisspelled: Rule = {
  id: 'address-misspelled',
  check(exchange) {
    const { draft, refusalStatus: status } = exchange;
    if (draft === null || (status !== 404 && status !== 400 && status !== 410)) return null;
    const slips = findSlips(exchange);
    const [first] = slips;
    if (first === undefined) return null;
    return {
      severity: 'error',
      certainty: first.certainty,
      summary: say('finding.address-misspelled.summary'),
      explanation: first.explanation,
      evidence: [{ from: 'request', name: 'address', value: exchange.sent?.url ?? draft.url }],
      place: { in: 'url', offset: null, length: null },
      fixes: slips.map(({ edit, certainty, because, label }): RuleFix => ({
        id: 'correct-address',
        label,
        because,
        certainty,
        edits: [edit],
      })),
    };
  },
};

interface Slip {
  readonly explanation: Message;
  readonly label: Message;
  readonly because: Message;
  readonly certainty: 'likely' | 'possible';
  readonly edit: Edit;
}

function findSlips(exchange: Exchange): Slip[] {
  const { draft, variables } = exchange;
  if (draft === null) return [];
  const parts = splitAddress(draft.url);
  const withPath = (path: string): Edit => ({ op: 'set-url', url: joinAddress({ ...parts, path }) });
  const slips: (Slip | null)[] = [
    suggestedPath(exchange),
    listedPath(exchange),
    behindHash(parts),
    byRewriting(parts.path, parts.path.replace(BRACED_ID, '$1'), 'punctuation', withPath),
    byRewriting(parts.path, withoutCommand(parts.path), 'punctuation', withPath),
    repeated(parts, variables),
    byRewriting(parts.path, withoutPunctuation(parts.path), 'punctuation', withPath),
    byRewriting(parts.path, parts.path.replace(/%25(?=[0-9a-f]{2})/gi, '%'), 'encoded-twice', withPath),
    byRewriting(parts.path, parts.path.replace(DASHES, '-'), 'typographic', withPath),
    byRewriting(parts.path, lowerCased(parts.path), 'capitals', withPath),
  ];
  return slips.filter((slip) => slip !== null);
}

function byRewriting(
  path: string,
  rewritten: string,
  slip: 'punctuation' | 'encoded-twice' | 'typographic' | 'capitals',
  toEdit: (path: string) => Edit,
): Slip | null {
  if (rewritten === path || rewritten === '') return null;
  return {
    explanation: say(`finding.address-misspelled.${slip}`),
    label: say('fix.use-path', { path: rewritten }),
    because: say('because.address-compared-exactly'),
    certainty: slip === 'capitals' ? 'possible' : 'likely',
    edit: toEdit(rewritten),
  };
}

/** `{17}`: the braces of the documentation round a number of one's own; a name in them is a gap that is not filled. */
const BRACED_ID = /(?<!\{)(?:\{|<|%7B|%3C)([\w-]*\d[\w-]*)(?:\}|>|%7D|%3E)(?!\})/gi;

/** `/tickets/#4711`, `/#/v1/tickets`: nothing behind the sign is sent. */
function behindHash(parts: ReturnType<typeof splitAddress>): Slip | null {
  const rest = /^#(\/?[\w-][\w./-]*)$/.exec(parts.fragment)?.[1];
  if (rest === undefined || parts.query !== '' || !(parts.path === '' || parts.path.endsWith('/')))
    return null;
  const path = `${parts.path}/${rest}`.replace(/\/{2,}/g, '/');
  return {
    explanation: say('finding.address-not-encoded.fragment'),
    label: say('fix.use-path', { path }),
    because: say('because.sign-has-meaning'),
    certainty: 'likely',
    edit: { op: 'set-url', url: joinAddress({ ...parts, path, fragment: '' }) },
  };
}

/** Dashes that a text program makes of a hyphen, plain and encoded. */
const DASHES = /[\u2010-\u2015\u2212]|%E2%80%9[0-5]|%E2%88%92/gi;

/** The rest of the command line that the address was copied out of: `/orders' -H 'Accept: …`. */
function withoutCommand(path: string): string {
  return path.replace(/["'`]?(?:\s|%20)+(?:--?[A-Za-z]|\\)[^]*$/, '').replace(/["'`]$/, '');
}

/** A path out of a list in the answer that is a slip away from the one that was asked for. */
function listedPath({ draft, sent, variables, view }: Exchange): Slip | null {
  const root = view?.json ?? null;
  if (draft === null || root === null) return null;
  const parts = splitAddress(draft.url);
  const asked = splitAddress(sent?.url ?? fillKnown(draft.url, variables)).path;
  const listed = pathsIn(root).filter((path) => path !== asked && editDistance(path, asked, 2) <= 2);
  const [only, second] = listed;
  const mended = only === undefined || second !== undefined ? null : fitPath(only, asked, parts.path);
  if (mended === null || mended === parts.path) return null;
  return suggestPath(mended, parts);
}

/** `parts` of the address as it is typed, `path` as the answer would have it. */
function suggestPath(path: string, parts: ReturnType<typeof splitAddress>): Slip {
  return {
    explanation: say('finding.address-misspelled.suggested'),
    label: say('fix.use-path', { path }),
    because: say('because.server-says'),
    certainty: 'likely',
    edit: { op: 'set-url', url: joinAddress({ ...parts, path }) },
  };
}

const MOST_PATHS = 100;

function pathsIn(root: JsonNode): string[] {
  const paths: string[] = [];
  const queue: JsonNode[] = [root];
  for (const node of queue) {
    if (paths.length >= MOST_PATHS || queue.length > 400) break;
    if (node.kind === 'string' && /^\/[\w./{}:~-]{1,200}$/.test(node.value)) paths.push(node.value);
    if (node.kind === 'array') queue.push(...node.items.slice(0, MOST_PATHS));
    if (node.kind === 'object') queue.push(...node.members.map(({ value }) => value));
  }
  return paths;
}

/** What stands behind an address in a sentence, and quotes round it. */
function withoutPunctuation(path: string): string {
  return path.replace(/(?:[.,;:!'"`)\]>]|%22|%27|%2C|%3E|”|’)+$/i, '').replace(/^\/(?:["'`<]|%22)+/, '/');
}

/** Ids may have capitals; the words of an address are in small letters as a rule. */
function lowerCased(path: string): string {
  return path
    .split('/')
    .map((step) => (/^[A-Z][A-Za-z-]*$|^V\d+$/.test(step) ? step.toLowerCase() : step))
    .join('/');
}

/** `{{baseUrl}}/v1/orders` where baseUrl ends with `/v1`, or the same typed twice. */
function repeated(parts: ReturnType<typeof splitAddress>, variables: readonly KnownVariable[]): Slip | null {
  const filled = splitAddress(fillKnown(parts.origin, variables));
  const before = filled.path
    .replace(/\/+$/, '')
    .split('/')
    .filter((step) => step !== '');
  const steps = parts.path.split('/').filter((step) => step !== '');
  const inBase = [2, 1].find(
    (count) =>
      before.length >= count &&
      steps.length > count &&
      before.slice(-count).join('/') === steps.slice(0, count).join('/'),
  );
  const twice = steps.findIndex(
    (step, index) => index > 0 && step === steps[index - 1] && !step.includes('{'),
  );
  const left =
    inBase !== undefined
      ? steps.slice(inBase)
      : twice === -1
        ? null
        : steps.filter((_, index) => index !== twice);
  if (left === null) return null;
  const path = `/${left.join('/')}${parts.path.endsWith('/') ? '/' : ''}`;
  return {
    explanation: say('finding.address-misspelled.repeated'),
    label: say('fix.use-path', { path }),
    because: say('because.part-comes-twice'),
    certainty: 'likely',
    edit: { op: 'set-url', url: joinAddress({ ...parts, path }) },
  };
}

/** `Did you mean /v1/orders?`: a path that the answer names and that is nearly the one that was asked for, or announced as meant. */
function suggestedPath({ words, draft, sent, variables }: Exchange): Slip | null {
  if (draft === null || words === '') return null;
  const parts = splitAddress(draft.url);
  const asked = splitAddress(sent?.url ?? fillKnown(draft.url, variables)).path;
  const announced =
    /\b(?:did you mean|(?:maybe|perhaps|probably) you meant|you (?:probably )?meant|similar|closest|try|use|moved to|available at|see|suggest\w*|instead)\b[^\n]{0,40}?["'`“]?((?:https?:\/\/[^\s"'`“”/]+)?\/[\w./{}:~-]*\w\/?)/i.exec(
      words,
    )?.[1];
  const path = announced === undefined ? null : announced.replace(/^https?:\/\/[^/]+/i, '');
  if (path === null || asked.endsWith(path)) return null;
  const mended = fitPath(path, asked, parts.path);
  if (mended === null || mended === parts.path) return null;
  return suggestPath(mended, parts);
}

/** The path that the answer names, counted from where the server begins, in place of the one that is typed. */
function fitPath(named: string, asked: string, typed: string): string | null {
  // What stands in front of the typed path belongs to the variable; what a proxy took off is not in the server's path.
  const prefix = asked.endsWith(typed) ? asked.slice(0, asked.length - typed.length) : '';
  if (prefix !== '' && named.startsWith(prefix)) return named.slice(prefix.length);
  const steps = named.split('/').filter((step) => step !== '');
  const own = typed.split('/').filter((step) => step !== '');
  if (own.length >= steps.length) {
    // The typed path may go on in front of what the server sees of it: `/tenant/v1/ordres`.
    const tail = own.slice(-steps.length);
    const isNear =
      tail.some((step, index) => step === steps[index]) ||
      editDistance(tail.join('/'), steps.join('/'), 4) <= 4;
    if (isNear) return `/${[...own.slice(0, own.length - steps.length), ...steps].join('/')}`;
  }
  return named;
}

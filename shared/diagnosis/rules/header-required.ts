import { say } from '../../texts/text.ts';
import { plainName } from '../../draft/plain-name.ts';
import type { Exchange } from '../exchange.ts';
import { listedChoices } from '../listed-choices.ts';
import { nearest } from '../nearest.ts';
import { listNames } from '../request-names.ts';
import { valueAt } from '../request-value.ts';
import type { Rule, RuleFix } from '../rule.ts';
import { isKeyName } from '../sign-in-names.ts';

const HEADER = /\b[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+\b|\bAccept\b|\bSOAPAction\b/g;
/** Every part with a capital letter: a header even where nobody calls it one. */
const WRITTEN_AS_HEADER = /^[A-Z][A-Za-z0-9]*(?:-[A-Z0-9][A-Za-z0-9]*)+$/;
const SAYS_MISSING =
  /\b(?:missing|required?|requires|must (?:be (?:set|sent|present|provided|included|defined|specified)|include|have|contain)|should be (?:set|sent|present|provided|included|defined|specified)|needs?|not (?:set|sent|present|provided|found|specified)|without|no|please (?:set|send|add|provide|include|specify)|lacks?|expected|supply|specify|(?:make|be) sure|ensure)\b/i;

/** The server names a header that it misses, other than the ones for the key and the kind of body. */
export const headerRequired: Rule = {
  id: 'header-required',
  check(exchange) {
    const { draft, refusalStatus: status, words } = exchange;
    const shown = shownHeader(exchange);
    // SOAP says under 500 what is wrong with the request (SOAP 1.1, 6.2).
    const isTold =
      status !== null && (STATUSES.has(status) || (status === 500 && exchange.reading?.shape === 'soap'));
    if (draft === null || !isTold || (shown === null && !SAYS_MISSING.test(words))) return null;
    const name = shown?.name ?? missingHeader(exchange);
    if (name === null) return null;
    const fixes = [
      ...renameSimilar(name, exchange),
      ...moveToHeader(name, exchange),
      ...addHeader(name, exchange, shown),
    ];
    return {
      severity: 'error',
      certainty: 'certain',
      summary: say('finding.header-required.summary', { name }),
      explanation: say('finding.header-required.explanation'),
      evidence: [{ from: 'answer-body', name, value: words.split('\n')[0] ?? null }],
      place: { in: 'header', name },
      fixes,
    };
  },
};

const STATUSES: ReadonlySet<number> = new Set([400, 403, 406, 409, 412, 417, 422, 426, 428]);

interface ShownHeader {
  readonly name: string;
  readonly value: string;
}

/** `a special header: 'ConsistencyLevel: eventual'`: the whole line, as it has to be. */
function shownHeader(exchange: Exchange): ShownHeader | null {
  const [, name, value] =
    /\bheaders?\b[^\n"'`]{0,30}["'`“]([A-Za-z][\w-]{1,60}):\s+([^"'`”\n<>{}[\]]{1,100})["'`”]/i.exec(
      exchange.words,
    ) ?? [];
  const isNoCase =
    name === undefined || value === undefined || isKeyName(name) || exchange.sentHeader(name) !== null;
  return isNoCase ? null : { name, value: value.trim() };
}

function missingHeader(exchange: Exchange): string | null {
  // Azure names it beside its sentence (learn.microsoft.com/rest/api/storageservices, "Status and error codes").
  const named = /<HeaderName>([\w-]{1,60})<\/HeaderName>/.exec(exchange.view?.text.slice(0, 4096) ?? '')?.[1];
  if (named !== undefined && exchange.sentHeader(named) === null) return named;
  const { words } = exchange;
  const isCalledHeader = /\bheaders?\b/i.test(words);
  const found = [...words.matchAll(HEADER)]
    .map(([each]) => each)
    .find(
      (each) =>
        (isCalledHeader || WRITTEN_AS_HEADER.test(each)) &&
        !isKeyName(each) &&
        !/^(?:content-type|if-match|content-length)$/i.test(each) &&
        exchange.sentHeader(each) === null,
    );
  return found ?? null;
}

/** A header of nearly that name is there: a slip. */
function renameSimilar(name: string, { draft }: Exchange): RuleFix[] {
  const rows = draft?.headers.filter(({ isEnabled }) => isEnabled).map((row) => row.name) ?? [];
  const similar = nearest(name, rows);
  if (similar === null) return [];
  return [
    {
      id: 'rename-header',
      label: say('fix.rename-field', { from: similar, to: name }),
      because: say('because.name-is-similar'),
      certainty: 'certain',
      edits: [{ op: 'rename-header', from: similar, to: name }],
    },
  ];
}

/** Its value travels in the query or the body under the same name: `X-Tenant` as `?tenant=`. */
function moveToHeader(name: string, exchange: Exchange): RuleFix[] {
  const plain = plainName(name).replace(/^x/, '');
  const found = listNames(exchange).find(
    (each) =>
      each.part !== 'header' && (plainName(each.name) === plain || plainName(each.name) === plainName(name)),
  );
  const value = found === undefined ? null : valueAt(found.place, exchange);
  if (found === undefined || value === null || found.remove === null || found.isObject) return [];
  return [
    {
      id: 'move-field',
      label: say('fix.move-field', { name: found.name }),
      because: say('because.server-says'),
      certainty: 'likely',
      edits: [found.remove, { op: 'set-header', name, value: value.text }],
    },
  ];
}

function addHeader(name: string, exchange: Exchange, shown: ShownHeader | null): RuleFix[] {
  const named = shown === null ? namedValues(name, exchange.words) : [shown.value];
  const usual = usualValue(name, exchange);
  const values = named.length > 0 ? named : usual === null ? [] : [usual];
  return values.slice(0, 3).map((value, index) => ({
    id: 'add-header',
    label: say('fix.add-header', { name, value }),
    because: say('because.server-says'),
    certainty: index === 0 ? 'likely' : 'possible',
    edits: [{ op: 'set-header', name, value }],
  }));
}

/** Values that the sentence gives for it: `e.g. 2031-01-15`, `send "2"`, `one of: 2, 3`. */
function namedValues(name: string, words: string): string[] {
  const sentence = words.slice(Math.max(0, words.indexOf(name)), words.indexOf(name) + 400);
  const example =
    /\b(?:e\.g\.|eg\b|for example\b|for instance\b|such as\b|like\b|i\.e\.|example\b|current(?:ly)?\b|latest\b|default(?:s to)?\b|value\b)[,:]?\s*["'`“]?([\w.+:/=;-]*[\w])["'`”]?/i.exec(
      sentence.slice(name.length),
    )?.[1];
  const [, between, bare] =
    new RegExp(`\\b${name}\\s*[:=]\\s*(?:["'\`“]([^"'\`”]{1,200})["'\`”]|([\\w.:+/=;-]*[\\w]))`, 'i').exec(
      sentence,
    ) ?? [];
  const written = between ?? bare;
  const quoted = [...sentence.matchAll(/["'`“]([^"'`”\s]{1,60})["'`”]/g)]
    .map(([, value = '']) => value)
    .filter((value) => value.toLowerCase() !== name.toLowerCase());
  const isWord = (value: string | undefined): value is string =>
    value !== undefined && !/^(?:is|the|an?|not|was|header|required|missing|set|send|of|for)$/i.test(value);
  const listed = listedChoices(sentence).filter((value) => isWord(value) && !/[A-Za-z]{3,}-/.test(value));
  return [
    ...new Set([
      ...(isWord(example) ? [example] : []),
      ...(isWord(written) ? [written] : []),
      ...quoted,
      ...listed,
    ]),
  ];
}

/** A value that any server takes; null for a header that only its documentation explains. */
function usualValue(name: string, { record, now }: Exchange): string | null {
  switch (name.toLowerCase()) {
    // Any text does that is another for every new thing to be done: this exchange's own id.
    case 'idempotency-key':
    case 'x-idempotency-key':
    case 'x-request-id':
    case 'x-correlation-id':
    case 'request-id':
      return record.id;
    case 'accept':
      return 'application/json';
    case 'accept-language':
      return 'en';
    case 'user-agent':
      return 'Plaincall';
    case 'x-requested-with':
      return 'XMLHttpRequest';
    case 'x-csrf-token':
      return null;
    // learn.microsoft.com/rest/api/storageservices/put-blob
    case 'x-ms-blob-type':
      return 'BlockBlob';
    case 'date':
    case 'x-date':
      return new Date(now).toUTCString();
    default:
      return null;
  }
}

import type { Diagnosis, Turn } from '../model/diagnosis.ts';
import type { Failure } from '../model/response-record.ts';
import { formatMessage, say } from '../texts/text.ts';
import type { Catalogue, Message } from '../texts/text.ts';
import { isUsedUp } from './allowances.ts';
import type { Exchange } from './exchange.ts';
import { failureValues } from './failure-values.ts';
import { FAILURES } from './failures.ts';
import { GATEWAY_CASES } from './gateway-case.ts';
import { classOfStatus, isKnownStatus, STATUSES, statusFacts } from './statuses.ts';
import type { Lead } from './statuses.ts';

/** The first part of a diagnosis: what kind of answer it is, who has to act, and what it means. */
export type Verdict = Pick<
  Diagnosis,
  'status' | 'class' | 'name' | 'ok' | 'turn' | 'answeredBy' | 'summary' | 'advice' | 'causes'
>;

/** A verdict whose sentences are not said yet. */
type UnsaidVerdict = Omit<Verdict, 'name' | 'summary' | 'advice' | 'causes'> & {
  readonly name: Message | string;
  readonly lead: VerdictLead | null;
  readonly meaning: Message;
  readonly advice: Message | null;
  readonly causes: readonly Message[];
};

type VerdictLead = Lead | 'hidden-failure' | 'sign-in-page' | 'broken-off' | 'no-answer';

export function readVerdict(exchange: Exchange, catalogue: Catalogue): Verdict {
  const { record, failure } = exchange;
  const unsaid =
    record.outcome.kind === 'failure' && failure !== null
      ? judgeFailure(exchange, failure)
      : judgeAnswer(exchange);
  const said = (message: Message): string => formatMessage(catalogue, message);
  const { lead, meaning, ...rest } = unsaid;
  return {
    ...rest,
    name: typeof unsaid.name === 'string' ? unsaid.name : said(unsaid.name),
    summary:
      lead === null
        ? said(meaning)
        : summarise(
            exchange,
            { lead: said(say(`lead.${lead}`)), meaning: said(meaning), status: unsaid.status },
            said,
          ),
    advice: unsaid.advice === null ? '' : said(unsaid.advice),
    causes: unsaid.causes.map(said),
  };
}

/** The proxy gave an answer, and the API was never asked. */
const ANSWERED_BY_PROXY: ReadonlySet<Failure['code']> = new Set([
  'proxy-sign-in-missing',
  'proxy-sign-in-wrong',
  'proxy-refused',
  'proxy-no-way',
]);

function judgeFailure({ record }: Exchange, failure: Failure): UnsaidVerdict {
  const { turn, causes } = FAILURES[failure.code];
  const hasLead = failure.phase !== 'prepare' && failure.code !== 'cancelled';
  return {
    status: null,
    class: 'none',
    name: say(`failure.${failure.code}.name`),
    ok: false,
    turn,
    answeredBy: ANSWERED_BY_PROXY.has(failure.code) ? 'proxy' : 'nobody',
    lead: hasLead ? 'no-answer' : null,
    meaning: say(`failure.${failure.code}.summary`, failureValues(failure, record)),
    advice: say(`failure.${failure.code}.advice`),
    causes: causes.map((cause) => say(cause)),
  };
}

function judgeAnswer(exchange: Exchange): UnsaidVerdict {
  const { status, failure, answer, record } = exchange;
  const like = exchange.likeStatus;
  const facts = like === null ? UNKNOWN_STATUS : statusFacts(like);
  const answeredBy = exchange.answerer?.who ?? 'api';
  const known = knownCase(exchange);
  const base: UnsaidVerdict = {
    status,
    class: status === null ? 'none' : classOfStatus(status),
    name: nameOf(status, answer?.statusText ?? ''),
    ok: status !== null && status >= 200 && status < 300,
    turn: turnOf(exchange, known?.turn ?? facts.turn, answeredBy),
    answeredBy,
    lead: known?.lead ?? facts.lead,
    ...(known?.words ?? meaningOf(like)),
    causes: known === null ? facts.causes.map((cause) => say(cause)) : [],
  };
  if (failure !== null)
    return {
      ...base,
      ok: false,
      turn: base.ok ? FAILURES[failure.code].turn : base.turn,
      lead: 'broken-off',
      meaning: say(`failure.${failure.code}.summary`, failureValues(failure, record)),
      advice: say(`failure.${failure.code}.advice`),
      causes: FAILURES[failure.code].causes.map((cause) => say(cause)),
    };
  if (answeredBy === 'sign-in-page')
    return {
      ...base,
      ok: false,
      turn: 'you',
      lead: 'sign-in-page',
      meaning: say(base.class === '3xx' ? 'verdict.sign-in-redirect' : 'verdict.sign-in-page'),
      advice: say('verdict.sign-in-page.advice'),
      causes: [],
    };
  if (exchange.isRefused && (status === null || status < 400))
    return withKnownCase(judgeHiddenFailure(exchange, base), known);
  const isWaiting = exchange.retry !== null && base.turn === 'wait';
  return isWaiting ? { ...base, advice: say('verdict.wait', { ms: exchange.retry.ms }) } : base;
}

/** What is the matter with an answer that something in front of the API made, in its own words; null where only its status tells. */
function knownCase({ answerer }: Exchange): KnownCase | null {
  if (answerer === null || answerer.case === null || answerer.name === null) return null;
  const { lead, turn } = GATEWAY_CASES[answerer.case];
  return {
    lead,
    turn: answerer.who === 'proxy' ? 'road' : turn,
    words: {
      meaning: say(`gateway.${answerer.case}.meaning`, { name: answerer.name }),
      advice: say(`gateway.${answerer.case}.advice`),
    },
  };
}

interface KnownCase {
  readonly lead: Lead | null;
  readonly turn: Turn | null;
  readonly words: Pick<UnsaidVerdict, 'meaning' | 'advice'>;
}

function withKnownCase(verdict: UnsaidVerdict, known: KnownCase | null): UnsaidVerdict {
  if (known === null) return verdict;
  const { lead, turn, words } = known;
  return { ...verdict, lead: lead ?? verdict.lead, turn: turn ?? verdict.turn, ...words, causes: [] };
}

const UNKNOWN_STATUS = { lead: null, turn: 'none', causes: [] } as const;

/** A body that says no under a status that says yes, or under none that is known: judged by the status it names. */
function judgeHiddenFailure({ status, reading, retry }: Exchange, base: UnsaidVerdict): UnsaidVerdict {
  const named = reading?.report.status ?? null;
  const like = reading?.report.likeStatus ?? named;
  const facts = like !== null && like >= 400 ? statusFacts(like) : null;
  const turn = retry === null ? (facts?.turn ?? 'you') : 'wait';
  if (status === null && named !== null)
    return {
      ...base,
      status: named,
      class: classOfStatus(named),
      name: nameOf(named, ''),
      turn,
      lead: facts?.lead ?? 'change',
      ...meaningOf(like),
      causes: (facts?.causes ?? []).map((cause) => say(cause)),
    };
  return {
    ...base,
    ok: false,
    turn,
    lead: status === null ? 'change' : 'hidden-failure',
    meaning: say('verdict.hidden-failure.meaning'),
    advice: retry === null ? say('verdict.hidden-failure.advice') : say('verdict.wait', { ms: retry.ms }),
    causes: [],
  };
}

function nameOf(status: number | null, statusText: string): Message | string {
  if (status === null) return say('status.none.name');
  if (isKnownStatus(status)) return STATUSES[status].name;
  return statusText.trim() === '' ? say('status.unknown.name') : statusText.trim().slice(0, 100);
}

function meaningOf(status: number | null): { meaning: Message; advice: Message | null } {
  if (status === null) return { meaning: say('verdict.unknown.meaning'), advice: null };
  if (isKnownStatus(status))
    return { meaning: say(`status.${status}.meaning`), advice: say(`status.${status}.advice`) };
  const statusClass = classOfStatus(status);
  return {
    meaning: say(`status.class.${statusClass}.meaning`),
    advice: say(`status.class.${statusClass}.advice`),
  };
}

/** Answers that no waiting mends, whatever they ask for. */
const NOT_BY_WAITING: ReadonlySet<number> = new Set([400, 401, 404, 405, 406, 410, 411, 412, 414, 415, 422]);

function turnOf(
  { status, likeStatus, answer, retry }: Exchange,
  usual: Turn,
  answeredBy: Diagnosis['answeredBy'],
): Turn {
  if (answeredBy === 'proxy') return 'road';
  if (status === null || likeStatus === null || status < 400) return usual;
  // GitHub sends 403 where an allowance is used up (docs.github.com/rest, "Rate limits").
  if (status === 403 && answer !== null && isUsedUp(answer.headers)) return 'wait';
  return retry !== null && !NOT_BY_WAITING.has(likeStatus) ? 'wait' : usual;
}

const LONGEST_QUOTE = 240;

/** The kind of answer first, then the server's own words where it had some, else what the status means. */
function summarise(
  { isRefused, failure, reading, answerer }: Exchange,
  {
    lead,
    meaning,
    status,
  }: { readonly lead: string; readonly meaning: string; readonly status: number | null },
  said: (message: Message) => string,
): string {
  // A page of a gateway says less than what is known of it; what a program says before it fails is worth reading.
  const isExplained = answerer !== null && answerer.case !== null && answerer.case !== 'trace';
  if (!isRefused || failure !== null || reading === null || isExplained)
    return said(say('verdict.meaning', { lead, meaning }));
  const { headline, errors } = reading.report;
  const [first] = errors;
  // "Bad Request" over a list of errors is no headline.
  const hasHeadline = headline !== null && !isOnlyStatus(headline, status);
  const spoken = first !== undefined && (errors.length === 1 || !hasHeadline) ? first.message : headline;
  const words = quote(spoken ?? '');
  if (words === '' || isOnlyStatus(words, status)) return said(say('verdict.meaning', { lead, meaning }));
  const more = spoken === first?.message ? errors.length - 1 : 0;
  return said(
    more > 0
      ? say('verdict.server-says-more', { lead, words, more })
      : say('verdict.server-says', { lead, words }),
  );
}

/** One line, without the full stop that the sentence around it brings. */
function quote(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
}

/** "Not Found" says no more than 404 does. */
function isOnlyStatus(words: string, status: number | null): boolean {
  if (status === null) return false;
  const name = isKnownStatus(status) ? STATUSES[status].name : '';
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  return plain(words) === '' || plain(words) === plain(name);
}

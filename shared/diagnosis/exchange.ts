import { draftFromSent } from '../draft/draft-from-sent.ts';
import { findHeader, joinHeader } from '../http/headers.ts';
import { parseHttpDate } from '../http/http-date.ts';
import type { JsonNode } from '../json/json-node.ts';
import type { JsonDocument } from '../json/parse-json.ts';
import { parseJson } from '../json/parse-json.ts';
import type { AnswerError } from '../model/diagnosis.ts';
import type { KnownVariable } from '../model/environment.ts';
import type { OwnProfile } from '../model/profile.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import type {
  AnswerHead,
  Failure,
  Hop,
  ReceivedBody,
  ResponseRecord,
  SentRequest,
} from '../model/response-record.ts';
import { chooseOwnProfiles } from '../profiles/own-profile.ts';
import { chooseProfile } from '../profiles/profiles.ts';
import type { ChosenProfile, ProfileChoice } from '../profiles/profiles.ts';
import { readAllowances } from './allowances.ts';
import type { Allowance } from './allowances.ts';
import { AnswerView } from './answer-view.ts';
import type { Answerer } from './answerer.ts';
import { readWaitInWords } from './body-facts.ts';
import type { BodyCheck } from './body-check.ts';
import { inEnglish } from './foreign-words.ts';
import { fillKnown } from './known-values.ts';
import { placeErrors } from './place-errors.ts';
import { mayAskToWait, readRetryTime } from './retry-time.ts';
import type { RetryTime } from './retry-time.ts';
import { LIMITS } from './limits.ts';
import { withHost } from './shape-hosts.ts';
import { readAnswer } from './shapes.ts';
import type { ReadAnswer } from './shapes.ts';
import { findAnswerer } from './who-answered.ts';

export interface DiagnosisInput {
  readonly record: ResponseRecord;
  /** The request as it stands in the editor; null for an answer that was not sent from here. */
  readonly draft: RequestDraft | null;
  readonly variables: readonly KnownVariable[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** The system that a person says is behind it; recognised where nothing is chosen. */
  readonly profileChoice?: ProfileChoice;
  /** What the person has written down of APIs. */
  readonly ownProfiles?: readonly OwnProfile[];
  /** What in the draft's body does not fit what is documented of it. */
  readonly bodyCheck?: BodyCheck | null;
}

/**
 * What happened, as rules look at it. Everything that costs something is worked out when first asked for: most
 * exchanges succeed, and nobody asks. (A class, because making one costs a tenth of an object full of getters.)
 */
export class Exchange {
  readonly record: ResponseRecord;
  readonly variables: readonly KnownVariable[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Null where no answer came, or its status is not known. */
  readonly status: number | null;
  /** Why no answer came, or why it broke off. */
  readonly failure: Failure | null;
  readonly answer: AnswerHead | null;
  readonly body: ReceivedBody | null;
  /** The last request on the wire, after redirects. */
  readonly sent: SentRequest | null;
  /** Epoch milliseconds by this computer's clock; null for an answer that did not come here. */
  readonly answeredAt: number | null;

  readonly #input: DiagnosisInput;
  readonly #maxCharacters: number | undefined;
  #draft: RequestDraft | null | undefined;
  #view: AnswerView | null | undefined;
  #reading: ReadAnswer | null | undefined;
  #answerer: Answerer | null | undefined;
  #retry: RetryTime | null | undefined;
  #errors: readonly AnswerError[] | undefined;
  #words: string | undefined;
  #requestJson: JsonDocument | null | undefined;
  #profile: ChosenProfile | null | undefined;

  /** `maxCharacters` of the body are looked at; by default as many as the record holds, within limits. */
  constructor(input: DiagnosisInput, maxCharacters?: number) {
    const { outcome } = input.record;
    const isResponse = outcome.kind === 'response';
    this.#input = input;
    this.#maxCharacters = maxCharacters;
    this.record = input.record;
    this.variables = input.variables;
    this.now = input.now;
    this.answer = isResponse ? outcome.answer : null;
    this.body = isResponse ? outcome.body : null;
    this.failure = isResponse ? outcome.interruption : outcome.failure;
    this.status = this.answer === null || this.answer.status === 0 ? null : this.answer.status;
    this.sent = input.record.hops.at(-1)?.request ?? null;
    const { startedAt, totalMs } = input.record;
    this.answeredAt = startedAt === 0 ? null : startedAt + totalMs;
  }

  /** As it stands in the editor, or rebuilt from what was sent; null where neither is known. */
  get draft(): RequestDraft | null {
    if (this.#draft === undefined) {
      const first = this.record.hops[0];
      this.#draft = this.#input.draft ?? (first === undefined ? null : draftFromSent(first.request));
    }
    return this.#draft;
  }

  get view(): AnswerView | null {
    if (this.#view === undefined)
      this.#view =
        this.answer === null || this.body === null
          ? null
          : new AnswerView(this.answer, this.body, {
              maxCharacters: this.#maxCharacters,
              ledTo: ledTo(this.record.hops),
            });
    return this.#view;
  }

  /** What a shape read out of the answer; null for a success. */
  get reading(): ReadAnswer | null {
    if (this.#reading === undefined) {
      const read = this.view === null ? null : readAnswer(this.view);
      this.#reading = read === null ? null : withHost(read, this.sent?.url ?? '');
    }
    return this.#reading;
  }

  /** Who made the answer; null where none came. */
  get answerer(): Answerer | null {
    if (this.#answerer === undefined)
      this.#answerer =
        this.view === null
          ? null
          : findAnswerer(this.view, this.reading, {
              url: this.sent?.url ?? null,
              isRedirected: this.record.hops.length > 1,
            });
    return this.#answerer;
  }

  /** The errors of the answer, with their places in the draft. */
  get errors(): readonly AnswerError[] {
    this.#errors ??=
      this.reading === null
        ? []
        : placeErrors(this.reading.report.errors, this.draft, this.requestJson?.root ?? null);
    return this.#errors;
  }

  /** The server said no: by its status, or inside a success. */
  get isRefused(): boolean {
    return (this.status !== null && this.status >= 400) || this.reading?.report.isFailure === true;
  }

  /** The status whose meaning this answer has: the one of HTTP, unless a refusal says more exactly what it is. */
  get likeStatus(): number | null {
    if (!this.isRefused) return this.status;
    const { likeStatus = null, status: named = null } = this.reading?.report ?? {};
    // Under a status that says success, or none, the one that the body names is the only one there is.
    const isHidden = this.status === null || this.status < 400;
    return likeStatus ?? (isHidden && named !== null && named >= 400 ? named : this.status);
  }

  /**
   * What rules go by that look at how HTTP itself was spoken (the address, the method, the labels): HTTP's own status,
   * unless that says success where the body says no. Codes of vendors do not overrule it: a resource that an AWS service
   * does not find under 400 is none of the address.
   */
  get refusalStatus(): number | null {
    return this.status !== null && this.status >= 400 ? this.status : this.likeStatus;
  }

  /** How long the answer asks to wait, by its headers or its body. */
  get retry(): RetryTime | null {
    if (this.#retry === undefined) this.#retry = this.answer === null ? null : this.#readRetry(this.answer);
    return this.#retry;
  }

  /** What the server's headers say of how much it will take. */
  get allowances(): readonly Allowance[] {
    const headers = this.answer?.headers ?? [];
    return mayAskToWait(headers) ? readAllowances(headers, this.#serverTime) : [];
  }

  /** Everything the server said in words, one piece a line, at most some thousand characters. */
  get words(): string {
    this.#words ??= withEnglish(wordsOf(this.reading, this.isRefused ? this.view : null));
    return this.#words;
  }

  /** The draft's body read as JSON, `{{names}}` allowed; null where it has no JSON body. */
  get requestJson(): JsonDocument | null {
    if (this.#requestJson === undefined) this.#requestJson = readRequestJson(this.draft);
    return this.#requestJson;
  }

  /** Of the last request, or of the draft with all that is known of it; `''` where there is neither. */
  get url(): string {
    return this.sent?.url ?? fillKnown(this.draft?.url ?? '', this.variables);
  }

  /** What is known of the API behind it; null where it is none that is known, or none is wanted. */
  get profile(): ChosenProfile | null {
    if (this.#profile === undefined) {
      const sandbox = this.variables.find(({ name, scope }) => name === 'sandboxUrl' && scope === 'built-in');
      this.#profile = chooseProfile({
        choice: this.#input.profileChoice ?? null,
        url: this.url,
        sandboxUrl: sandbox?.value ?? null,
        headers: this.answer?.headers ?? [],
        shape: () => this.reading?.shape ?? null,
      });
    }
    return this.#profile;
  }

  /** What the person has written down of the API behind it. */
  get ownProfiles(): readonly OwnProfile[] {
    const { profileChoice = null, ownProfiles = [] } = this.#input;
    return chooseOwnProfiles(ownProfiles, { choice: profileChoice, url: this.url });
  }

  /** What in this very body does not fit what is documented of it; null where nothing is known. */
  get bodyCheck(): BodyCheck | null {
    const { bodyCheck = null } = this.#input;
    return bodyCheck !== null && bodyCheck.text === this.draft?.body.text ? bodyCheck : null;
  }

  /** First value of an answer's header. */
  answerHeader(name: string): string | null {
    return this.answer === null ? null : findHeader(this.answer.headers, name);
  }

  /** The members of a list header of the answer. */
  answerList(name: string): string[] {
    return splitList(this.answer === null ? null : joinHeader(this.answer.headers, name));
  }

  /** First value of a header as it was sent last. */
  sentHeader(name: string): string | null {
    return this.sent === null ? null : findHeader(this.sent.headers, name);
  }

  /**
   * When the answer came, not when it is looked at, by the clock of the server: its dates are by that clock. The date of
   * a copy is that of the original, so it tells no time.
   */
  get #serverTime(): number {
    const date = this.answerHeader('age') === null ? this.answerHeader('date') : null;
    return (date === null ? null : parseHttpDate(date, this.now)) ?? this.answeredAt ?? this.now;
  }

  /** Headers before the body. */
  #readRetry(answer: AnswerHead): RetryTime | null {
    const byHeader = mayAskToWait(answer.headers)
      ? readRetryTime(answer.headers, this.#serverTime, this.status === 429)
      : null;
    if (byHeader !== null) return byHeader;
    const byBody =
      this.reading?.report.retryAfterMs ??
      (this.status !== null && MAY_SAY_WHEN.has(this.status) ? readWaitInWords(this.words) : null);
    return byBody === null ? null : { ms: byBody, from: null };
  }
}

/** Where the server sent the request on to, each time; the answer that is shown comes after them. */
function ledTo(hops: readonly Hop[]): readonly string[] {
  return hops.length < 2
    ? NOWHERE
    : hops.slice(0, -1).flatMap(({ redirect }) => (redirect === null ? [] : [redirect.location]));
}

const NOWHERE: readonly string[] = [];

/** Statuses whose words may say how long to wait; in others a number of seconds is about something else. */
const MAY_SAY_WHEN: ReadonlySet<number> = new Set([403, 420, 425, 429, 503, 509, 529]);

/** Words of another language stay, with the English that the rules look for behind them. */
function withEnglish(words: string): string {
  const english = inEnglish(words);
  return english === words ? words : `${words}\n${english}`;
}

const LONGEST_WORDS = 8192;

/** What was read as errors comes first; then sentences that stand beside them, which every server calls another name. */
function wordsOf(reading: ReadAnswer | null, view: AnswerView | null): string {
  if (reading === null) return '';
  const { headline, errors } = reading.report;
  const pieces = errors.slice(0, 20).flatMap(({ title, message, code }) => [title, message, code]);
  const said = [headline, ...pieces].filter((piece) => piece !== null);
  const beside = [view?.page?.words ?? '', ...sentencesOf(view?.json ?? null)].filter(
    (sentence) => sentence !== '' && !said.some((piece) => piece.includes(sentence)),
  );
  return [...said, ...beside].join('\n').slice(0, LONGEST_WORDS);
}

const MOST_SENTENCES = 20;
const SEARCHED_NODES = 400;

/** Texts of several words anywhere in a body. */
function sentencesOf(root: JsonNode | null): string[] {
  const found: string[] = [];
  const queue: JsonNode[] = root === null ? [] : [root];
  for (const node of queue) {
    if (found.length >= MOST_SENTENCES) break;
    const isSentence = node.kind === 'string' && node.value.length <= 500 && /\S\s+\S/.test(node.value);
    if (isSentence) found.push(node.value.trim());
    if (queue.length >= SEARCHED_NODES) continue;
    if (node.kind === 'object') queue.push(...node.members.map(({ value }) => value));
    if (node.kind === 'array') queue.push(...node.items.slice(0, 50));
  }
  return found;
}

function readRequestJson(draft: RequestDraft | null): JsonDocument | null {
  if (draft === null) return null;
  const { kind, text } = draft.body;
  if (kind !== 'json' && !(kind === 'text' && /^\s*[{[]/.test(text))) return null;
  return parseJson(text, { allowsPlaceholders: true, maxNodes: 4 * LIMITS.nodes });
}

function splitList(value: string | null): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

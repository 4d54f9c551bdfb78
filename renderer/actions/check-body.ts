import type { BodyQuestion } from '../../shared/body-schema/body-question.ts';
import type { BodyCheck } from '../../shared/diagnosis/body-check.ts';
import type { AnsweredBody, AskedBody } from './body-check.worker.ts';

/** A pattern in a schema is somebody's program, and may run for ever: after that long the worker is ended. */
const LONGEST_WAIT_MS = 2000;
/** The request that is typed at and the one that was answered. */
const MOST_KEPT = 4;

interface Asked {
  readonly question: BodyQuestion;
  /** Undefined until it is there. */
  check: BodyCheck | null | undefined;
  readonly coming: Promise<BodyCheck | null>;
}

interface Waiting {
  readonly question: BodyQuestion;
  readonly answer: (check: BodyCheck | null) => void;
}

let worker: Worker | null = null;
let lastId = 0;
let kept: readonly Asked[] = [];
/** The first is being looked at. */
let waiting: readonly Waiting[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * What in a body does not fit what is documented of it. The worker, and with it all that knows schemas, is loaded with the
 * first question.
 */
export function askOfBody(question: BodyQuestion): Promise<BodyCheck | null> {
  const known = find(question);
  if (known !== undefined) return known.coming;
  const asked: Asked = { question, check: undefined, coming: ask(question) };
  void asked.coming.then((check) => (asked.check = check));
  kept = [asked, ...kept].slice(0, MOST_KEPT);
  return asked.coming;
}

/** The same where the answer is there already; undefined where it is not. */
export function knownOfBody(question: BodyQuestion): BodyCheck | null | undefined {
  return find(question)?.check;
}

function find(question: BodyQuestion): Asked | undefined {
  return kept.find((asked) => isSame(asked.question, question));
}

function isSame(a: BodyQuestion, b: BodyQuestion): boolean {
  return (
    a.text === b.text &&
    a.api === b.api &&
    a.variables === b.variables &&
    JSON.stringify(a.schema) === JSON.stringify(b.schema)
  );
}

function ask(question: BodyQuestion): Promise<BodyCheck | null> {
  return new Promise((answer) => {
    waiting = [...waiting, { question, answer }];
    if (waiting.length === 1) lookAtFirst();
  });
}

function lookAtFirst(): void {
  const [first] = waiting;
  if (first === undefined) return;
  worker ??= startWorker();
  lastId += 1;
  const message: AskedBody = { id: lastId, question: first.question };
  worker.postMessage(message);
  timer = setTimeout(giveUp, LONGEST_WAIT_MS);
}

function answerFirst(check: BodyCheck | null): void {
  clearTimeout(timer);
  const [first, ...others] = waiting;
  waiting = others;
  first?.answer(check);
  lookAtFirst();
}

/** Whoever waits is told nothing; the next question starts another worker. */
function giveUp(): void {
  worker?.terminate();
  worker = null;
  answerFirst(null);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./body-check.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<AnsweredBody>) => {
    // One that came in the moment in which it was given up is for nobody.
    if (data.id === lastId) answerFirst(data.check);
  });
  // It could not be loaded, say: a hint that cannot be had is no reason to trouble anybody.
  started.addEventListener('error', giveUp);
  return started;
}

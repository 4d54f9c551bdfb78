import type { JsonProblem } from '../../shared/json/json-problem.ts';
import type { JsonFindings, JsonQuestion } from './json-check.worker.ts';

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, (problems: readonly JsonProblem[]) => void>();

/** What keeps a text from being JSON, `{{names}}` allowed. Read by a worker, which starts with the first question. */
export function checkJson(text: string): Promise<readonly JsonProblem[]> {
  worker ??= startWorker();
  lastId += 1;
  const question: JsonQuestion = { id: lastId, text };
  worker.postMessage(question);
  return new Promise((resolve) => waiting.set(question.id, resolve));
}

function startWorker(): Worker {
  const started = new Worker(new URL('./json-check.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<JsonFindings>) => {
    waiting.get(data.id)?.(data.problems);
    waiting.delete(data.id);
  });
  return started;
}

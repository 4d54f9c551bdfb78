import { setTimeout as sleep } from 'node:timers/promises';
import { jsonAnswer } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';
import { readNumber } from './read-number.ts';

const LONGEST_SECONDS = 30;
const MOST_PIECES = 1_000;

/** Answers that take their time: at the start, or drop by drop. */
export function slowRoutes(): Route[] {
  return [
    {
      method: 'GET',
      path: '/slow',
      about: `answer after ?seconds=3 (at most ${LONGEST_SECONDS})`,
      permission: null,
      isLong: true,
      answer: answerSlowly,
    },
    {
      method: 'GET',
      path: '/drip',
      about: 'answer at once, in ?pieces=10 spread over ?seconds=3',
      permission: null,
      isLong: true,
      answer: answerInDrops,
    },
  ];
}

async function answerSlowly(request: SandboxRequest): Promise<Answer> {
  const seconds = readNumber(request.query, 'seconds', { fallback: 3, most: LONGEST_SECONDS });
  await sleep(seconds * 1000, undefined, { signal: request.gone });
  return jsonAnswer(200, { data: { waited_seconds: seconds } });
}

function answerInDrops(request: SandboxRequest): Answer {
  const seconds = readNumber(request.query, 'seconds', { fallback: 3, most: LONGEST_SECONDS });
  const pieces = Math.ceil(readNumber(request.query, 'pieces', { fallback: 10, most: MOST_PIECES }));
  return {
    status: 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    async stream(response) {
      for (let piece = 1; piece <= pieces; piece += 1) {
        response.write(`drop ${piece} of ${pieces}\n`);
        await sleep((seconds * 1000) / pieces, undefined, { signal: request.gone });
      }
      response.end();
    },
  };
}

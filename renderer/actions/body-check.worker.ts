import { checkBody } from '../../shared/body-schema/check-body.ts';
import type { BodyQuestion } from '../../shared/body-schema/body-question.ts';
import type { BodyCheck } from '../../shared/diagnosis/body-check.ts';

/** Holds bodies against schemas beside the window. Each question is answered once, in order. */
export interface AskedBody {
  readonly id: number;
  readonly question: BodyQuestion;
}

export interface AnsweredBody {
  readonly id: number;
  readonly check: BodyCheck | null;
}

self.addEventListener('message', ({ data }: MessageEvent<AskedBody>) => {
  const answer: AnsweredBody = { id: data.id, check: checkBody(data.question) };
  self.postMessage(answer);
});

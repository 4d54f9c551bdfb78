import type { JsonProblem } from '../../shared/json/json-problem.ts';
import { parseJson } from '../../shared/json/parse-json.ts';

/** Reads texts as JSON beside the window, so that no key waits for it. Each question is answered once, in order. */
export interface JsonQuestion {
  readonly id: number;
  readonly text: string;
}

export interface JsonFindings {
  readonly id: number;
  readonly problems: readonly JsonProblem[];
}

self.addEventListener('message', ({ data }: MessageEvent<JsonQuestion>) => {
  // Places are wanted, values are not: no nodes are built.
  const { problems } = parseJson(data.text, { allowsPlaceholders: true, maxNodes: 0 });
  const findings: JsonFindings = { id: data.id, problems };
  self.postMessage(findings);
});

import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { OK } from '../unseen-requests/unseen-request.ts';
import type { Answer, Call, UnseenRequest } from '../unseen-requests/unseen-request.ts';

/** What a request is wrong in: the words of the list of suggestions that the app promises. */
export type Topic =
  | 'type'
  | 'form-or-json'
  | 'method'
  | 'token'
  | 'scheme'
  | 'basic'
  | 'key-place'
  | 'address'
  | 'http-or-https'
  | 'loopback'
  | 'accept'
  | 'if-match'
  | 'number'
  | 'boolean'
  | 'array'
  | 'name'
  | 'json'
  | 'get-body'
  | 'length'
  | 'redirect'
  | 'wait';

export interface FreshRequest extends UnseenRequest {
  readonly topic: Topic;
}

interface Parts {
  readonly draft: UnseenRequest['draft'];
  /** Whether the server takes it. */
  readonly takes: (call: Call) => boolean;
  readonly refusal: Answer | ((call: Call) => Answer);
  readonly success?: Answer;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly isRight?: (draft: RequestDraft) => boolean;
}

/** A server that takes what is right and refuses everything else in one way. */
export function fresh(topic: Topic, kind: string, parts: Parts): FreshRequest {
  const { draft, takes, refusal, success = OK, variables, secrets, isRight } = parts;
  return {
    topic,
    kind: `${topic}: ${kind}`,
    draft,
    serve: (call) => (takes(call) ? success : typeof refusal === 'function' ? refusal(call) : refusal),
    ...(variables && { variables }),
    ...(secrets && { secrets }),
    ...(isRight && { isRight }),
  };
}

import type { Edit, JsonPath } from './edit.ts';

/**
 * What the app says about an exchange. The same object is shown in the window and printed by the command line's
 * `--json`, so its shape is public: add to it, never rename in it.
 */
export interface Diagnosis {
  /** `null` where no answer came. */
  status: number | null;
  class: '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'other' | 'none';
  /** Name of the status, or of the failure. */
  name: string;
  /** True only where the answer is a success and carries no error. */
  ok: boolean;
  /** Whose turn it is: change the request, wait, ask the owner of the API, look at the network; `none` where all is well. */
  turn: Turn;
  answeredBy: 'api' | 'gateway' | 'cdn' | 'proxy' | 'sign-in-page' | 'nobody';
  /** What made the answer in place of the API: its name, where it is known, and what shows it; null for the API itself. */
  answerer: { name: string | null; evidence: Evidence | null } | null;
  /** Id of the error-body shape that was recognised, `'generic'` for the general reader, `null` for none. */
  shape: string | null;
  confidence: Confidence;
  /** One sentence of meaning. */
  summary: string;
  /** One sentence of advice; `''` where there is nothing to do. */
  advice: string;
  /** What usually lies behind it, likeliest first, each with what to look at; empty where the cause is known. */
  causes: string[];
  errors: AnswerError[];
  requestId: { value: string; from: string } | null;
  retryAfterMs: number | null;
  /** What is left of what the server allows, as far as its headers say; of a few at most. */
  allowances: AllowanceLeft[];
  /** Where the answer says that more can be read about it: https only, never opened by itself. */
  docsUrl: string | null;
  /** The API, where it is one that is known; null where it is not, or none is wanted. */
  profile: UsedProfile | null;
  /** Names of the person's own profiles that were used. */
  ownProfiles: string[];
  /** Where the server's program failed, for whoever wrote it; null where the answer does not show it. */
  serverStack: ServerStack | null;
  findings: Finding[];
  /** Likeliest first. */
  fixes: Fix[];
}

/** What is left of an allowance: of calls, of tokens, or of something else that the header's name says. */
export interface AllowanceLeft {
  /** The header that says it, as it was written. */
  from: string;
  left: number;
  limit: number | null;
  /** Until it starts anew; at most that long where only the length of its window is known. */
  resetMs: number | null;
  /** All of it in one sentence. */
  text: string;
}

/** A trace that an answer shows: untrusted text, of no use to the person who called. */
export interface ServerStack {
  text: string;
  /** The first step in the program's own code, as it was written; null where none is. */
  ownFrame: string | null;
}

export type Turn = 'you' | 'wait' | 'them' | 'road' | 'none';
/** How sure the reading of an answer is. */
export type Confidence = 'certain' | 'likely' | 'guess';
/** How sure a claim about the cause is. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** One error that the answer lists. Untrusted text: shown as text, never as markup. */
export interface AnswerError {
  message: string;
  /** Kept as text, digit for digit. */
  code: string | null;
  title: string | null;
  field: ErrorField | null;
  /** https only; never opened by itself. */
  docsUrl: string | null;
  severity: 'error' | 'warning';
  /** Where in the request it sits, as far as the draft shows it. */
  place: Place | null;
}

export interface ErrorField {
  in: 'body' | 'query' | 'path' | 'header' | 'cookie' | 'unknown';
  path: JsonPath;
  /** As the server wrote it. */
  raw: string;
}

/** One thing to tell the person, with what it rests on. */
export interface Finding {
  /** Kebab-case, equal to the rule's file name, never changed once shipped. */
  ruleId: string;
  severity: 'error' | 'warning' | 'info';
  certainty: Certainty;
  summary: string;
  explanation: string;
  evidence: Evidence[];
  /** Where in the request it sits, if anywhere. */
  place: Place | null;
  /** Where more about it can be read: https only, never opened by itself. */
  docsUrl?: string;
}

/** What is known of the API behind an exchange was used. */
export interface UsedProfile {
  id: string;
  name: string;
  /** What showed that it is this API. */
  by: 'choice' | 'address' | 'sandbox' | 'answer';
  docsUrl: string;
  /** What is worth knowing of it, one sentence each. */
  facts: string[];
  /** The values of this answer that it could take over; empty where it takes none over. */
  captures: CapturedValue[];
}

/** A value of an answer, as an integration that takes it over would have to be told. */
export interface CapturedValue {
  /** The way to it in the answer. */
  parameter: string;
  /** A name for it. */
  label: string;
  type: 'Boolean' | 'Date and Time' | 'Integer' | 'String';
}

export interface Evidence {
  from: 'answer-body' | 'answer-header' | 'status' | 'request' | 'failure' | 'connection';
  /** Header name, JSON path, failure code … */
  name: string | null;
  value: string | null;
}

export interface Fix {
  id: string;
  /** What a press does, as an imperative: "Add Content-Type: application/json". */
  label: string;
  /** Why this is suggested. */
  because: string;
  certainty: Certainty;
  edits: Edit[];
  risky: boolean;
  /** What would change, each line before and after; empty for a wait. */
  changes: Change[];
}

export interface Change {
  place: Place;
  /** `null`: was not there. */
  before: string | null;
  /** `null`: is removed. */
  after: string | null;
}

/** A spot in the request that a press can lead to. */
export type Place =
  | { in: 'method' }
  | { in: 'url'; offset: number | null; length: number | null }
  | { in: 'param'; name: string }
  | { in: 'header'; name: string }
  | { in: 'auth'; part: AuthPart }
  /** `line` and `column` count from 1, `offset` and `length` in UTF-16 units; `path` where it is a JSON value. */
  | {
      in: 'body';
      line: number | null;
      column: number | null;
      offset: number | null;
      length: number | null;
      path: JsonPath | null;
    }
  | { in: 'form'; name: string }
  | { in: 'variable'; name: string }
  | { in: 'settings' };

/** A field of the sign-in. */
export type AuthPart =
  | 'kind'
  | 'name'
  | 'value'
  | 'username'
  | 'password'
  | 'token'
  | 'authorizationUrl'
  | 'tokenUrl'
  | 'refreshUrl'
  | 'callbackUrl'
  | 'clientId'
  | 'clientSecret'
  | 'clientPlace'
  | 'scope'
  | 'accessKeyId'
  | 'secretAccessKey'
  | 'sessionToken'
  | 'region'
  | 'service';

import { hasBody } from '../../draft/has-body.ts';
import { makeFailure } from '../../http/make-failure.ts';
import { parseAddress } from '../../http/parse-address.ts';
import type { Address } from '../../http/parse-address.ts';
import type { Inherited } from '../../model/collection.ts';
import type { KnownVariable } from '../../model/environment.ts';
import type { RecordId } from '../../model/ids.ts';
import type { DraftAuth, RequestDraft } from '../../model/request-draft.ts';
import type { Failure, SecretFact } from '../../model/response-record.ts';
import type { ProfileChoice } from '../../profiles/profiles.ts';
import { resolveDraft } from '../../variables/resolve-draft.ts';
import { makeStandIns } from '../../variables/stand-ins.ts';
import { listCredentials } from '../credentials.ts';
import type { Credential } from '../credentials.ts';
import type { BodyCheck } from '../body-check.ts';
import { Exchange } from '../exchange.ts';
import { fillKnown } from '../known-values.ts';

export interface DraftCheckInput {
  readonly draft: RequestDraft;
  readonly inherited: Inherited;
  readonly variables: readonly KnownVariable[];
  /** What the service side says of the values of secrets, which are not known here. */
  readonly secretFacts: readonly SecretFact[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** The system that a person says the request goes to; recognised where nothing is chosen. */
  readonly profileChoice?: ProfileChoice;
  /** What in the body does not fit what is documented of it; null where nothing is known, or not yet. */
  readonly bodyCheck?: BodyCheck | null;
}

/** UTF-16 units; a longer body is left to the editor, which reads it in a worker. */
const LONGEST_BODY = 100_000;

/** A request before it is sent, as rules look at it. What costs something is worked out when first asked for. */
export class DraftView {
  readonly draft: RequestDraft;
  readonly inherited: Inherited;
  readonly variables: readonly KnownVariable[];
  readonly secretFacts: readonly SecretFact[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly #bodyCheck: BodyCheck | null;
  readonly #profileChoice: ProfileChoice;
  #refusal: Failure | null | undefined;
  #exchange: Exchange | undefined;
  #credentials: readonly Credential[] | undefined;

  constructor({
    draft,
    inherited,
    variables,
    secretFacts,
    now,
    bodyCheck = null,
    profileChoice = null,
  }: DraftCheckInput) {
    this.draft = draft;
    this.inherited = inherited;
    this.variables = variables;
    this.secretFacts = secretFacts;
    this.now = now;
    this.#profileChoice = profileChoice;
    this.#bodyCheck = bodyCheck;
  }

  /** Nothing is typed that could be sent. */
  get isEmpty(): boolean {
    return this.draft.url.trim() === '';
  }

  /** The sign-in that will be used: its own or that of a folder. */
  get auth(): DraftAuth {
    const { auth } = this.draft;
    return auth.kind === 'inherit' ? (this.inherited.auth?.auth ?? auth) : auth;
  }

  /** Everything that looks like a credential. The edits of an inherited one do not fit this request. */
  get credentials(): readonly Credential[] {
    this.#credentials ??= listCredentials({ ...this.draft, auth: this.auth }, this.variables);
    return this.#credentials;
  }

  /** Whether a credential stands in a folder's sign-in, out of reach of edits to this request. */
  isInherited({ place }: Credential): boolean {
    return this.draft.auth.kind === 'inherit' && place.in === 'auth';
  }

  get hasBody(): boolean {
    return hasBody(this.draft.body);
  }

  /** What in this very body does not fit what is documented of it. */
  get bodyCheck(): BodyCheck | null {
    return this.#bodyCheck?.text === this.draft.body.text ? this.#bodyCheck : null;
  }

  /** Short enough to be read here, between two keys. */
  get isBodyShort(): boolean {
    return this.draft.body.text.length <= LONGEST_BODY;
  }

  /** The address with all that is known of it; null where it cannot be read as one. */
  get address(): Address | null {
    const reading = parseAddress(fillKnown(this.draft.url, this.variables).replace(/\{\{[^{}]*\}\}/g, 'x'));
    return reading.kind === 'address' ? reading.address : null;
  }

  /** Why it would not be sent, by the code that sends it: secrets are stood in for. */
  get refusal(): Failure | null {
    if (this.#refusal === undefined) {
      const { scopes } = makeStandIns(this.variables, this.inherited);
      const { draft } = this;
      const body = this.isBodyShort ? draft.body : { ...draft.body, text: '' };
      const headers = this.isBodyShort ? draft.headers : draft.headers.filter(({ name }) => !isLength(name));
      const resolved = resolveDraft({ ...draft, body, headers }, scopes, '');
      this.#refusal = resolved.kind === 'refused' ? resolved.failure : null;
    }
    return this.#refusal;
  }

  /** The same as the record of an attempt that ended before it began, for rules that look at those. */
  get exchange(): Exchange {
    const { draft, variables, now, secretFacts } = this;
    this.#exchange ??= new Exchange({
      record: {
        id: 'before-sending' as RecordId,
        draftId: draft.id,
        startedAt: now,
        totalMs: 0,
        hops: [],
        outcome: { kind: 'failure', failure: this.refusal ?? makeFailure('cancelled', 'prepare') },
        secretFacts: [...secretFacts],
        unresolvedInBody: [],
      },
      draft,
      variables,
      now,
      profileChoice: this.#profileChoice,
    });
    return this.#exchange;
  }
}

function isLength(name: string): boolean {
  return name.trim().toLowerCase() === 'content-length';
}

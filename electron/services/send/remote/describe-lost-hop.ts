import { addressText } from '../../../../shared/http/redirect-policy.ts';
import type { RequestDraft } from '../../../../shared/model/request-draft.ts';
import type { Phases, ResponseRecord } from '../../../../shared/model/response-record.ts';
import { createSecretMask } from '../../../../shared/variables/mask-secrets.ts';
import { resolveDraft } from '../../../../shared/variables/resolve-draft.ts';
import type { ResolveScopes } from '../../../../shared/variables/scopes.ts';
import { describeSecrets } from '../../../../shared/variables/secret-oddities.ts';
import { describeRequest } from '../describe-request.ts';
import { toWireRequest } from '../wire-request.ts';

const NOT_KNOWN: Phases = {
  dnsMs: null,
  connectMs: null,
  tlsMs: null,
  waitingMs: null,
  receivingMs: null,
};

/**
 * The record of a request that was lost with the engine, with what was about to be sent: how far it came nobody knows,
 * and whoever wants to know has to ask for this at the server.
 */
export function describeLostHop(
  record: ResponseRecord,
  draft: RequestDraft,
  scopes: ResolveScopes,
  version: string,
): ResponseRecord {
  const resolution = resolveDraft(draft, scopes, version);
  if (resolution.kind === 'refused') return record;
  const { request } = resolution;
  const mask = createSecretMask(request.secrets);
  const parts = {
    url: addressText(request.address),
    wire: toWireRequest(request),
    bodyText: request.bodyText,
    isHttp2: false,
  };
  const sent = describeRequest(parts, mask);
  return {
    ...record,
    hops: [{ request: sent, phases: NOT_KNOWN, connection: null, answer: null, redirect: null }],
    secretFacts: describeSecrets(request.usedSecrets, request.secrets, record.startedAt),
    unresolvedInBody: [...request.unresolvedInBody],
  };
}

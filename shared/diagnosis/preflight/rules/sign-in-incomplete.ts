import { parseAddress } from '../../../http/parse-address.ts';
import type { AuthPart } from '../../../model/diagnosis.ts';
import type { RequestDraft } from '../../../model/request-draft.ts';
import { isOnThisComputer } from '../../../http/is-on-this-computer.ts';
import { say } from '../../../texts/text.ts';
import type { Message } from '../../../texts/text.ts';
import { templateNames } from '../../../variables/parse-template.ts';
import { fillKnown } from '../../known-values.ts';
import type { RuleFinding, RuleFix } from '../../rule-finding.ts';
import type { DraftRule } from '../draft-rule.ts';
import type { DraftView } from '../draft-view.ts';
import { isLocalHost } from '../is-local-host.ts';

/** What a sign-in by Digest, OAuth 2.0 or AWS still needs, and what in it cannot work. Source: RFC 6749 2.3 and 3, RFC 8252. */
export const signInIncomplete: DraftRule = {
  id: 'sign-in-incomplete',
  alsoIn: ['auth'],
  check(view) {
    switch (view.auth.kind) {
      case 'digest':
        return view.auth.digest.username.trim() === '' ? empty('username') : null;
      case 'oauth2':
        return checkOAuth2(view);
      case 'aws':
        return checkAws(view);
      case 'none':
      case 'inherit':
      case 'api-key':
      case 'basic':
      case 'bearer':
      case 'unsupported':
        return null;
    }
  },
};

function checkOAuth2(view: DraftView): RuleFinding[] {
  const { oauth2 } = view.auth;
  const isByCode = oauth2.flow === 'authorization-code';
  const findings: (RuleFinding | null)[] = [
    checkAddress(view, 'tokenUrl'),
    isByCode ? checkAddress(view, 'authorizationUrl') : null,
    oauth2.clientId.trim() === '' ? empty('clientId') : null,
    oauth2.flow === 'password' && oauth2.username.trim() === '' ? empty('username') : null,
    checkScope(view),
    isByCode ? checkCallback(view) : null,
    checkNames(view),
  ];
  return findings.filter((finding) => finding !== null);
}

function checkAddress(view: DraftView, part: 'tokenUrl' | 'authorizationUrl'): RuleFinding | null {
  const typed = view.auth.oauth2[part];
  if (typed.trim() === '') return empty(part);
  const filled = fillKnown(typed, view.variables).trim();
  if (filled.includes('{{')) return null;
  const reading = parseAddress(filled);
  if (reading.kind === 'problem')
    return tell(part, 'error', say('sign-in.no-address'), say('sign-in.no-address.advice'));
  const { scheme, hostname } = reading.address;
  return scheme === 'http' && !isLocalHost(hostname)
    ? tell(part, 'warning', say('sign-in.insecure'), say('sign-in.insecure.advice'))
    : null;
}

/** RFC 6749 3.3: blanks part them. A comma is not forbidden in a name, so that it is only said to be likely. */
function checkScope({ draft, auth }: DraftView): RuleFinding | null {
  const { scope } = auth.oauth2;
  if (!/\S[,;]\s*\S/.test(scope)) return null;
  const mended = scope
    .split(/\s*[,;]\s*/)
    .join(' ')
    .trim();
  const finding = tell('scope', 'warning', say('sign-in.scope-commas'), say('sign-in.scope-commas.advice'));
  return {
    ...finding,
    certainty: 'likely',
    fixes: draft.auth.kind === 'inherit' ? [] : [withScope(draft, mended)],
  };
}

function withScope({ auth }: RequestDraft, scope: string): RuleFix {
  return {
    id: 'scope-with-blanks',
    label: say('fix.scope-with-blanks'),
    because: say('because.blanks-part-scopes'),
    certainty: 'likely',
    edits: [{ op: 'set-auth', auth: { ...auth, oauth2: { ...auth.oauth2, scope } } }],
  };
}

function checkCallback({ auth, variables }: DraftView): RuleFinding | null {
  const filled = fillKnown(auth.oauth2.callbackUrl, variables).trim();
  if (filled === '' || filled.includes('{{') || isOnThisComputer(filled)) return null;
  return tell(
    'callbackUrl',
    'error',
    say('sign-in.not-this-computer'),
    say('sign-in.not-this-computer.advice'),
  );
}

/** The request's own variables are told by another rule; these stand in what is sent for a token. */
function checkNames({ auth, variables }: DraftView): RuleFinding | null {
  const { oauth2 } = auth;
  const parts = ['tokenUrl', 'authorizationUrl', 'clientId', 'clientSecret', 'scope', 'callbackUrl'] as const;
  for (const part of parts) {
    if (part === 'authorizationUrl' && oauth2.flow !== 'authorization-code') continue;
    const name = templateNames(oauth2[part]).find(
      (each) => variables.find((variable) => variable.name === each)?.hasValue !== true,
    );
    if (name !== undefined)
      return tell(
        part,
        'error',
        say('finding.unresolved-variable.summary', { name }),
        say('sign-in.variable-missing'),
      );
  }
  return null;
}

/** Where region and service are not typed they are read off the host, which only one of AWS shows. */
function checkAws({ auth, address }: DraftView): RuleFinding[] {
  const { accessKeyId, secretAccessKey, region, service } = auth.aws;
  const isOfAws = address === null || /\.amazonaws\.com(?:\.cn)?$/i.test(address.hostname);
  return [
    ...(accessKeyId.trim() === '' ? [empty('accessKeyId')] : []),
    ...(secretAccessKey.trim() === '' ? [empty('secretAccessKey')] : []),
    ...(service.trim() === '' && !isOfAws
      ? [tell('service', 'warning', say('sign-in.no-service'), say('sign-in.no-service.advice'))]
      : []),
    ...(region.trim() === '' && !isOfAws
      ? [tell('region', 'warning', say('sign-in.no-region'), say('sign-in.no-region.advice'))]
      : []),
  ];
}

function empty(part: AuthPart): RuleFinding {
  return tell(part, 'error', say('sign-in.empty'), say('sign-in.empty.advice'));
}

function tell(
  part: AuthPart,
  severity: RuleFinding['severity'],
  summary: Message,
  explanation: Message,
): RuleFinding {
  return {
    severity,
    certainty: 'certain',
    summary,
    explanation,
    evidence: [{ from: 'request', name: part, value: null }],
    place: { in: 'auth', part },
    fixes: [],
  };
}

import type { Certainty } from '../../model/diagnosis.ts';
import type { RequestDraft } from '../../model/request-draft.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { nearest } from '../nearest.ts';
import type { Rule, RuleFinding, RuleFix } from '../rule.ts';
import { statusEvidence } from '../status-evidence.ts';

/** The address is right, the method is not for it. Source: RFC 9110 15.5.6 and 10.2.1. */
export const methodNotAllowed: Rule = {
  id: 'method-not-allowed',
  check(exchange) {
    const { draft, refusalStatus: status, sent } = exchange;
    if (status !== 405 && status !== 501)
      return draft === null ? null : (checkCase(exchange, draft) ?? checkRoute(exchange, draft));
    const method = (draft?.method ?? sent?.method ?? '').toUpperCase();
    // After a redirect that changed the method, the method of the draft is not the one that was refused.
    if (draft !== null && sent !== null && sent.method.toUpperCase() !== method) return null;
    const { methods, header } = namedMethods(exchange, method);
    const isMisspelled = draft !== null && meantMethod(draft.method) !== null;
    if (status === 501 && methods.length === 0 && !isMisspelled) return null;
    const certainty: Certainty = methods.length > 0 ? 'certain' : 'likely';
    const meant = draft === null ? null : meantMethod(draft.method);
    const others = methods.length > 0 ? rank(methods, method, draft) : usualInstead(method);
    const candidates = meant === null ? others : [meant, ...others.filter((each) => each !== meant)];
    return {
      severity: 'error',
      certainty,
      summary: say('finding.method-not-allowed.summary', { method }),
      explanation:
        methods.length > 0
          ? say('finding.method-not-allowed.allowed', { methods: methods.join(', ') })
          : say('finding.method-not-allowed.explanation'),
      evidence: [
        header === null
          ? statusEvidence(exchange)
          : { from: 'answer-header', name: header, value: methods.join(', ') },
      ],
      place: { in: 'method' },
      fixes: candidates
        .slice(0, 3)
        .map((candidate, index) =>
          proposeMethod(
            candidate,
            index > 0 ? 'possible' : meant === null ? certaintyOfFirst(methods.length) : 'likely',
          ),
        ),
    };
  },
};

const KNOWN_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** The method that was meant by one in small letters, or misspelled; null for one that is right. */
function meantMethod(typed: string): string | null {
  const method = typed.toUpperCase();
  if (KNOWN_METHODS.some((known) => known === method)) return method === typed ? null : method;
  return typed.length < 3 ? null : nearest(method, KNOWN_METHODS);
}

/** Methods are told apart by case (RFC 9110 9.1), and the known ones are in capitals. Some servers refuse others with 400. */
function checkCase({ refusalStatus: status }: Exchange, draft: RequestDraft): RuleFinding | null {
  const method = meantMethod(draft.method);
  if ((status !== 400 && status !== 404) || method === null) return null;
  return {
    severity: 'warning',
    certainty: 'likely',
    summary: say('finding.method-not-allowed.summary', { method: draft.method }),
    explanation: say('finding.method-not-allowed.lower-case'),
    evidence: [{ from: 'request', name: 'method', value: draft.method }],
    place: { in: 'method' },
    fixes: [proposeMethod(method, 'likely')],
  };
}

/** `Cannot GET /orders`, `Route GET:/orders not found`: frameworks that look for address and method at once. */
function checkRoute(exchange: Exchange, draft: RequestDraft): RuleFinding | null {
  const { refusalStatus: status, words, view } = exchange;
  const method = draft.method.toUpperCase();
  const said = `${words}\n${view?.page?.words ?? ''}`;
  const isNamed =
    status === 404 &&
    /^[A-Z]+$/.test(method) &&
    new RegExp(
      `\\bcannot ${method}\\b|\\b(?:no|unknown) (?:route|endpoint|handler)\\b[^\\n]{0,40}\\b${method}\\b|\\broute ["']?${method}\\b|\\b${method}[: ]\\S+ (?:is |was )?(?:not found|does not exist)`,
      'i',
    ).test(said);
  const hasBody = draft.body.kind !== 'none';
  const others = hasBody && method === 'GET' ? ['POST', 'PUT'] : usualInstead(method);
  if (!isNamed || others.length === 0) return null;
  return {
    severity: 'error',
    certainty: 'possible',
    summary: say('finding.method-not-allowed.route', { method }),
    explanation: say('finding.method-not-allowed.explanation'),
    evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? null }],
    place: { in: 'method' },
    fixes: others.map((other, index) =>
      proposeMethod(other, index === 0 && hasBody && method === 'GET' ? 'likely' : 'possible'),
    ),
  };
}

/** One method left is the one; of several the first is the likeliest. */
function certaintyOfFirst(named: number): Certainty {
  return named === 0 ? 'possible' : named === 1 ? 'certain' : 'likely';
}

function proposeMethod(method: string, certainty: Certainty): RuleFix {
  const isReading = method === 'GET' || method === 'HEAD';
  return {
    id: 'change-method',
    label: say('fix.change-method', { method }),
    because:
      certainty === 'possible'
        ? say('because.method-also-taken', { method })
        : say('because.method-taken', { method }),
    certainty,
    edits: [
      { op: 'set-method', method },
      ...(isReading ? [{ op: 'set-body-kind', kind: 'none' } as const] : []),
    ],
  };
}

/** Methods that a person would choose: by `Allow`, else by the server's words. */
function namedMethods(
  exchange: Exchange,
  sent: string,
): { readonly methods: readonly string[]; readonly header: string | null } {
  const isChoice = (method: string): boolean =>
    method !== sent && method !== 'HEAD' && method !== 'OPTIONS' && method !== 'TRACE';
  const allowed = exchange
    .answerList('allow')
    .map((method) => method.toUpperCase())
    .filter(isChoice);
  if (allowed.length > 0) return { methods: allowed, header: 'Allow' };
  const named = [...exchange.words.matchAll(/\b(?:GET|POST|PUT|PATCH|DELETE)\b/g)]
    .map(([method]) => method)
    .filter(isChoice);
  return { methods: [...new Set(named)], header: null };
}

/**
 * What was wanted decides: a body is to be written, nothing is to be read. A body made for POST is a whole object, which
 * is what PUT takes; PATCH comes next. DELETE is never guessed where there is another choice.
 */
function rank(methods: readonly string[], sent: string, draft: RequestDraft | null): string[] {
  const hasBody = draft !== null && draft.body.kind !== 'none';
  const writing = sent === 'PATCH' ? ['PATCH', 'POST', 'PUT'] : ['PUT', 'PATCH', 'POST'];
  const order = hasBody ? [...writing, 'GET'] : ['GET', 'POST', 'PUT', 'PATCH'];
  const ranked = order.filter((method) => methods.includes(method));
  return ranked.length > 0 ? ranked : methods.length === 1 ? [...methods] : [];
}

function usualInstead(method: string): string[] {
  switch (method) {
    case 'POST':
      return ['PUT', 'PATCH'];
    case 'PUT':
      return ['PATCH', 'POST'];
    case 'PATCH':
      return ['PUT', 'POST'];
    case 'GET':
      return ['POST'];
    default:
      return [];
  }
}

import type { Certainty, Diagnosis, Finding, Fix } from '../model/diagnosis.ts';
import { captureValues } from '../profiles/capture-values.ts';
import { formatMessage, say } from '../texts/text.ts';
import type { Catalogue, Message } from '../texts/text.ts';
import { describeAllowances } from './describe-allowances.ts';
import { effectOfFix } from './effect-of-fix.ts';
import { Exchange } from './exchange.ts';
import type { DiagnosisInput } from './exchange.ts';
import { findDocsLink } from './links.ts';
import { findRequestId } from './request-id.ts';
import { rulesFor } from './rules.ts';
import type { RuleFinding, RuleFix } from './rule.ts';
import { readServerStack } from './server-stack.ts';
import { readVerdict } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export type { DiagnosisInput } from './exchange.ts';

/**
 * What the app says about an exchange: the verdict, the errors of the answer with their places in the request, the
 * findings of all rules, and the fixes, likeliest first.
 *
 * Looks only at the head and the tail that the record holds of the body, within limits on depth and number, so it takes
 * about as long for 50 MB as for 64 kB. Pure, and does not throw, whatever the answer holds.
 */
export function diagnose(input: DiagnosisInput, catalogue: Catalogue): Diagnosis {
  const exchange = new Exchange(input);
  const verdict = readVerdict(exchange, catalogue);
  const report = exchange.reading?.report ?? null;
  const said = (message: Message): string => formatMessage(catalogue, message);
  const found = rulesFor(exchange).flatMap((rule) => {
    const finding = rule.check(exchange);
    return finding === null ? [] : [{ ruleId: rule.id, finding }];
  });
  const findings = found.map(({ ruleId, finding }) => sayFinding(ruleId, finding, said)).toSorted(bySeverity);
  return {
    status: verdict.status,
    class: verdict.class,
    name: verdict.name,
    ok: verdict.ok,
    turn: verdict.turn,
    answeredBy: verdict.answeredBy,
    answerer: describeAnswerer(exchange),
    shape: exchange.reading?.shape ?? null,
    confidence: report?.confidence ?? 'certain',
    summary: verdict.summary,
    advice: advise(verdict, findings, exchange) ?? said(say('verdict.errors-advice')),
    causes: isCauseKnown(findings, exchange) ? [] : verdict.causes,
    errors: [...exchange.errors],
    requestId: requestIdOf(exchange),
    allowances: describeAllowances(exchange.allowances, said),
    retryAfterMs: exchange.retry?.ms ?? null,
    docsUrl: docsUrlOf(exchange),
    profile: describeProfile(exchange, said),
    ownProfiles: exchange.ownProfiles.map(({ name }) => name),
    serverStack: exchange.isRefused && exchange.view !== null ? readServerStack(exchange.view) : null,
    findings,
    fixes: sayFixes(
      found.flatMap(({ finding }) => finding.fixes),
      exchange,
      said,
    ),
  };
}

/** Null for the API itself. */
function describeAnswerer({ answerer }: Exchange): Diagnosis['answerer'] {
  if (answerer === null || answerer.evidence === null) return null;
  return { name: answerer.name === '' ? null : answerer.name, evidence: answerer.evidence };
}

function describeProfile(
  { profile: chosen, isRefused, view }: Exchange,
  said: (message: Message) => string,
): Diagnosis['profile'] {
  if (chosen === null) return null;
  const { id, name, docsUrl, facts, capturesValues } = chosen.profile;
  const captures = capturesValues && !isRefused ? captureValues(view?.json ?? null) : [];
  return {
    id,
    name,
    by: chosen.by,
    docsUrl,
    facts: facts.map((fact) => said(say(`profile.fact.${fact}`))),
    captures,
  };
}

/** Headers before the body; but who answered in place of the API wants to hear the number that stands on its own page. */
function requestIdOf({ answer, answerer, reading }: Exchange): Diagnosis['requestId'] {
  if (answer === null) return null;
  const byBody = reading?.report.requestId ?? null;
  if (byBody !== null && answerer !== null && answerer.who !== 'api') return byBody;
  return findRequestId(answer.headers) ?? byBody;
}

/** Where an error says that more is to be read, or a `Link` of the answer does. */
function docsUrlOf({ errors, answer }: Exchange): string | null {
  const ofError = errors.find(({ docsUrl }) => docsUrl !== null)?.docsUrl ?? null;
  return ofError ?? (answer === null ? null : findDocsLink(answer.headers));
}

/** So much of a body is enough for its first words. */
const FIRST_SIGHT_CHARACTERS = 4096;

/** The verdict alone, at first sight: within a millisecond, however long the answer, for the moment when it arrives. */
export function firstVerdict(input: DiagnosisInput, catalogue: Catalogue): Verdict {
  return readVerdict(new Exchange(input, FIRST_SIGHT_CHARACTERS), catalogue);
}

/** A list of what it might be helps nobody who has been told what it is. */
function isCauseKnown(findings: readonly Finding[], { errors, reading }: Exchange): boolean {
  const isFound = findings.some(
    ({ severity, certainty }) => severity === 'error' && certainty !== 'possible',
  );
  const isSure = reading?.report.confidence === 'certain';
  return isFound || errors.some(({ place, field }) => place !== null || (isSure && field !== null));
}

/**
 * One sentence of advice: what a warning says where all else is well, and the status's own advice otherwise. Null where
 * the errors themselves say what to change: the usual advice for 400, to look at the JSON, would only mislead then.
 */
function advise(
  { ok, status, advice }: Verdict,
  findings: readonly Finding[],
  { errors }: Exchange,
): string | null {
  if (ok) return findings.find(({ severity }) => severity !== 'info')?.summary ?? advice;
  const isAboutJson = findings.some(({ ruleId }) => ruleId === 'body-not-json');
  return status === 400 && !isAboutJson && errors.some(({ place, field }) => place !== null || field !== null)
    ? null
    : advice;
}

function sayFinding(ruleId: string, finding: RuleFinding, said: (message: Message) => string): Finding {
  const { severity, certainty, evidence, place, docsUrl } = finding;
  return {
    ruleId,
    severity,
    certainty,
    summary: said(finding.summary),
    explanation: said(finding.explanation),
    evidence: [...evidence],
    place,
    ...(docsUrl === undefined ? {} : { docsUrl }),
  };
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];
const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'possible'];

function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** Risky ones last, the surer ones first; where they are equal, the order of the rules decides. */
function byLikelihood(a: RuleFix, b: RuleFix): number {
  return (
    Number(a.isRisky ?? false) - Number(b.isRisky ?? false) ||
    CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty)
  );
}

function sayFixes(
  proposed: readonly RuleFix[],
  exchange: Exchange,
  said: (message: Message) => string,
): Fix[] {
  const fixes: Fix[] = [];
  const seen = new Set<string>();
  for (const fix of proposed.toSorted(byLikelihood)) {
    const { draft, variables } = exchange;
    const changes = draft === null ? [] : effectOfFix(fix.edits, draft, variables);
    const key = JSON.stringify(fix.edits);
    if (changes === null || seen.has(key)) continue;
    seen.add(key);
    const { certainty } = fix;
    const id = uniqueId(fix.id, fixes);
    const edits = [...fix.edits];
    const isRisky = fix.isRisky ?? false;
    fixes.push({
      id,
      label: said(fix.label),
      because: said(fix.because),
      certainty,
      edits,
      risky: isRisky,
      changes,
    });
  }
  return fixes;
}

function uniqueId(wanted: string, fixes: readonly Fix[]): string {
  let id = wanted;
  for (let number = 2; fixes.some((fix) => fix.id === id); number += 1) id = `${wanted}-${number}`;
  return id;
}

import { describePlace } from '../../shared/diagnosis/describe-place.ts';
import { readJourney } from '../../shared/diagnosis/journey.ts';
import type { Leg } from '../../shared/diagnosis/journey.ts';
import type { Diagnosis, Finding, Fix } from '../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { formatMessage, say, text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import { printBody } from './print-body.ts';
import { printCertificates } from './print-certificates.ts';
import { printChanges } from './print-changes.ts';
import type { Look, Terminal } from './terminal.ts';
import { createTextBlock } from './text-block.ts';
import type { TextBlock } from './text-block.ts';

export interface PrintedExchange {
  readonly diagnosis: Diagnosis;
  /** Null where an answer is explained that did not come from here: how it came is not known. */
  readonly record: ResponseRecord | null;
}

/** What the window shows under Explain, as lines: the verdict first, then errors, ways out, the journey, the answer. */
export function printDiagnosis(
  { diagnosis, record }: PrintedExchange,
  catalogue: Catalogue,
  terminal: Terminal,
): string[] {
  const block = createTextBlock(terminal);
  printVerdict(block, { diagnosis, record }, catalogue);
  printErrors(block, diagnosis, catalogue);
  const { findings } = diagnosis;
  const reasons = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  printFindings(block, reasons, text(catalogue, 'answer.findings.why'));
  printCauses(block, diagnosis, catalogue);
  printFixes(block, diagnosis, catalogue);
  printFindings(block, others, text(catalogue, 'answer.findings.also'));
  printRequestId(block, diagnosis, catalogue);
  printStack(block, diagnosis, catalogue);
  if (record !== null) {
    printJourney(block, record, catalogue);
    printCertificates(block, record, catalogue);
    printBody(block, record, catalogue);
  }
  return [...block.lines];
}

const LOOK_OF_TURN: Readonly<Record<Diagnosis['turn'], Look>> = {
  none: 'good',
  you: 'caution',
  wait: 'caution',
  them: 'bad',
  road: 'bad',
};

function printVerdict(block: TextBlock, { diagnosis, record }: PrintedExchange, catalogue: Catalogue): void {
  const { status, name, turn, summary, advice, answeredBy, ok } = diagnosis;
  const cost = record === null ? '' : `   ${formatCost(record, catalogue)}`;
  const title = [ok ? '✓' : '✗', status, name].filter((part) => part !== null && part !== '').join(' ');
  block.add(`${title}${cost}`, { look: LOOK_OF_TURN[turn] });
  if (turn !== 'none') block.add(text(catalogue, `turn.${turn}`), { look: 'strong' });
  block.add(summary);
  if (advice !== '') block.add(advice);
  if (answeredBy !== 'api' && answeredBy !== 'nobody') {
    block.add(`${sayWhoAnswered(diagnosis, catalogue)}.`, { look: 'quiet' });
  }
  for (const allowance of diagnosis.allowances) block.add(allowance.text, { look: 'quiet' });
  const { profile, ownProfiles } = diagnosis;
  if (ok) return;
  if (profile !== null) {
    const key = profile.by === 'choice' ? 'cli.profile-chosen' : (`profile.by.${profile.by}` as const);
    block.add(text(catalogue, key, profile), { look: 'quiet' });
  }
  if (ownProfiles.length > 0)
    block.add(text(catalogue, 'profile.by.own', { names: ownProfiles.join(', ') }), { look: 'quiet' });
}

/** `A gateway in front of the API answered: nginx` */
function sayWhoAnswered({ answeredBy, answerer }: Diagnosis, catalogue: Catalogue): string {
  const who = text(catalogue, `answered-by.${answeredBy}`);
  const name = answerer?.name ?? null;
  return name === null ? who : text(catalogue, 'answered-by.named', { who, name });
}

/** `12 ms, 214 B` */
function formatCost({ totalMs, outcome }: ResponseRecord, catalogue: Catalogue): string {
  const span = text(catalogue, 'answer.span', { ms: totalMs });
  if (outcome.kind === 'failure') return span;
  return `${span}, ${text(catalogue, 'answer.size', { bytes: outcome.body.decodedBytes })}`;
}

/** A person reads no more than this at once; the window and --json have all of them. */
const MOST_ERRORS = 20;

function printErrors(block: TextBlock, { errors }: Diagnosis, catalogue: Catalogue): void {
  if (errors.length === 0) return;
  block.head(text(catalogue, 'answer.errors', { count: errors.length }));
  const shown = errors.slice(0, MOST_ERRORS);
  const codeWidth = Math.max(...shown.map(({ code }) => (code ?? '-').length));
  const indent = Math.min(codeWidth, 24) + 4;
  for (const { code, message, place, field, docsUrl } of shown) {
    const words = message === '' ? text(catalogue, 'answer.errors.no-message') : message;
    block.add(words, { indent, lead: `  ${code ?? '-'}` });
    const where = place === null ? (field?.raw ?? null) : formatMessage(catalogue, describePlace(place));
    if (where !== null) block.add(`→ ${where}`, { indent, look: 'quiet' });
    if (docsUrl !== null) block.add(docsUrl, { indent, look: 'quiet' });
  }
  if (errors.length > MOST_ERRORS) {
    block.add(text(catalogue, 'cli.more-errors', { count: errors.length - MOST_ERRORS }), { indent: 2 });
  }
}

const MARK_OF_SEVERITY: Readonly<Record<Finding['severity'], string>> = {
  error: '  ✗ ',
  warning: '  ! ',
  info: '  · ',
};

/** The ones that say why it failed come first; what was merely noticed comes after the ways out. */
function printFindings(block: TextBlock, findings: readonly Finding[], head: string): void {
  if (findings.length === 0) return;
  block.head(head);
  for (const { severity, summary, explanation, docsUrl } of findings) {
    block.add(summary, { indent: 4, lead: MARK_OF_SEVERITY[severity] });
    if (explanation !== '') block.add(explanation, { indent: 4, look: 'quiet' });
    if (docsUrl !== undefined) block.add(docsUrl, { indent: 4, look: 'quiet' });
  }
}

function printCauses(block: TextBlock, { causes }: Diagnosis, catalogue: Catalogue): void {
  if (causes.length === 0) return;
  block.head(text(catalogue, 'answer.causes'));
  for (const [at, cause] of causes.entries()) block.add(cause, { indent: 5, lead: `  ${at + 1}. ` });
}

function printFixes(block: TextBlock, { fixes, ok }: Diagnosis, catalogue: Catalogue): void {
  if (fixes.length === 0) return;
  block.head(text(catalogue, ok ? 'answer.fixes.optional' : 'answer.fixes'));
  for (const [at, fix] of fixes.entries()) printFix(block, { fix, number: at + 1 }, catalogue);
}

function printFix(
  block: TextBlock,
  { fix, number }: { fix: Fix; number: number },
  catalogue: Catalogue,
): void {
  const indent = 5;
  const certainty = text(catalogue, `answer.certainty.${fix.certainty}`);
  block.add(`${fix.label} (${certainty})`, { indent, lead: `  ${number}`, look: 'strong' });
  block.add(fix.because, { indent });
  if (fix.risky) block.add(text(catalogue, 'answer.fix.risky'), { indent, look: 'bad' });
  printChanges(block, { changes: fix.changes, indent }, catalogue);
}

function printRequestId(block: TextBlock, { requestId, ok }: Diagnosis, catalogue: Catalogue): void {
  if (requestId === null || ok) return;
  const from = text(catalogue, 'answer.request-id.from', { from: requestId.from });
  block.head(text(catalogue, 'answer.request-id'));
  block.add(`${requestId.value} (${from})`, { indent: 2 });
}

function printStack(block: TextBlock, { serverStack }: Diagnosis, catalogue: Catalogue): void {
  if (serverStack === null) return;
  const { ownFrame } = serverStack;
  block.head(text(catalogue, 'answer.stack'));
  block.add(
    ownFrame === null
      ? text(catalogue, 'cli.stack-alone')
      : text(catalogue, 'cli.stack', { frame: ownFrame }),
    { indent: 2 },
  );
}

function printJourney(block: TextBlock, record: ResponseRecord, catalogue: Catalogue): void {
  block.head(text(catalogue, 'answer.journey'));
  const legs = readJourney(record).map((leg) => formatLeg(leg, catalogue));
  block.add(legs.join(' → '), { indent: 2 });
}

/** `Connect 11 ms`, `Secure (not needed)` */
function formatLeg({ id, state, ms }: Leg, catalogue: Catalogue): string {
  const name = formatMessage(catalogue, say(`leg.${id}`));
  if (state !== 'done') return `${name} (${text(catalogue, `answer.leg.${state}`)})`;
  return ms === null ? name : `${name} ${text(catalogue, 'answer.span', { ms })}`;
}

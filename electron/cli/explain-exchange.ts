import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../shared/model/diagnosis.ts';
import type { KnownVariable } from '../../shared/model/environment.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import type { ProfileChoice } from '../../shared/profiles/profiles.ts';
import { text } from '../../shared/texts/text.ts';
import type { ResolveScopes } from '../../shared/variables/scopes.ts';
import { checkSentBody } from './check-sent-body.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { readOwnProfiles } from './own-profiles.ts';
import { printDiagnosis } from './print-diagnosis.ts';
import type { SendSession } from './send-session.ts';

export interface ExplainedExchange {
  readonly diagnosis: Diagnosis;
  readonly record: ResponseRecord;
}

export interface SentExchange {
  readonly session: SendSession;
  readonly record: ResponseRecord;
  readonly profileChoice: ProfileChoice;
}

export async function explainExchange(
  { session, record, profileChoice }: SentExchange,
  context: CommandContext,
): Promise<ExplainedExchange> {
  const variables = toKnownVariables(await session.readScopes());
  const catalogue = await context.loadTexts();
  const ownProfiles = await readOwnProfiles(context);
  const { draft } = session;
  const bodyCheck = await checkSentBody({ draft, variables, profileChoice, ownProfiles });
  const diagnosis = diagnose(
    { record, draft, variables, now: Date.now(), profileChoice, ownProfiles, bodyCheck },
    catalogue,
  );
  return { diagnosis, record };
}

/** As the explanation may know them: without the values of secrets. The nearest of a name counts. */
function toKnownVariables({ variables }: ResolveScopes): KnownVariable[] {
  const known = new Map<string, KnownVariable>();
  for (const { name, value, isSecret, scope } of variables) {
    if (known.has(name)) continue;
    known.set(name, { name, isSecret, hasValue: value !== null, value: isSecret ? null : value, scope });
  }
  return [...known.values()];
}

/** With `--json` the one document, which has what was sent and received beside the explanation; else the text. */
export async function printExchange(
  { diagnosis, record }: ExplainedExchange,
  { isJson, hints }: { isJson: boolean; hints: boolean },
  context: CommandContext,
): Promise<void> {
  if (isJson) {
    context.print(`${JSON.stringify({ ...diagnosis, record }, null, 2)}\n`);
    return;
  }
  const catalogue = await context.loadTexts();
  const lines = printDiagnosis({ diagnosis, record }, catalogue, await context.loadTerminal());
  if (hints && diagnosis.fixes.length > 0) lines.push('', text(catalogue, 'cli.how-to-fix'));
  context.print(`${lines.join('\n')}\n`);
}

/** Whatever the server answered, the command did what it was asked to do; without an answer it did not. */
export function exitCodeOf({ outcome }: ResponseRecord): ExitCode {
  return outcome.kind === 'failure' ? 1 : 0;
}

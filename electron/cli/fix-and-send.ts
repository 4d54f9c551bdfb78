import { setTimeout as pause } from 'node:timers/promises';
import { cleanKey } from '../../shared/diagnosis/clean-key.ts';
import { applyEdits } from '../../shared/draft/apply-edits.ts';
import type { ExternalEdit } from '../../shared/draft/apply-edits.ts';
import { ServiceError } from '../../shared/ipc/service-error.ts';
import type { Change, Fix } from '../../shared/model/diagnosis.ts';
import type { ProfileChoice } from '../../shared/profiles/profiles.ts';
import { say, text } from '../../shared/texts/text.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { exitCodeOf, explainExchange, printExchange } from './explain-exchange.ts';
import type { ExplainedExchange } from './explain-exchange.ts';
import { printChanges } from './print-changes.ts';
import type { SendArguments } from './send-arguments.ts';
import type { SendSession } from './send-session.ts';
import { createTextBlock } from './text-block.ts';

/** Longer than this nobody waits in front of a terminal. */
const LONGEST_WAIT_MS = 30_000;

export interface FixAndSendInput {
  readonly session: SendSession;
  readonly explained: ExplainedExchange;
  readonly profileChoice: ProfileChoice;
  readonly wanted: SendArguments & { readonly fix: number };
}

/** Applies the suggestion that was asked for, sends again, and explains that answer. */
export async function fixAndSend(input: FixAndSendInput, context: CommandContext): Promise<ExitCode> {
  const { session, explained, profileChoice, wanted } = input;
  const { fixes } = explained.diagnosis;
  const fix = fixes[wanted.fix - 1];
  if (fix === undefined) {
    await printExchange(explained, { isJson: wanted.isJson, hints: false }, context);
    await context.tell(
      fixes.length === 0
        ? say('cli.nothing-to-fix')
        : say('cli.no-such-fix', { number: wanted.fix, count: fixes.length }),
    );
    return 2;
  }
  const changes = await applyFix(session, fix, context);
  const again = await explainExchange({ session, record: await session.send(), profileChoice }, context);
  if (!wanted.isJson) await printApplied(fix, changes, context);
  await printExchange(again, { isJson: wanted.isJson, hints: false }, context);
  return exitCodeOf(again.record);
}

async function applyFix(session: SendSession, fix: Fix, context: CommandContext): Promise<Change[]> {
  const { draft, changes, external } = applyEdits(session.draft, fix.edits);
  for (const edit of external) await carryOut(edit, session, context);
  session.replaceDraft(draft);
  return changes;
}

async function carryOut(edit: ExternalEdit, session: SendSession, context: CommandContext): Promise<void> {
  switch (edit.op) {
    case 'set-variable':
      session.setVariable(edit.name, edit.value);
      return;
    case 'clean-secret': {
      const value = session.given[edit.name];
      if (value === undefined)
        throw new ServiceError('refused', say('cli.secret-not-given', { name: edit.name }));
      session.setVariable(edit.name, cleanKey(value));
      return;
    }
    case 'trust-host':
      session.trustHost(edit.host);
      return;
    case 'allow-file':
      session.allowFile(edit.path);
      return;
    case 'wait':
      await waitFor(edit.ms, context);
      return;
  }
}

async function waitFor(ms: number, context: CommandContext): Promise<void> {
  const seconds = Math.ceil(ms / 1000);
  if (ms > LONGEST_WAIT_MS) throw new ServiceError('refused', say('cli.wait-too-long', { seconds }));
  await context.tell(say('cli.waiting', { seconds }));
  const stop = new AbortController();
  void context.untilStopped().then(() => stop.abort());
  await pause(ms, undefined, { signal: stop.signal }).catch(() => {
    throw new ServiceError('refused', say('cli.interrupted'));
  });
}

async function printApplied(fix: Fix, changes: readonly Change[], context: CommandContext): Promise<void> {
  const catalogue = await context.loadTexts();
  const block = createTextBlock(await context.loadTerminal());
  block.add(text(catalogue, 'answer.fix.applied', { label: fix.label }), { look: 'strong' });
  printChanges(block, { changes, indent: 2 }, catalogue);
  context.print(`${block.lines.join('\n')}\n\n`);
}

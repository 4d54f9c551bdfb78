import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { readPastedAnswer } from '../../shared/diagnosis/read-pasted-answer.ts';
import { draftFromSent } from '../../shared/draft/draft-from-sent.ts';
import { say } from '../../shared/texts/text.ts';
import { checkSentBody } from './check-sent-body.ts';
import { findProfileChoice } from './choose-profile.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { decodeAnswer } from './decode-answer.ts';
import { readOwnProfiles } from './own-profiles.ts';
import { UsageError, parseOptions } from './parse-options.ts';
import { printDiagnosis } from './print-diagnosis.ts';
import { readInput } from './read-input.ts';

const OPTIONS = {
  profile: { kind: 'value', names: ['--profile'] },
  json: { kind: 'flag', names: ['--json'] },
} as const;

/** Explains an answer that it did not send: a raw HTTP answer, a HAR file, a saved record, or bare text. */
export async function runExplain(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const options = parseOptions(args, OPTIONS);
  const [target = '-', surplus] = options.words;
  if (surplus !== undefined)
    throw new UsageError(say('cli.one-at-a-time', { first: target, second: surplus }));
  const profileChoice = await findProfileChoice(options.value('profile'), context);
  const pasted = readPastedAnswer(decodeAnswer(await readInput(target, context)));
  if ('kind' in pasted) throw new UsageError(pasted.message);
  const catalogue = await context.loadTexts();
  const ownProfiles = await readOwnProfiles(context);
  const known = { variables: [], profileChoice, ownProfiles };
  const [sent] = pasted.record.hops;
  const bodyCheck =
    sent === undefined ? null : await checkSentBody({ ...known, draft: draftFromSent(sent.request) });
  const diagnosis = diagnose({ ...pasted, ...known, now: Date.now(), bodyCheck }, catalogue);
  if (options.has('json')) context.print(`${JSON.stringify(diagnosis, null, 2)}\n`);
  else {
    const lines = printDiagnosis({ diagnosis, record: null }, catalogue, await context.loadTerminal());
    context.print(`${lines.join('\n')}\n`);
  }
  return 0;
}

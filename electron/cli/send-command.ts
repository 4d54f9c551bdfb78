import type { ProfileChoice } from '../../shared/profiles/profiles.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { parseSendArguments } from './send-arguments.ts';
import { openSendSession } from './send-session.ts';

/**
 * Sends a request and explains the answer; with `--fix N` applies a suggestion and sends again.
 *
 * Nothing but what sending needs is loaded until the answer is there: the explanation and its texts take longer to load
 * than many a request takes, and loading them meanwhile would be measured as the server's time.
 */
export async function runSend(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const wanted = parseSendArguments(args);
  const profileChoice = await readProfileChoice(wanted.profileName, context);
  const session = await openSendSession(wanted, context);
  try {
    const record = await session.send();
    const { exitCodeOf, explainExchange, printExchange } = await import('./explain-exchange.ts');
    const explained = await explainExchange({ session, record, profileChoice }, context);
    if (wanted.fix !== null) {
      const { fixAndSend } = await import('./fix-and-send.ts');
      return await fixAndSend(
        { session, explained, profileChoice, wanted: { ...wanted, fix: wanted.fix } },
        context,
      );
    }
    await printExchange(explained, { isJson: wanted.isJson, hints: true }, context);
    return exitCodeOf(record);
  } finally {
    await session.close();
  }
}

/** Before anything is sent, so that a name that is none costs no request. */
async function readProfileChoice(name: string | null, context: CommandContext): Promise<ProfileChoice> {
  if (name === null) return null;
  const { findProfileChoice } = await import('./choose-profile.ts');
  return findProfileChoice(name, context);
}

import { ServiceError } from '../../shared/ipc/service-error.ts';
import type { Message } from '../../shared/texts/text.ts';
import { say } from '../../shared/texts/text.ts';
import type { Sandbox } from '../services/sandbox/start-sandbox.ts';

/** The built-in API while the app runs: there, or not there with a reason. Everything else works without it. */
export interface RunningSandbox {
  /** Resolves when it is known whether it runs. */
  state(): Promise<{ url: string; problem: null } | { url: null; problem: Message }>;
  /** What requests may name: `sandboxUrl` where it runs. */
  variables(): Promise<Record<string, string>>;
  /** Rejects with a ServiceError (`refused`) where it does not run. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export function followSandbox(starting: Promise<Sandbox>): RunningSandbox {
  const settled = starting.then(
    (sandbox) => ({ sandbox, problem: null }),
    (problem: unknown) => ({
      sandbox: null,
      problem:
        problem instanceof ServiceError
          ? problem.said
          : say('sandbox.cannot-start', { reason: String(problem) }),
    }),
  );
  return {
    async state() {
      const { sandbox, problem } = await settled;
      return sandbox === null ? { url: null, problem } : { url: sandbox.url, problem: null };
    },
    async variables() {
      const { sandbox } = await settled;
      return sandbox === null ? {} : { sandboxUrl: sandbox.url };
    },
    async reset() {
      const { sandbox, problem } = await settled;
      if (sandbox === null) throw new ServiceError('refused', problem);
      sandbox.reset();
    },
    async close() {
      await (await settled).sandbox?.close();
    },
  };
}

import { FULL_KEY, KEY_HEADER, READ_ONLY_KEY } from '../services/sandbox/http/keys.ts';
import { startSandbox } from '../services/sandbox/start-sandbox.ts';
import type { Sandbox } from '../services/sandbox/start-sandbox.ts';

/** The sandbox API by itself, with what a person has to know to call it. */
export interface SandboxAlone extends Sandbox {
  readonly keyHeader: string;
  readonly fullKey: string;
  readonly readOnlyKey: string;
}

/** `port` 0 takes any free one. Rejects with a ServiceError (`refused`) where it cannot be opened. */
export async function composeSandbox({ port }: { readonly port: number }): Promise<SandboxAlone> {
  const sandbox = await startSandbox({ port, now: () => Date.now() });
  return { ...sandbox, keyHeader: KEY_HEADER, fullKey: FULL_KEY, readOnlyKey: READ_ONLY_KEY };
}

import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import path from 'node:path';
import type { RecordId } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { say } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';
import { hasAttachments } from '../../shared/variables/attached-paths.ts';
import type { ResolveScopes } from '../../shared/variables/scopes.ts';
import { findAppFiles } from '../api/app-files.ts';
import { tellCommandNetwork } from '../api/compose-command-network.ts';
import { composeSending } from '../api/compose-sending.ts';
import { createNodePlatform } from '../api/node-platform.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './parse-options.ts';
import { addressSource } from './request-source.ts';
import type { RequestSource } from './request-source.ts';
import type { SendArguments } from './send-arguments.ts';

/** One request while a command works on it. It can be changed and sent again; the file it came from is left alone. */
export interface SendSession {
  readonly draft: RequestDraft;
  readonly given: Readonly<Record<string, string>>;
  send(): Promise<ResponseRecord>;
  /** What the request is resolved against. Holds the values of secrets. */
  readScopes(): Promise<ResolveScopes>;
  replaceDraft(draft: RequestDraft): void;
  /** For this session; wins over every other. */
  setVariable(name: string, value: string): void;
  trustHost(host: string): void;
  /** Lets a file outside the collection be sent in this session. */
  allowFile(path: string): void;
  close(): Promise<void>;
}

export async function openSendSession(wanted: SendArguments, context: CommandContext): Promise<SendSession> {
  const { version } = findAppFiles(import.meta.dirname);
  const platform = createNodePlatform({ host: 'cli', version, env: context.env });
  const source = isRequestFile(wanted.target)
    ? await (await import('./file-source.ts')).openFileSource(wanted, platform, context)
    : addressSource(wanted);
  const sandbox = await startSandboxFor(source, wanted.given, context).catch(async (problem: unknown) => {
    await source.close();
    throw problem;
  });
  const builtIn = sandbox === null ? {} : { sandboxUrl: sandbox.url };
  let { draft } = source;
  let given = wanted.given;
  let count = 0;
  // What the person names in the command, the person lets be sent.
  const allowed = new Set(filesNamedIn(wanted));
  const readScopes = async () => {
    const scopes = await source.readScopes({ given, builtIn });
    if (!hasAttachments(draft)) return scopes;
    const { attachFromCommand } = await import('./attach-from-command.ts');
    return attachFromCommand(draft, scopes, { root: source.root, allowed });
  };
  const sending = composeSending({
    platform,
    readScopes,
    publish: () => undefined,
    // A program that reads JSON has nobody who would open a page.
    ...(wanted.isJson
      ? {}
      : {
          person: {
            showAddress: (address) => void context.tell(say('sign-in.open-address', { address })),
            catalogue: context.loadTexts,
          },
        }),
    env: environmentFor(wanted, context),
    // The texts take a tenth of the time until the first byte is on the wire, and a command shows no view of a body.
    get catalogue(): Catalogue {
      throw new Error('a command puts no view of a body into words');
    },
  });
  await tellNetwork(wanted, { dataFolder: platform.dataFolder, sender: sending.sender }).catch(
    async (problem: unknown) => {
      await sending.close();
      await sandbox?.close();
      await source.close();
      throw problem;
    },
  );
  return {
    get draft() {
      return draft;
    },
    get given() {
      return given;
    },
    async send() {
      count += 1;
      const recordId = `command-${count}` as RecordId;
      const { collectionId, itemId, environmentName } = source;
      const record = sending.sender.send({ recordId, draft, collectionId, itemId, environmentName, given });
      // Who interrupts is told how far it came.
      void context.untilStopped().then(() => sending.sender.cancel(recordId));
      return record;
    },
    readScopes,
    replaceDraft(next) {
      draft = next;
    },
    setVariable(name, value) {
      given = { ...given, [name]: value };
    },
    trustHost: (host) => sending.sender.tell({ kind: 'trusted-host', host }),
    allowFile: (file) => void allowed.add(file),
    async close() {
      await sending.close();
      await sandbox?.close();
      await source.close();
    },
  };
}

/** What goes straight by `--noproxy` goes past the proxies of the environment too. */
function environmentFor({ network }: SendArguments, { env }: CommandContext): NodeJS.ProcessEnv {
  return network.bypass === null ? env : { ...env, no_proxy: network.bypass };
}

/** What the settings and the command say of authorities and certificates. A file of the command that is of no use is told. */
async function tellNetwork(
  { network: { authorities, certificate } }: SendArguments,
  parts: Pick<Parameters<typeof tellCommandNetwork>[0], 'dataFolder' | 'sender'>,
): Promise<void> {
  const state = await tellCommandNetwork({ ...parts, added: { authorities, certificate } });
  if (state === null) return;
  for (const [index, path] of authorities.entries()) {
    const file = state.authorities.at(index - authorities.length);
    if (file?.kind === 'problem')
      throw new UsageError(say('cli.network-file', { path, problem: file.problem }));
  }
  const own = certificate === null ? undefined : state.clientCertificates[0]?.file;
  if (certificate !== null && own?.kind === 'problem')
    throw new UsageError(
      say('cli.network-file', { path: certificate.certificatePath, problem: own.problem }),
    );
}

function filesNamedIn({ parts, bodyFile }: SendArguments): string[] {
  const named = parts.filter(({ kind }) => kind === 'file').map(({ value }) => value);
  return [...named, ...(bodyFile === null ? [] : [bodyFile])].map((file) => path.resolve(file));
}

/** A file that is there, or a name that can only be meant as one. */
function isRequestFile(target: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target) || target.startsWith('{{')) return false;
  const facts = factsOf(target);
  if (facts?.isDirectory() === true) throw new UsageError(say('cli.is-a-folder', { file: target }));
  if (facts !== null) return true;
  if (/\.ya?ml$/i.test(target)) throw new UsageError(say('cli.no-such-file', { file: target }));
  return false;
}

function factsOf(target: string): Stats | null {
  try {
    return statSync(target, { throwIfNoEntry: false }) ?? null;
  } catch {
    // A long address is no name that a file could have.
    return null;
  }
}

/**
 * The sandbox for as long as the command runs, where the request counts on its address and nobody gave one. A sandbox
 * that runs elsewhere, in the app say, is not touched: what it holds is its own.
 */
async function startSandboxFor(
  source: RequestSource,
  given: SendArguments['given'],
  context: CommandContext,
): Promise<{ readonly url: string; close(): Promise<void> } | null> {
  const scopes = await source.readScopes({ given, builtIn: {} });
  const isGiven = scopes.variables.some(({ name }) => name === 'sandboxUrl');
  if (isGiven || !/\{\{\s*sandboxUrl\s*\}\}/.test(JSON.stringify([source.draft, scopes]))) return null;
  const { composeSandbox } = await import('../api/compose-sandbox.ts');
  const sandbox = await composeSandbox({ port: 0 });
  await context.tell(say('cli.sandbox-started', { url: sandbox.url }));
  return sandbox;
}

import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = path.resolve(import.meta.dirname, '../..');
const folders = ['shared', 'electron', 'renderer', 'test'];

const options = await extractDepcruiseOptions(path.join(repository, '.dependency-cruiser.cjs'));
const ruleNames = (options.ruleSet?.forbidden ?? []).map(({ name }) => name ?? '').sort();

/** What the rules find in a tree, as `rule: from`. */
async function violationsIn(baseDir: string): Promise<string[]> {
  const tsConfig = extractTSConfig(path.join(repository, 'tsconfig.json'));
  const { output } = await cruise(folders, { ...options, baseDir, outputType: 'json' }, undefined, {
    tsConfig,
  });
  const result = JSON.parse(output as string) as ICruiseResult;
  return result.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}

/** Per rule: the file that breaks it, what it says, and beside it the nearest that must not be caught. */
interface Plant {
  readonly file: string;
  readonly breaks: string;
  readonly allowed: string;
}

const PLANTS: Readonly<Record<string, Plant>> = {
  'no-cycles': {
    file: 'shared/lib/ring.ts',
    breaks: "export { ring } from './rounds.ts';",
    allowed: "export { value } from './value.ts';",
  },
  'shared-is-pure': {
    file: 'shared/http/reads-disk.ts',
    breaks: "export { readFileSync } from 'node:fs';",
    allowed: "export * as z from 'zod';",
  },
  'json-schema-only-behind-its-door': {
    file: 'shared/diagnosis/knows-schemas.ts',
    breaks: "export { validate } from '@cfworker/json-schema';",
    allowed: "export type { SchemaError } from '../body-schema/find-schema-errors.ts';",
  },
  'bodies-are-checked-beside-the-window': {
    file: 'renderer/actions/checks-body.ts',
    breaks: "export { checkBody } from '../../shared/body-schema/check-body.ts';",
    allowed: "export { askAboutBody } from '../../shared/body-schema/body-question.ts';",
  },
  'electron-only-in-the-shell': {
    file: 'electron/cli/opens-window.ts',
    breaks: "export { BrowserWindow } from 'electron';",
    allowed: "export { spawn } from 'node:child_process';",
  },
  'undici-only-where-bytes-leave': {
    file: 'electron/api/sends.ts',
    breaks: "export { request } from 'undici';",
    allowed: "export { request } from 'node:http';",
  },
  'monaco-only-in-editor': {
    file: 'renderer/features/request/edits.ts',
    breaks: "export * as monaco from 'monaco-editor';",
    allowed: "export { editor } from '../../editor/editor.ts';",
  },
  'services-do-not-know-their-host': {
    file: 'electron/services/send/asks-host.ts',
    breaks: "export type { Platform } from '../../api/platform.ts';",
    allowed: "export { value } from '../../../shared/lib/value.ts';",
  },
  'services-are-wired-not-imported': {
    file: 'electron/services/send/calls-service.ts',
    breaks: "export { body } from '../bodies/body.ts';",
    allowed: "export type { Body } from '../bodies/body.ts';",
  },
  'only-compose-builds-services': {
    file: 'electron/api/builds-service.ts',
    breaks: "export { body } from '../services/bodies/body.ts';",
    allowed: "export type { Body } from '../services/bodies/body.ts';",
  },
  'hosts-do-not-know-each-other': {
    file: 'electron/shell/knows-sibling.ts',
    breaks: "export { server } from '../loopback/server.ts';",
    allowed: "export { app } from 'electron';",
  },
  'api-knows-no-host': {
    file: 'electron/api/knows-host.ts',
    breaks: "export { server } from '../loopback/server.ts';",
    allowed: "export type { Platform } from './platform.ts';",
  },
  'preload-carries-types-only': {
    file: 'electron/preload.ts',
    breaks: "export { value } from '../shared/lib/value.ts';",
    allowed: "export type { Value } from '../shared/lib/value.ts';",
  },
  'renderer-reaches-node-through-the-contract': {
    file: 'renderer/actions/reaches-over.ts',
    breaks: "export { server } from '../../electron/loopback/server.ts';",
    allowed: "export type { Platform } from '../../electron/api/platform.ts';",
  },
  'renderer-has-no-node': {
    file: 'renderer/actions/reads-disk.ts',
    breaks: "export { readFileSync } from 'node:fs';",
    allowed: "export { value } from '../../shared/lib/value.ts';",
  },
  'renderer-carries-no-schemas': {
    file: 'renderer/state/carries-schema.ts',
    breaks: "export { schema } from '../../shared/model/thing.ts';",
    allowed: "export type { Thing } from '../../shared/model/thing.ts';",
  },
  'features-are-islands': {
    file: 'renderer/features/response/knows-neighbour.ts',
    breaks: "export { own } from '../request/own.ts';",
    allowed: "export { button } from '../../ui/button.ts';",
  },
  'state-is-below-actions': {
    file: 'renderer/state/calls-action.ts',
    breaks: "export { action } from '../actions/action.ts';",
    allowed: "export { value } from '../../shared/lib/value.ts';",
  },
  'actions-are-below-features': {
    file: 'renderer/actions/calls-feature.ts',
    breaks: "export { own } from '../features/request/own.ts';",
    allowed: "export { store } from '../state/store.ts';",
  },
  'editor-is-below-features': {
    file: 'renderer/editor/knows-store.ts',
    breaks: "export { store } from '../state/store.ts';",
    allowed: "export { button } from '../ui/button.ts';",
  },
  'terms-are-below-features': {
    file: 'renderer/terms/knows-feature.ts',
    breaks: "export { own } from '../features/request/own.ts';",
    allowed: "export { button } from '../ui/button.ts';",
  },
  'options-are-below-features': {
    file: 'renderer/options/knows-feature.ts',
    breaks: "export { own } from '../features/request/own.ts';",
    allowed: "export { button } from '../ui/button.ts';",
  },
  'fields-are-below-features': {
    file: 'renderer/sign-in/knows-feature.ts',
    breaks: "export { own } from '../features/request/own.ts';",
    allowed: "export { button } from '../ui/button.ts';",
  },
  'ui-knows-no-domain': {
    file: 'renderer/ui/knows-domain.ts',
    breaks: "export { value } from '../../shared/lib/value.ts';",
    allowed: "export { button } from './button.ts';",
  },
  'nothing-imports-test': {
    file: 'electron/cli/imports-test.ts',
    breaks: "export { builder } from '../../test/helpers/builder.ts';",
    allowed: "export { value } from '../../shared/lib/value.ts';",
  },
};

/** What the plants refer to; harmless by itself. */
const GROUND: Readonly<Record<string, string>> = {
  'shared/lib/value.ts': 'export const value = 1;\nexport type Value = typeof value;\n',
  'shared/lib/rounds.ts': 'export const ring = 1;\n',
  'shared/model/thing.ts': 'export const schema = 1;\nexport type Thing = typeof schema;\n',
  'shared/body-schema/check-body.ts': 'export const checkBody = 1;\n',
  'shared/body-schema/body-question.ts': 'export const askAboutBody = 1;\n',
  'shared/body-schema/find-schema-errors.ts':
    "import type { OutputUnit } from '@cfworker/json-schema';\nexport type SchemaError = OutputUnit;\n",
  'electron/api/platform.ts': 'export interface Platform { readonly host: string }\n',
  'electron/loopback/server.ts': 'export const server = 1;\n',
  'electron/services/bodies/body.ts': 'export const body = 1;\nexport type Body = typeof body;\n',
  'renderer/actions/action.ts': 'export const action = 1;\n',
  'renderer/editor/editor.ts':
    "import * as monaco from 'monaco-editor';\nexport const { editor } = monaco;\n",
  'renderer/features/request/own.ts': 'export const own = 1;\n',
  'renderer/state/store.ts': 'export const store = 1;\n',
  'renderer/ui/button.ts': 'export const button = 1;\n',
  'test/helpers/builder.ts': 'export const builder = 1;\n',
};

describe('the import rules', () => {
  let tree = '';
  beforeAll(async () => {
    tree = await realpath(await mkdtemp(path.join(os.tmpdir(), 'plaincall-rules-')));
    await symlink(path.join(repository, 'node_modules'), path.join(tree, 'node_modules'));
    for (const folder of folders) await mkdir(path.join(tree, folder));
  });
  afterAll(() => rm(tree, { recursive: true, force: true }));

  async function plant(kind: 'breaks' | 'allowed'): Promise<void> {
    const planted = Object.values(PLANTS).map((one) => [one.file, `${one[kind]}\n`] as const);
    for (const [file, text] of [...Object.entries(GROUND), ...planted]) {
      await mkdir(path.dirname(path.join(tree, file)), { recursive: true });
      await writeFile(path.join(tree, file), text);
    }
    if (kind === 'breaks')
      await writeFile(path.join(tree, 'shared/lib/rounds.ts'), "export { ring } from './ring.ts';\n");
  }

  it('have a planted violation each', () => {
    expect(Object.keys(PLANTS).sort()).toEqual(ruleNames);
  });

  it('catch every planted violation, each by its own rule', async () => {
    await plant('breaks');
    const found = await violationsIn(tree);
    for (const [rule, { file }] of Object.entries(PLANTS)) expect(found).toContain(`${rule}: ${file}`);
  });

  it('let the nearest allowed import of each through', async () => {
    await plant('allowed');
    expect(await violationsIn(tree)).toEqual([]);
  });

  it('are kept by the whole project', async () => {
    expect(await violationsIn(repository)).toEqual([]);
  });
});

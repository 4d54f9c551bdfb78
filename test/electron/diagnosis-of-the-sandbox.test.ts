import { mkdtemp, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBodyStore } from '../../electron/services/bodies/body-store.ts';
import type { BodyStore } from '../../electron/services/bodies/body-store.ts';
import { startSandbox } from '../../electron/services/sandbox/start-sandbox.ts';
import { createRequestSender } from '../../electron/services/send/create-request-sender.ts';
import type { RequestSender } from '../../electron/services/send/create-request-sender.ts';
import { diagnose } from '../../shared/diagnosis/diagnose.ts';
import { applyEdits } from '../../shared/draft/apply-edits.ts';
import type { Diagnosis } from '../../shared/model/diagnosis.ts';
import type { KnownVariable } from '../../shared/model/environment.ts';
import { draftIdSchema, recordIdSchema } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { readRequest } from '../../shared/opencollection/read-request.ts';
import { isMap, textAt, listAt } from '../../shared/opencollection/yaml-value.ts';
import type { YamlMap, YamlValue } from '../../shared/opencollection/yaml-value.ts';
import { en } from '../../shared/texts/en.ts';

/** Every request of the collection that comes with the app, sent for real: what its name promises, and what mends it. */

const COLLECTION = join(import.meta.dirname, '../../electron/services/sandbox/collection');

interface CollectionRequest {
  readonly path: string;
  readonly promisedStatus: number;
  readonly draft: RequestDraft;
}

function readYaml(path: string): YamlMap {
  const value = load(readFileSync(join(COLLECTION, path), 'utf8')) as YamlValue;
  if (!isMap(value)) throw new Error(`${path} is no map`);
  return value;
}

function readCollection(): CollectionRequest[] {
  const folders = readdirSync(COLLECTION, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'environments',
  );
  return folders.flatMap(({ name: folder }) =>
    readdirSync(join(COLLECTION, folder))
      .filter((fileName) => fileName.endsWith('.yml') && fileName !== 'folder.yml')
      .map((fileName) => {
        const path = `${folder}/${fileName}`;
        let rows = 0;
        const draft = readRequest(readYaml(path), {
          draftId: draftIdSchema.parse(path),
          fileName,
          makeId: () => `${path}-${(rows += 1)}`,
        });
        return { path, promisedStatus: Number(/^(\d{3}) · /.exec(draft.name)?.[1]), draft };
      }),
  );
}

function readVariables(sandboxUrl: string): KnownVariable[] {
  const environment = listAt(readYaml('environments/Sandbox.yml'), 'variables').filter(isMap);
  const plain = { isSecret: false, hasValue: true };
  return [
    ...environment.map((entry): KnownVariable => ({
      ...plain,
      name: textAt(entry, 'name'),
      value: textAt(entry, 'value'),
      scope: 'environment',
    })),
    { ...plain, name: 'sandboxUrl', value: sandboxUrl, scope: 'built-in' },
  ];
}

/** Requests that do what was wanted at once; every other one has to be mended by its first suggestion. */
const WORKS_AT_ONCE = new Set([
  'odd-answers/slow.yml',
  'odd-answers/big.yml',
  // For the owner of the API to mend: the data are there.
  'odd-answers/wrong-label.yml',
]);

const collection = readCollection();
const failing = collection.filter(({ path }) => !path.startsWith('start-here/') && !WORKS_AT_ONCE.has(path));

describe('the sandbox collection', () => {
  let folder = '';
  let bodies: BodyStore;
  let sender: RequestSender;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let variables: KnownVariable[] = [];
  let sent = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plaincall-diagnosis-'));
    sandbox = await startSandbox({ now: () => Date.now() });
    variables = readVariables(sandbox.url);
    bodies = createBodyStore({ folder, catalogue: en });
    sender = createRequestSender({
      bodies,
      publish: () => {},
      now: () => Date.now(),
      version: '0.0.0',
      readScopes: () => Promise.resolve({ variables, inherited: { headers: [], auth: null } }),
    });
  });

  afterAll(async () => {
    await sender.close();
    await bodies.close();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  function send(draft: RequestDraft): Promise<ResponseRecord> {
    sent += 1;
    const recordId = recordIdSchema.parse(`record-${sent}`);
    return sender.send({
      recordId,
      draft,
      collectionId: null,
      itemId: null,
      environmentName: null,
      given: {},
    });
  }

  function explain(record: ResponseRecord, draft: RequestDraft): Diagnosis {
    return diagnose({ record, draft, variables, now: Date.now() }, en);
  }

  /** The draft with the fix in it; a wait is waited out, as a person would. */
  async function apply(draft: RequestDraft, fix: Diagnosis['fixes'][number]): Promise<RequestDraft> {
    const applied = applyEdits(draft, fix.edits);
    for (const edit of applied.external) {
      if (edit.op !== 'wait') throw new Error(`The first suggestion reaches beyond the request: ${edit.op}`);
      await new Promise((resolve) => {
        setTimeout(resolve, edit.ms);
      });
    }
    return applied.draft;
  }

  test.each(collection.map(({ path, ...rest }) => [path, rest] as const))(
    '%s gives the status that its name promises',
    async (_path, { draft, promisedStatus }) => {
      const diagnosis = explain(await send(draft), draft);
      expect(diagnosis.status).toBe(promisedStatus);
    },
  );

  test.each(
    collection
      .filter((request) => !failing.includes(request))
      .map(({ path, draft }) => [path, draft] as const),
  )('%s is called a success, with nothing to mend', async (_path, draft) => {
    const diagnosis = explain(await send(draft), draft);
    expect({ ok: diagnosis.ok, errors: diagnosis.errors, fixes: diagnosis.fixes }).toEqual({
      ok: true,
      errors: [],
      fixes: [],
    });
  });

  test.each(failing.map(({ path, draft }) => [path, draft] as const))(
    '%s succeeds after its first suggestion',
    async (_path, draft) => {
      sandbox.reset();
      const record = await send(draft);
      const diagnosis = explain(record, draft);
      const [first] = diagnosis.fixes;
      if (first === undefined) throw new Error(`No suggestion: ${diagnosis.summary}`);
      const mended = await apply(draft, first);
      const after = explain(await send(mended), mended);
      expect({ fix: first.label, ok: after.ok, summary: after.summary }).toMatchObject({ ok: true });
      expect(first.risky).toBe(false);
    },
  );
});

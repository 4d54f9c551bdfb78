import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { askAboutBody } from '../../shared/body-schema/body-question.ts';
import { checkBody } from '../../shared/body-schema/check-body.ts';
import { checkDraft } from '../../shared/diagnosis/preflight/check-draft.ts';
import { draftIdSchema } from '../../shared/model/ids.ts';
import type { KnownVariable } from '../../shared/model/environment.ts';
import { readRequest } from '../../shared/opencollection/read-request.ts';
import { isMap, listAt, textAt } from '../../shared/opencollection/yaml-value.ts';
import type { YamlMap, YamlValue } from '../../shared/opencollection/yaml-value.ts';
import { en } from '../../shared/texts/en.ts';

/** Every request of the collection that comes with the app, looked at before it is sent. */

const COLLECTION = join(import.meta.dirname, '../../electron/services/sandbox/collection');

function readYaml(path: string): YamlMap {
  const value = load(readFileSync(join(COLLECTION, path), 'utf8')) as YamlValue;
  if (!isMap(value)) throw new Error(`${path} is no map`);
  return value;
}

const plain = { isSecret: false, hasValue: true };
const variables: KnownVariable[] = [
  ...listAt(readYaml('environments/Sandbox.yml'), 'variables')
    .filter(isMap)
    .map((entry): KnownVariable => ({
      ...plain,
      name: textAt(entry, 'name'),
      value: textAt(entry, 'value'),
      scope: 'environment',
    })),
  { ...plain, name: 'sandboxUrl', value: 'http://127.0.0.1:8080', scope: 'built-in' },
];

function checkFile(path: string): string[] {
  let rows = 0;
  const draft = readRequest(readYaml(path), {
    draftId: draftIdSchema.parse(path),
    fileName: path,
    makeId: () => `row-${(rows += 1)}`,
  });
  const inherited = { headers: [], auth: null, variables: [], settings: [] };
  const question = askAboutBody({ draft, variables, profileChoice: null, ownProfiles: [] });
  const bodyCheck = question === null ? null : checkBody(question);
  return checkDraft({ draft, inherited, variables, secretFacts: [], now: 0, bodyCheck }, en).map(
    ({ ruleId }) => ruleId,
  );
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(COLLECTION, folder))
    .filter((name) => name.endsWith('.yml') && name !== 'folder.yml')
    .map((name) => `${folder}/${name}`);

/** What can be seen without asking the server. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  'attribute-types/date.yml': ['body-schema'],
  'attribute-types/did.yml': ['body-schema'],
  'attribute-types/identifier.yml': ['body-schema'],
  'attribute-types/name.yml': ['body-schema'],
  'attribute-types/template.yml': ['body-schema'],
  'attribute-types/url.yml': ['body-schema'],
  'attribute-types/uuid.yml': ['body-schema'],
  'when-it-fails/blank-at-the-end.yml': ['address-trailing-blank'],
  'when-it-fails/brace-missing.yml': ['body-not-json'],
  'when-it-fails/comma-missing.yml': ['body-not-json'],
  'when-it-fails/comma-too-many.yml': ['body-not-json'],
  'when-it-fails/curly-quotes.yml': ['body-not-json'],
  'when-it-fails/quote-missing.yml': ['body-not-json'],
  'when-it-fails/content-type-left-out.yml': ['content-type-missing'],
  'when-it-fails/content-type-wrong.yml': ['content-type-wrong'],
  'when-it-fails/key-with-a-blank.yml': ['key-has-stray-characters'],
  'when-it-fails/key-with-quotes.yml': ['key-has-stray-characters'],
  'when-it-fails/slash-doubled.yml': ['address-doubled-slash'],
};

test.each(
  ['start-here', 'when-it-fails', 'already-taken', 'attribute-types', 'odd-answers'].flatMap(filesIn),
)('%s is told what can be seen of it, and nothing else', (path) => {
  expect(checkFile(path)).toEqual(SEEN[path] ?? []);
});

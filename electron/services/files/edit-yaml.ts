import { basename } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { isSameValue } from '../../../shared/opencollection/yaml-value.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';
import { say } from '../../../shared/texts/text.ts';
import type { CheckedWrite } from './checked-writer.ts';
import { parseYamlFully } from './parse-yaml.ts';
import { readFileText } from './read-file.ts';

/**
 * Changes what a YAML file says, and only the lines that must.
 *
 * @returns its version before and after
 * @throws ServiceError `not-found`, `refused` (broken, or changed by somebody else meanwhile), `disk`
 */
export async function editYaml(
  write: CheckedWrite,
  path: string,
  change: (file: YamlMap) => YamlMap,
): Promise<{ readonly from: string; readonly to: string }> {
  const name = basename(path);
  const found = await readFileText(path);
  if (found === null) throw new ServiceError('not-found', say('files.gone', { name }));
  const { version, text, trouble } = found;
  const parsed = await parseYamlFully(text);
  if (parsed.kind === 'problem' || trouble !== null) {
    throw new ServiceError('refused', say('files.broken', { name }));
  }
  const next = change(parsed.value);
  if (isSameValue(parsed.value, next)) return { from: version, to: version };
  const { rewriteYaml } = await import('./rewrite-yaml.ts');
  const result = await write(path, await rewriteYaml(text, next), { version });
  if (result.kind === 'written') return { from: version, to: result.version };
  throw new ServiceError('refused', say('files.changed-meanwhile', { name }));
}

import { isMap as isMapNode, isNode, isScalar as isScalarNode, parseDocument } from 'yaml';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { isSameValue } from '../../../shared/opencollection/yaml-value.ts';
import type { YamlMap, YamlValue } from '../../../shared/opencollection/yaml-value.ts';
import { say } from '../../../shared/texts/text.ts';
import { parseYamlFast, parseYamlFully, withoutBom, YAML_OPTIONS } from './parse-yaml.ts';
import { spliceYaml } from './splice-yaml.ts';

/**
 * Changes a YAML text so that it says `next`, and leaves every byte alone that does not have to change.
 *
 * Printing the whole document again would not do: the library lays out blanks, folded lines and flow lists anew. So the
 * parsed document only tells where things stand, and the text is cut and joined there. A comment belongs to what comes
 * after it, and moves and goes with it. The result is read back and compared before anybody sees it.
 *
 * @throws ServiceError `refused` where no way of writing gives the right meaning (nothing known does).
 */
export async function rewriteYaml(text: string, next: YamlMap): Promise<string> {
  const bom = text.slice(0, text.length - withoutBom(text).length);
  const body = withoutBom(text);
  // A file with Windows line ends throughout is changed as if it had the others, and gets its own back.
  const isWindows = body.includes('\r\n') && !/(^|[^\r])\n/.test(body);
  const source = isWindows ? body.replaceAll('\r\n', '\n') : body;
  for (const write of [
    () => spliceYaml(source, next, false),
    () => spliceYaml(source, next, true),
    () => printDocument(source, next),
  ]) {
    const written = write();
    const result = isWindows ? written?.replaceAll('\n', '\r\n') : written;
    if (typeof result === 'string' && (await says(result, next))) return bom + result;
  }
  throw new ServiceError('refused', say('files.cannot-rewrite'));
}

async function says(text: string, value: YamlMap): Promise<boolean> {
  const parsed = await parseYamlFully(text);
  if (parsed.kind === 'problem' || !isSameValue(parsed.value, value)) return false;
  const fast = parseYamlFast(text);
  return fast === null || isSameValue(fast, value);
}

/** The last resort, for layouts that cannot be cut (`? key` maps): comments stay, the layout becomes the library's. */
function printDocument(text: string, next: YamlMap): string | null {
  const document = parseDocument(text, YAML_OPTIONS);
  if (!isMapNode(document.contents)) return null;
  const keys = new Set(
    document.contents.items.map((pair) => String(isScalarNode(pair.key) ? pair.key.value : pair.key)),
  );
  for (const key of keys) if (!Object.hasOwn(next, key)) document.delete(key);
  for (const [key, value] of Object.entries(next)) {
    const old = document.get(key, true);
    const isKept = isNode(old) && isSameValue(old.toJS(document) as YamlValue, value);
    if (!isKept) document.set(key, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}

import { sectionOf } from '../../../shared/opencollection/graphql-mapping.ts';
import { readMethod } from '../../../shared/opencollection/read-request.ts';
import { isMap, integerAt, mapAt, textAt, valueAt } from '../../../shared/opencollection/yaml-value.ts';
import type { YamlMap } from '../../../shared/opencollection/yaml-value.ts';

/** What the tree shows of a file. */
export type ItemFacts =
  | {
      readonly kind: 'request';
      /** `''` where the file has none. */
      readonly name: string;
      readonly seq: number | null;
      readonly method: string;
      readonly url: string;
    }
  | { readonly kind: 'other'; readonly name: string; readonly seq: number | null; readonly type: string };

/** Sections of the kinds that this version does not open. */
const OTHER_SECTIONS = ['grpc', 'websocket', 'script', 'app'];

export function readItemFacts(file: YamlMap): ItemFacts {
  const info = mapAt(file, 'info');
  const type = textAt(info, 'type') || textAt(file, 'type');
  const common = { name: textAt(info, 'name'), seq: integerAt(info, 'seq') };
  const section = sectionOf(file);
  if (type === section || (type === '' && isMap(valueAt(file, section)))) {
    const details = mapAt(file, section);
    return {
      kind: 'request',
      ...common,
      method: readMethod(details, section === 'graphql' ? 'POST' : 'GET'),
      url: textAt(details, 'url'),
    };
  }
  const other = OTHER_SECTIONS.find((name) => valueAt(file, name) !== undefined);
  return { kind: 'other', ...common, type: type || (other ?? 'yaml') };
}

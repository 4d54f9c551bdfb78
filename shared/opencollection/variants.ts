import { isMap, mapAt, valueAt } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** Where a file lists variants, of which one is `selected`: the one that is marked, else the first. */
export function selectedAt(variants: readonly YamlValue[]): number {
  const marked = variants.findIndex((variant) => isMap(variant) && valueAt(variant, 'selected') === true);
  return Math.max(marked, 0);
}

/** A body as it stands there, or that of the selected one of its titled variants; null where it is neither. */
export function selectedBody(body: YamlValue | undefined): YamlMap | null {
  if (isMap(body)) return body;
  const variant = Array.isArray(body) ? body[selectedAt(body)] : undefined;
  return isMap(variant) ? mapAt(variant, 'body') : null;
}

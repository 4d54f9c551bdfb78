import { isMap, textAt, toText, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/** A variable's value in a file: a text, `{ type, data }`, or a list of titled variants of which one is `selected`. */
export function readVariableValue(value: YamlValue | undefined): string {
  if (Array.isArray(value)) return readVariableValue(selectedIn(value)?.value);
  return isMap(value) ? textAt(value, 'data') : toText(value);
}

/** Sets the text and keeps the form that the file has for it. */
export function writeVariableValue(value: YamlValue | undefined, text: string): YamlValue {
  if (value !== undefined && readVariableValue(value) === text) return value;
  if (Array.isArray(value)) {
    const selected = selectedIn(value);
    if (selected !== null) {
      const written = writeVariableValue(selected.value, text);
      return value.with(selected.index, withKey(selected.variant, 'value', written));
    }
  }
  return isMap(value) && valueAt(value, 'data') !== undefined ? withKey(value, 'data', text) : text;
}

function selectedIn(
  variants: readonly YamlValue[],
): { index: number; variant: YamlMap; value: YamlValue | undefined } | null {
  const marked = variants.findIndex((variant) => isMap(variant) && valueAt(variant, 'selected') === true);
  const index = Math.max(marked, 0);
  const variant = variants[index];
  return isMap(variant) ? { index, variant, value: valueAt(variant, 'value') } : null;
}

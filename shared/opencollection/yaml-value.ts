/**
 * What an OpenCollection file holds once it is read. Numbers stay the text they were written as, so that `1.0`, `007`
 * and ids of 20 digits survive; a number here is one that we write.
 */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** Looks a key up as the file has it: `toString` or `__proto__` are keys like any other. */
export function valueAt(map: YamlMap, key: string): YamlValue | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isScalar(value: YamlValue | undefined): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}

/** The map at `key`, or an empty one where something else stands there. */
export function mapAt(map: YamlMap, key: string): YamlMap {
  const value = valueAt(map, key);
  return isMap(value) ? value : {};
}

/** The list at `key`, or an empty one where something else stands there. */
export function listAt(map: YamlMap, key: string): readonly YamlValue[] {
  const value = valueAt(map, key);
  return Array.isArray(value) ? value : [];
}

/** A scalar as text; `''` for nothing and for what is not a scalar. */
export function textAt(map: YamlMap, key: string): string {
  return toText(valueAt(map, key));
}

export function toText(value: YamlValue | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** A plain non-negative integer, or null. */
export function integerAt(map: YamlMap, key: string): number | null {
  const text = textAt(map, key);
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/**
 * The map with `key` set, or without it where `value` is undefined. A new key goes behind the nearest of the keys that
 * `order` names before it.
 */
export function withKey(
  map: YamlMap,
  key: string,
  value: YamlValue | undefined,
  order: readonly string[] = [],
): YamlMap {
  const entries = Object.entries(map);
  const at = entries.findIndex(([name]) => name === key);
  if (value === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (at !== -1) return Object.fromEntries(entries.with(at, [key, value]));
  const earlier = order.slice(0, Math.max(order.indexOf(key), 0));
  const behind = entries.findLastIndex(([name]) => earlier.includes(name));
  // With nothing known before it: at the front where the order says so, else at the end.
  const place = behind === -1 && !order.includes(key) ? entries.length : behind + 1;
  return Object.fromEntries(entries.toSpliced(place, 0, [key, value]));
}

/** Same meaning: order of keys aside, and a number is the text it is written as. */
export function isSameValue(one: YamlValue | undefined, other: YamlValue | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSameValue(item, other[index]));
  }
  if (isMap(one) && isMap(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key], other[key]))
    );
  }
  const isNumberAsText = typeof one === 'number' || typeof other === 'number';
  return isNumberAsText && isScalar(one) && isScalar(other) && String(one) === String(other);
}

/** Careful questions to JSON of a file whose form is known but not to be trusted. */

export type JsonMap = Readonly<Record<string, unknown>>;

export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function mapAt(value: unknown, key: string): JsonMap {
  const found = isMap(value) && Object.hasOwn(value, key) ? value[key] : null;
  return isMap(found) ? found : {};
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isMap(value) && Object.hasOwn(value, key) ? value[key] : null;
  return Array.isArray(found) ? found : [];
}

export function textAt(value: unknown, key: string): string {
  const found = isMap(value) && Object.hasOwn(value, key) ? value[key] : null;
  return typeof found === 'string' ? found : '';
}

export function numberAt(value: unknown, key: string): number | null {
  const found = isMap(value) && Object.hasOwn(value, key) ? value[key] : null;
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

import { formatJsonPath } from '../json/json-path.ts';
import type { ErrorField } from '../model/diagnosis.ts';

/** A field as a person would say it, `to[0].name`; as the server wrote it where that has no path. */
export function showField({ path, raw }: ErrorField): string {
  return path.length === 0 ? raw : formatJsonPath(path);
}

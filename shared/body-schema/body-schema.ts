import type { BodySchema } from '../model/profile.ts';

/** A JSON Schema: `true` lets everything pass, `false` nothing. */
export type JsonSchema = BodySchema['schema'];
export type SchemaObject = Exclude<JsonSchema, boolean>;

export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first schema that goes for a request. `path` is that of its address, as it is sent. */
export function findBodySchema(
  schemas: readonly BodySchema[],
  { method, path }: { readonly method: string; readonly path: string },
): BodySchema | null {
  const asked = method.trim().toUpperCase();
  return (
    schemas.find(
      ({ methods, path: pattern }) => methods.includes(asked) && fitsPath(pattern.split('/'), path),
    ) ?? null
  );
}

/** Piece by piece: one in braces, `{id}`, stands for any that is not empty. A slash at the end makes no difference. */
function fitsPath(pattern: readonly string[], path: string): boolean {
  const pieces = path.replace(/(?<=[^/])\/$/, '').split('/');
  const wanted = pattern.length > 2 && pattern.at(-1) === '' ? pattern.slice(0, -1) : pattern;
  return (
    pieces.length === wanted.length &&
    wanted.every((piece, index) => (/^\{.+\}$/.test(piece) ? pieces[index] !== '' : piece === pieces[index]))
  );
}

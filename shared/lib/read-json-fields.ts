import type * as z from 'zod';

/** The object that a JSON text holds; null where it holds anything else, or is no JSON. */
export function parseJsonObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/**
 * Reads each field of a schema by itself, so that one that is broken takes no other with it: it has its default. Every
 * field of the schema has one.
 */
export function readJsonFields<S extends z.ZodObject>(
  schema: S,
  object: Record<string, unknown>,
): z.infer<S> {
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const parsed = (field as z.ZodType).safeParse(object[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return schema.parse(Object.fromEntries(fields));
}

import * as z from 'zod';

/**
 * A named set of variables of one collection.
 *
 * Invariant: a secret variable's value never stands here. The file holds only its name, the value lives with the
 * secret store, and the page learns no more than whether there is one.
 */
export const environmentVariableSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** Always `''` for a secret. */
  value: z.string(),
  isSecret: z.boolean(),
  /** For a secret: whether a value is held in this run. For a plain variable: always true. */
  hasValue: z.boolean(),
  isEnabled: z.boolean(),
  note: z.string(),
});
export type EnvironmentVariable = z.infer<typeof environmentVariableSchema>;

export const environmentSchema = z.object({
  /** Unique in its collection; also what `--env` takes. */
  name: z.string().min(1),
  variables: z.array(environmentVariableSchema),
  /** Hash of the file as read; `null` for an environment that has no file yet. */
  version: z.string().nullable(),
});
export type Environment = z.infer<typeof environmentSchema>;

/** A variable as the diagnosis and the completion list know it: names and facts, never a secret's value. */
export const knownVariableSchema = z.object({
  name: z.string(),
  isSecret: z.boolean(),
  hasValue: z.boolean(),
  /** `null` for a secret. */
  value: z.string().nullable(),
  scope: z.enum(['given', 'environment', 'request', 'folder', 'collection', 'built-in']),
});
export type KnownVariable = z.infer<typeof knownVariableSchema>;

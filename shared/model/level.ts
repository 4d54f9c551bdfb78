import * as z from 'zod';
import { fileProblemSchema, fileVersionSchema, inheritedSchema, saveConflictSchema } from './collection.ts';
import { draftAuthSchema, rowSchema, sendingSettingsSchema } from './request-draft.ts';

/**
 * What a level, a folder or a collection, gives to every request below it. OpenCollection calls it the request
 * defaults. Templates and rows that are switched off are kept as in a request.
 */
export const requestDefaultsSchema = z.object({
  headers: z.array(rowSchema),
  /** `none` and `inherit` both say nothing: what stands above counts. */
  auth: draftAuthSchema,
  variables: z.array(rowSchema),
  settings: sendingSettingsSchema,
  /** Notes in Markdown, shown as plain text; of the level itself. */
  notes: z.string(),
});
export type RequestDefaults = z.infer<typeof requestDefaultsSchema>;

export const openedLevelSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('level'),
    name: z.string(),
    defaults: requestDefaultsSchema,
    /** What stands above this level, nearest first. */
    above: inheritedSchema,
    /** Null for a folder without a file of its own. */
    version: fileVersionSchema.nullable(),
  }),
  /** Its file is left alone until it was mended. */
  z.object({
    kind: z.literal('broken'),
    name: z.string(),
    fileName: z.string(),
    problem: fileProblemSchema,
  }),
]);
export type OpenedLevel = z.infer<typeof openedLevelSchema>;

/** `version` is null where there is nothing to say and so no file. */
export const levelSaveResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), version: fileVersionSchema.nullable() }),
  saveConflictSchema,
]);
export type LevelSaveResult = z.infer<typeof levelSaveResultSchema>;

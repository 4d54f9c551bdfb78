import * as z from 'zod';
import { collectionIdSchema, itemIdSchema } from './ids.ts';
import { requestDraftSchema } from './request-draft.ts';

/** Unsaved work, written within a second of typing and brought back after a crash. */

/** Which file a draft belongs to, and which version of it the edits are based on. */
export const draftSourceSchema = z.object({
  collectionId: collectionIdSchema,
  itemId: itemIdSchema,
  baseVersion: z.string(),
});
export type DraftSource = z.infer<typeof draftSourceSchema>;

export const journalEntrySchema = z.object({
  draft: requestDraftSchema,
  /** `null`: never saved to a collection. */
  source: draftSourceSchema.nullable(),
  /** The collection whose environment the draft uses. */
  collectionId: collectionIdSchema.nullable(),
  changedAt: z.number(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

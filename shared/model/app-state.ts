import * as z from 'zod';
import { collectionIdSchema, itemIdSchema } from './ids.ts';

/** What the window remembers between starts. Every field has a default, so an old or a broken file still opens. */
export const openTabSchema = z.object({
  /** A saved request, or (with `itemId` null) a draft of the journal that was never saved. */
  draftId: z.string(),
  collectionId: collectionIdSchema.nullable(),
  itemId: itemIdSchema.nullable(),
});

export const windowLayoutSchema = z.object({
  tabs: z.array(openTabSchema).default([]),
  activeDraftId: z.string().nullable().default(null),
  activeCollectionId: collectionIdSchema.nullable().default(null),
  sidebarPercent: z.number().min(0).max(100).default(20),
  requestPercent: z.number().min(0).max(100).default(46),
  /** Folders that are folded, as `collectionId:itemId`. */
  foldedFolders: z.array(z.string()).default([]),
  environmentByCollection: z.record(z.string(), z.string().nullable()).default({}),
  /** The system that was chosen by hand, `none` for none; requests of no collection stand under `''`. */
  profileByCollection: z.record(z.string(), z.string()).default({}),
});
export type WindowLayout = z.infer<typeof windowLayoutSchema>;

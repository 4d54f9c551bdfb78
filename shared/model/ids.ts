import * as z from 'zod';

/**
 * Ids are opaque texts, branded so that one kind cannot stand in for another.
 * A DraftId and a RecordId are minted by whoever needs them first (the page, the command line); a BodyId only by
 * the body store, so that no caller can name bytes that were never received.
 */
export const draftIdSchema = z.string().min(1).max(200).brand<'DraftId'>();
export type DraftId = z.infer<typeof draftIdSchema>;

export const recordIdSchema = z.string().min(1).max(200).brand<'RecordId'>();
export type RecordId = z.infer<typeof recordIdSchema>;

export const bodyIdSchema = z.string().min(1).max(200).brand<'BodyId'>();
export type BodyId = z.infer<typeof bodyIdSchema>;

export const collectionIdSchema = z.string().min(1).max(200).brand<'CollectionId'>();
export type CollectionId = z.infer<typeof collectionIdSchema>;

/** Path of a request file or folder inside its collection, with `/` between the parts; `''` is the collection itself. */
export const itemIdSchema = z.string().max(4096).brand<'ItemId'>();
export type ItemId = z.infer<typeof itemIdSchema>;

import * as z from 'zod';
import { collectionIdSchema, itemIdSchema } from './ids.ts';
import { requestDraftSchema, sendingSettingsSchema } from './request-draft.ts';

/** A collection is a folder in the OpenCollection YAML layout. Types of the files: npm `@opencollection/types`. */

/** Where a file could not be read; line and column count from 1. */
export const fileProblemSchema = z.object({
  message: z.string(),
  line: z.number().nullable(),
  column: z.number().nullable(),
});
export type FileProblem = z.infer<typeof fileProblemSchema>;

export const collectionSummarySchema = z.object({
  id: collectionIdSchema,
  name: z.string(),
  /** Folder on disk, as an absolute path. */
  path: z.string(),
  /** The one that came with the app. */
  isSandbox: z.boolean(),
  /** Set where the folder is gone or its opencollection.yml cannot be read. */
  problem: fileProblemSchema.nullable(),
});
export type CollectionSummary = z.infer<typeof collectionSummarySchema>;

/** One line of the tree. Items come parents first, in the order they are shown; `parentId` `''` is the collection. */
export const treeItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('folder'),
    id: itemIdSchema,
    parentId: itemIdSchema,
    name: z.string(),
    problem: fileProblemSchema.nullable(),
  }),
  z.object({
    kind: z.literal('request'),
    id: itemIdSchema,
    parentId: itemIdSchema,
    name: z.string(),
    method: z.string(),
    url: z.string(),
  }),
  z.object({
    kind: z.literal('broken'),
    id: itemIdSchema,
    parentId: itemIdSchema,
    name: z.string(),
    problem: fileProblemSchema,
  }),
  /** A file of a kind that this version does not open (GraphQL, gRPC, a script); left alone. */
  z.object({
    kind: z.literal('other'),
    id: itemIdSchema,
    parentId: itemIdSchema,
    name: z.string(),
    type: z.string(),
  }),
]);
export type TreeItem = z.infer<typeof treeItemSchema>;

export const collectionTreeSchema = z.object({
  collection: collectionSummarySchema,
  items: z.array(treeItemSchema),
  environmentNames: z.array(z.string()),
  /** Environment files that could not be read. */
  brokenEnvironments: z.array(z.object({ fileName: z.string(), problem: fileProblemSchema })),
});
export type CollectionTree = z.infer<typeof collectionTreeSchema>;

/** Which folder, or `''` the collection, something comes from; the id is left out where nobody needs to find it. */
const fromLevel = { fromName: z.string(), fromId: itemIdSchema.optional() };

/** What a request gets from its folders and its collection, nearest first. */
export const inheritedSchema = z.object({
  headers: z.array(z.object({ name: z.string(), value: z.string(), ...fromLevel })),
  auth: z.object({ auth: requestDraftSchema.shape.auth, ...fromLevel }).nullable(),
  variables: z.array(
    z.object({ name: z.string(), value: z.string(), scope: z.enum(['request', 'folder', 'collection']) }),
  ),
  /** How requests are sent; a level that says nothing is among them. */
  settings: z.array(sendingSettingsSchema),
});
export type Inherited = z.infer<typeof inheritedSchema>;

/** Content hash of a file as it was read: what a save is checked against. */
export const fileVersionSchema = z.string().min(1);

export const openedItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    draft: requestDraftSchema,
    inherited: inheritedSchema,
    version: fileVersionSchema,
  }),
  z.object({
    kind: z.literal('broken'),
    text: z.string(),
    problem: fileProblemSchema,
    version: fileVersionSchema,
  }),
]);
export type OpenedItem = z.infer<typeof openedItemSchema>;

/** The file changed since it was read; nothing was written. `diskText` is `null` where it was deleted. */
export const saveConflictSchema = z.object({
  kind: z.literal('conflict'),
  diskText: z.string().nullable(),
  diskVersion: fileVersionSchema.nullable(),
  ownText: z.string(),
});
export type SaveConflict = z.infer<typeof saveConflictSchema>;

export const saveResultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('saved'),
    itemId: itemIdSchema,
    version: fileVersionSchema,
    savedAt: z.number(),
  }),
  saveConflictSchema,
]);
export type SaveResult = z.infer<typeof saveResultSchema>;

/** Nothing is deleted for good: where it went. */
export const removalSchema = z.object({
  /** Absolute path in the app's own trash; null where the system's trash has it. */
  keptAt: z.string().nullable(),
});
export type Removal = z.infer<typeof removalSchema>;

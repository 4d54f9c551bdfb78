import * as z from 'zod';

/**
 * `not-allowed`: the file lies outside the collection, and nobody on this computer has chosen it in this run: a
 * collection that came from elsewhere must not be able to send off what it likes.
 */
export const FILE_PROBLEMS = ['no-path', 'missing', 'folder', 'unreadable', 'not-allowed'] as const;

/** What is known of a file that a request names. */
export const fileFactSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    /** Absolute, without links. */
    path: z.string(),
    name: z.string(),
    byteLength: z.number(),
    /** By the name's ending. */
    mediaType: z.string(),
  }),
  z.object({ kind: z.literal('problem'), reason: z.enum(FILE_PROBLEMS) }),
]);
export type FileFact = z.infer<typeof fileFactSchema>;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

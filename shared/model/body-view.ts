import * as z from 'zod';

/**
 * How an answer's body is looked at: in rows by number, never as one text. A row is a line, or a piece of a very long
 * one, so that every row is cheap to draw and any size costs the same.
 */
export const bodyViewSchema = z.enum(['readable', 'raw']);
export type BodyView = z.infer<typeof bodyViewSchema>;

export const bodyViewStateSchema = z.object({
  /** `hex` where the bytes are not text. `readable` of what cannot be laid out better falls back to `text`. */
  format: z.enum(['json', 'text', 'hex']),
  rowCount: z.number(),
  /** Number of the last line, counting from 1; smaller than rowCount where lines are cut into pieces. */
  lineCount: z.number(),
  /** Of the events laid out so far, where it is a stream of them. */
  eventCount: z.number().optional(),
  /** Characters of the widest row. */
  widestRow: z.number(),
  byteLength: z.number(),
  /** False while more is arriving or the index is still being made. */
  isFinal: z.boolean(),
  /** Why the readable view stops early or is not there, in a sentence; null where all is well. */
  notice: z.string().nullable(),
});
export type BodyViewState = z.infer<typeof bodyViewStateSchema>;

export const bodyRowsSchema = z.object({
  from: z.number(),
  rows: z.array(
    z.object({
      /** Line number, counting from 1; null for the further pieces of a long line. */
      line: z.number().nullable(),
      text: z.string(),
    }),
  ),
});
export type BodyRows = z.infer<typeof bodyRowsSchema>;

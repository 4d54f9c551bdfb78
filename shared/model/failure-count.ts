import * as z from 'zod';
import { recordIdSchema } from './ids.ts';

/** What makes two failures the same one. Nothing of what was sent or answered is in it but the code. */
const sameFailure = {
  /** With its port, where that is not the scheme's own. */
  host: z.string().min(1).max(270),
  /** Of the error, of the answer's status, or of what broke. */
  code: z.string().regex(/^[\w.:-]{1,80}$/),
};

/** A failure that a window has shown. */
export const seenFailureSchema = z.object({
  ...sameFailure,
  /** Each answer counts once, however often it is looked at. */
  recordId: recordIdSchema,
  /** When the answer was there, epoch milliseconds. */
  at: z.number().int().min(0),
});
export type SeenFailure = z.infer<typeof seenFailureSchema>;

/** How often the same failure came on one day. */
export const failureCountSchema = z.object({
  ...sameFailure,
  count: z.number().int().min(1),
  /** When it came first on that day, epoch milliseconds. */
  firstAt: z.number().int().min(0),
});
export type FailureCount = z.infer<typeof failureCountSchema>;

/** The failures of a day where this computer is. */
export const failureDaySchema = z.object({
  /** `2031-05-09` */
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  failures: z.array(failureCountSchema),
});
export type FailureDay = z.infer<typeof failureDaySchema>;

import * as z from 'zod';
import { LANGUAGES } from '../texts/languages.ts';

export const languageSchema = z.enum(LANGUAGES);

/** What a person chose for the whole app. Every field has a default, so an old or a broken file still opens. */
export const settingsSchema = z.object({
  language: z.enum(['system', ...LANGUAGES]).default('system'),
});
export type Settings = z.infer<typeof settingsSchema>;

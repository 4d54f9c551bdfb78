import * as z from 'zod';
import { LANGUAGES } from '../texts/languages.ts';
import { DEFAULT_NETWORK_SETTINGS, networkSettingsSchema } from './network.ts';

export const languageSchema = z.enum(LANGUAGES);

const languageSettingSchema = z.enum(['system', ...LANGUAGES]);

/** What a person chose for the whole app. Every field has a default, so an old or a broken file still opens. */
export const settingsSchema = z.object({
  language: languageSettingSchema.default('system'),
  network: networkSettingsSchema.default(DEFAULT_NETWORK_SETTINGS),
});
/** What is chosen by itself, without what else the settings hold. */
export const languageChoiceSchema = z.object({ language: languageSettingSchema });
export type Settings = z.infer<typeof settingsSchema>;

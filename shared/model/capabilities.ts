import * as z from 'zod';
import { languageSchema } from './settings.ts';

/**
 * What a host may or may not be able to do. The window asks before it shows a button; a call that needs a missing one
 * is refused by name (`unsupported`), never answered with nothing.
 */
export const CAPABILITIES = [
  /** Native folder and file dialogs. */
  'pick-folder',
  'pick-file',
  'save-dialog',
  /** Links opened in the system's browser by the host; elsewhere the page opens them itself. */
  'open-link',
  /** Show a file in the system's file manager. */
  'show-in-folder',
  /** Move files to the system's trash. */
  'trash',
  /** Keep secrets in the system's keychain across starts. */
  'keep-secrets',
  'native-menu',
] as const;
export const capabilitySchema = z.enum(CAPABILITIES);
export type Capability = z.infer<typeof capabilitySchema>;

export const appDescriptionSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser', 'cli', 'test']),
  platform: z.enum(['linux', 'darwin', 'win32', 'other']),
  capabilities: z.array(capabilitySchema),
  /** The language that is spoken. */
  language: languageSchema,
  dataFolder: z.string(),
  /** Where new collections go unless the person says otherwise. */
  collectionsFolder: z.string(),
  /** Origin of the built-in API, `null` where it could not start. */
  sandboxUrl: z.string().nullable(),
  sandboxProblem: z.string().nullable(),
});
export type AppDescription = z.infer<typeof appDescriptionSchema>;

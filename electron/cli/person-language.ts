import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseJsonObject, readJsonFields } from '../../shared/lib/read-json-fields.ts';
import { settingsSchema } from '../../shared/model/settings.ts';
import { chooseLanguage } from '../../shared/texts/languages.ts';
import type { Language } from '../../shared/texts/languages.ts';
import { findPreferredLanguages } from '../api/node-platform.ts';
import { findPersonFolders } from '../api/person-folders.ts';

/** The language that the person chose in the window, else that of the terminal. A settings file is never written here. */
export async function findPersonLanguage(env: NodeJS.ProcessEnv): Promise<Language> {
  const { dataFolder } = findPersonFolders({ system: process.platform, env, homeFolder: homedir() });
  const text = await readFile(path.join(dataFolder, 'settings.json'), 'utf8').catch(() => '');
  const { language } = readJsonFields(settingsSchema, parseJsonObject(text) ?? {});
  return chooseLanguage(language, findPreferredLanguages(env));
}

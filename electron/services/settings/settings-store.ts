import { join } from 'node:path';
import { parseJsonObject, readJsonFields } from '../../../shared/lib/read-json-fields.ts';
import { settingsSchema } from '../../../shared/model/settings.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { Files } from '../files/create-files.ts';

export interface SettingsStore {
  /** Never fails for what stands in the file: a setting that is missing or broken has its default. */
  read(): Promise<Settings>;
  /** What is not named stays as it is. */
  write(settings: Partial<Settings>): Promise<void>;
}

/** `settings.json` in the app's data folder: what a person chose for the whole app. */
export function createSettingsStore({ dataFolder, files }: SettingsParts): SettingsStore {
  const path = join(dataFolder, 'settings.json');
  const readFile = async (): Promise<Record<string, unknown>> => {
    const found = await files.read(path);
    if (found === null) return {};
    const settings = parseJsonObject(found.text);
    if (settings === null) await files.setAside(path);
    return settings ?? {};
  };
  return {
    read: async () => readJsonFields(settingsSchema, await readFile()),
    async write(settings) {
      // A newer version may have written settings that this one does not know.
      const whole = { version: 1, ...(await readFile()), ...settings };
      await files.write(path, `${JSON.stringify(whole, null, 2)}\n`, 'anything', true);
    },
  };
}

interface SettingsParts {
  readonly dataFolder: string;
  readonly files: Pick<Files, 'read' | 'write' | 'setAside'>;
}

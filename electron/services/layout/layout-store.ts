import { join } from 'node:path';
import { parseJsonObject, readJsonFields } from '../../../shared/lib/read-json-fields.ts';
import { openTabSchema, windowLayoutSchema } from '../../../shared/model/app-state.ts';
import type { WindowLayout } from '../../../shared/model/app-state.ts';
import type { Files } from '../files/create-files.ts';

export interface LayoutStore {
  /** Never fails for what stands in the file: a part that is missing or broken has its default. */
  read(): Promise<WindowLayout>;
  write(layout: WindowLayout): Promise<null>;
}

/** `layout.json` in the app's data folder: what the window looked like. */
export function createLayoutStore({ dataFolder, files }: { dataFolder: string; files: Files }): LayoutStore {
  const path = join(dataFolder, 'layout.json');
  let lastWrite: Promise<unknown> = Promise.resolve();
  return {
    async read() {
      // A window that is loaded anew finds what it handed over in its last moment.
      await lastWrite;
      const found = await files.read(path);
      if (found === null) return windowLayoutSchema.parse({});
      const layout = parseJsonObject(found.text);
      if (layout === null) await files.setAside(path);
      return readJsonFields(windowLayoutSchema, { ...layout, tabs: goodTabs(layout ?? {}) });
    },
    async write(layout) {
      const text = `${JSON.stringify({ version: 1, ...layout }, null, 2)}\n`;
      const writing = files.write(path, text, 'anything', true);
      lastWrite = writing.catch(() => undefined);
      await writing;
      return null;
    },
  };
}

/** A tab that is broken takes no other with it. */
function goodTabs({ tabs }: Record<string, unknown>): unknown {
  return Array.isArray(tabs) ? tabs.filter((tab) => openTabSchema.safeParse(tab).success) : tabs;
}

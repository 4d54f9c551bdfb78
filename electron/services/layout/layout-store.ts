import { join } from 'node:path';
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
  return {
    async read() {
      const found = await files.read(path);
      if (found === null) return windowLayoutSchema.parse({});
      const layout = parseObject(found.text);
      if (layout === null) await files.setAside(path);
      return readFields(layout ?? {});
    },
    async write(layout) {
      await files.write(path, `${JSON.stringify({ version: 1, ...layout }, null, 2)}\n`, 'anything', true);
      return null;
    },
  };
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Each field by itself: one that is broken takes no other with it. */
function readFields(file: object): WindowLayout {
  const fields = Object.entries(windowLayoutSchema.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(key === 'tabs' ? goodTabs(file) : Reflect.get(file, key));
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return windowLayoutSchema.parse(Object.fromEntries(fields));
}

function goodTabs(file: object): unknown {
  const tabs = 'tabs' in file ? file.tabs : undefined;
  return Array.isArray(tabs) ? tabs.filter((tab) => openTabSchema.safeParse(tab).success) : tabs;
}

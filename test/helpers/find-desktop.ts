import path from 'node:path';
import { hasDisplay } from '../../electron/api/computer.ts';
import { chooseHost } from '../../electron/cli/choose-host.ts';
import { findDesktopBinary, hasElectronPackage } from '../../electron/cli/desktop-binary.ts';
import { en } from '../../shared/texts/en.ts';
import { formatMessage } from '../../shared/texts/text.ts';

/** Electron's program, or why the desktop app cannot be shown here. */
export function findDesktop(): { readonly binary: string | null; readonly obstacle: string } {
  const { env, platform: system } = process;
  const root = path.resolve(import.meta.dirname, '../..');
  const binary = findDesktopBinary(root, env);
  const choice = chooseHost({
    wanted: 'desktop',
    hasDesktopBinary: binary !== null,
    hasElectronPackage: hasElectronPackage(root),
    hasDisplay: hasDisplay({ system, env }),
    isRoot: process.getuid?.() === 0,
  });
  if (choice.kind === 'open') return { binary, obstacle: '' };
  return { binary: null, obstacle: formatMessage(en, choice.because) };
}

import { describe, expect, it } from 'vitest';
import { chooseHost } from '../../../electron/cli/choose-host.ts';
import type { HostCircumstances } from '../../../electron/cli/choose-host.ts';

const everything: HostCircumstances = {
  wanted: null,
  hasDesktopBinary: true,
  hasElectronPackage: true,
  hasDisplay: true,
  isRoot: false,
};

describe('the host that opens', () => {
  it.each([
    [{}, 'open desktop', 'start.desktop-is-there'],
    [{ wanted: 'desktop' }, 'open desktop', 'start.desktop-is-there'],
    [{ wanted: 'browser' }, 'open browser', 'start.asked-for'],
    [{ hasDesktopBinary: false }, 'open browser', 'start.no-desktop-binary'],
    [{ hasElectronPackage: false, hasDesktopBinary: false }, 'open browser', 'start.no-desktop-package'],
    [{ hasDisplay: false }, 'open browser', 'start.no-display'],
    [{ isRoot: true }, 'open browser', 'start.is-root'],
    [{ wanted: 'desktop', hasDesktopBinary: false }, 'impossible', 'start.no-desktop-binary'],
    [{ wanted: 'desktop', hasDisplay: false }, 'impossible', 'start.no-display'],
    [{ wanted: 'desktop', isRoot: true }, 'impossible', 'start.is-root'],
  ] as const)('with %j is: %s, because %s', (difference, expected, because) => {
    const choice = chooseHost({ ...everything, ...difference });
    expect(choice.kind === 'open' ? `open ${choice.host}` : choice.kind).toBe(expected);
    expect(choice.because.key).toBe(because);
  });
});

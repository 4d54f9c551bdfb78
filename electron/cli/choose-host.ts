import { say } from '../../shared/texts/text.ts';
import type { Message } from '../../shared/texts/text.ts';

export type HostName = 'desktop' | 'browser';

export interface HostCircumstances {
  /** What the person asked for by option or by PLAINCALL_HOST. */
  readonly wanted: HostName | null;
  readonly hasDesktopBinary: boolean;
  /** Whether this installation could have one: the npm package `electron` is there. */
  readonly hasElectronPackage: boolean;
  readonly hasDisplay: boolean;
  /** Electron's sandbox does not run as root, and without its sandbox we do not run it. */
  readonly isRoot: boolean;
}

export type HostChoice =
  | { readonly kind: 'open'; readonly host: HostName; readonly because: Message }
  /** The person asked for one that cannot run here. */
  | { readonly kind: 'impossible'; readonly because: Message };

/** Pure. The desktop window where it can run, else the browser host; always with the reason. */
export function chooseHost(here: HostCircumstances): HostChoice {
  if (here.wanted === 'browser') return { kind: 'open', host: 'browser', because: say('start.asked-for') };
  const obstacle = obstacleToDesktop(here);
  if (obstacle === null) return { kind: 'open', host: 'desktop', because: say('start.desktop-is-there') };
  if (here.wanted === 'desktop') return { kind: 'impossible', because: obstacle };
  return { kind: 'open', host: 'browser', because: obstacle };
}

function obstacleToDesktop(here: HostCircumstances): Message | null {
  if (!here.hasElectronPackage) return say('start.no-desktop-package');
  if (!here.hasDesktopBinary) return say('start.no-desktop-binary');
  if (!here.hasDisplay) return say('start.no-display');
  return here.isRoot ? say('start.is-root') : null;
}

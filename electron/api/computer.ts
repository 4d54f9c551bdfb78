/** What is asked about the computer that the app runs on; passed in, so that a test can be on any system. */
export interface Computer {
  /** As `process.platform` names it. */
  readonly system: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether a window could be seen at all. */
export function hasDisplay({ system, env }: Computer): boolean {
  if (system === 'darwin' || system === 'win32') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

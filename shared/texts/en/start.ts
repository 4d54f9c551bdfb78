/** What is printed where the app is started from a terminal. */
export const startTexts = {
  'start.desktop-is-there': 'Opening the desktop window.',
  'start.browser-host': (v: { because: string }) =>
    `Plaincall opens in a browser on this computer (the browser host), because ${v.because}.`,
  'start.address': (v: { address: string }) => `Plaincall is ready: ${v.address}`,
  'start.how-to-stop': 'Press Ctrl+C to stop it.',
  'start.how-to-open': 'Open this address in a browser on this computer. Press Ctrl+C to stop Plaincall.',

  // Completes "… because": why it is not the desktop window.
  'start.asked-for': 'that was asked for',
  'start.development': 'this is a development run',
  'start.by-itself': 'it was started by itself',
  'start.no-desktop-binary':
    'the desktop program (Electron) is not on this computer; "npx install-electron" fetches it',
  'start.no-desktop-package': 'this installation comes without the desktop program',
  'start.no-display': 'there is no display for a desktop window',
  'start.is-root': 'the desktop window does not run as the root user',
  'start.desktop-failed': 'the desktop window could not start here',

  'start.desktop-impossible': (v: { because: string }) =>
    `The desktop window cannot be opened: ${v.because}.`,
  'start.fetching': 'Fetching the desktop program (Electron, about 110 MB). This is done once.',
  'start.still-fetching': (v: { seconds: number }) => `Still fetching (${v.seconds} s). Ctrl+C stops it.`,
  'start.fetch-failed':
    'It could not be fetched. The next attempt is made in a day, or with "npx install-electron".',
  'start.port-taken': (v: { port: number }) =>
    `Port ${v.port} is in use by another program. Please choose another one, or leave --port out to take any that is free.`,
  'start.port-refused': (v: { port: number; problem: string }) =>
    `Port ${v.port} cannot be used here (${v.problem}). Please choose another one, or leave --port out.`,
} as const;

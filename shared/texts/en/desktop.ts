/** What the desktop app says outside of the page: menus, dialogs. */
export const desktopTexts = {
  'desktop.open-link': (v: { place: string }) => `Open ${v.place} outside of Plaincall?`,
  'desktop.open': 'Open',
  'desktop.cancel': 'Cancel',

  'desktop.menu-file': 'File',
  'desktop.menu-edit': 'Edit',
  'desktop.menu-request': 'Request',
  'desktop.menu-view': 'View',
  'desktop.menu-window': 'Window',
  'desktop.new-request': 'New request',
  'desktop.new-collection': 'New collection…',
  'desktop.open-collection': 'Open a collection…',
  'desktop.save': 'Save',
  'desktop.close-tab': 'Close the tab',
  'desktop.send': 'Send',
  'desktop.find': 'Find anything…',

  'desktop.page-keeps-going':
    'The window stopped working several times in a row. What you typed is kept. Starting Plaincall again may help; if it does not, please report it.',
  'desktop.fault': 'Something went wrong inside Plaincall. What you typed is kept, and you can go on.',
} as const;

/** What the window is told when a call is refused or fails, whatever the procedure. */
export const apiTexts = {
  'api.unknown-procedure': (v: { name: string }) => `This version of Plaincall does not know "${v.name}".`,
  'api.invalid-input': (v: { name: string; where: string; problem: string }) =>
    `${v.name} was called with something it cannot use${v.where === '' ? '' : ` at ${v.where}`}: ${v.problem}.`,
  'api.internal': 'Something went wrong inside Plaincall. Your work is kept. Please try again.',
  'api.without-pick-file': 'This window cannot open a file dialog. Type the path of the file.',
  'api.without-pick-folder':
    'A dialog to choose a folder is there in the desktop app only. Here, please type or paste the path of the folder.',
  'api.without-save-dialog':
    'A dialog to choose where to save is there in the desktop app only. Here, the browser saves the answer.',
  'api.without-open-link': 'Here, the browser opens links by itself.',
  'api.without-show-in-folder': 'A file can be shown in its folder by the desktop app only.',
  'api.sign-in-page.language': 'en',
  'api.sign-in-page.title': 'Sign-in',
  'api.sign-in-page.done': 'You can close this page now and go back to Plaincall.',
  'api.sign-in-page.refused': 'The sign-in page said no. Plaincall tells you why; you can close this page.',
  'api.sign-in-page.wrong':
    'This page is only for the end of a sign-in that Plaincall has begun, and this was not one.',
  'api.link-refused': 'Only web and mail addresses can be opened from here. You can copy this one instead.',
  'api.body-gone': 'This answer is no longer kept. Please send the request again to see it.',

  // Between a page and its host.
  'api.host-lost':
    'Plaincall has stopped or does not answer. What you typed is still here; start it again to go on.',
  'api.run-ended':
    'This page belongs to a run of Plaincall that has ended. Please open the address that the new run printed.',
  'api.answer-unreadable': 'The answer of the app could not be read. Please try again.',
  'api.call-too-large': 'This is too large to hand over at once. Please make it smaller.',
  'api.call-not-json': 'The call was not JSON, so nothing was done.',
  'api.no-such-address': 'There is nothing at this address.',
  'api.refused-host': 'This address must be opened as 127.0.0.1, with the port that Plaincall printed.',
  'api.refused-origin': 'Another page asked for this, so it was refused.',
  'api.refused-token':
    'The key of this run is missing or wrong. Please open the address that Plaincall printed.',
  'api.refused-method': 'This address does not take that method.',
} as const;

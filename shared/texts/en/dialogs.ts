/** The larger dialogs: environments, palette, glossary. */
export const dialogsTexts = {
  'cookies.title': 'Cookies',
  'cookies.title-of': (v: { name: string }) => `Cookies of ${v.name}`,
  'cookies.text':
    'Servers hand them out and get them back with each further request. They last until the app is closed, and are written nowhere.',
  'cookies.none': 'There are no cookies.',
  'cookies.none-text':
    'When a server hands one out, it is kept here and sent back. In the options of a request cookies can be switched off.',
  'cookies.add': 'Add a cookie',
  'cookies.save': 'Keep the change',
  'cookies.cancel': 'Cancel',
  'cookies.clear': 'Remove all',
  'cookies.name': 'Name',
  'cookies.value': 'Value',
  'cookies.for': 'Goes to',
  'cookies.until': 'Until',
  'cookies.actions': 'Change or remove',
  'cookies.domain': 'Host that it goes to',
  'cookies.path': 'Path that it goes to',
  'cookies.below': 'Also to hosts below it',
  'cookies.secure': 'Only over https',
  'cookies.https-only': 'only over https',
  'cookies.this-run': 'the app is closed',
  'cookies.edit': (v: { name: string }) => `Change ${v.name}`,
  'cookies.remove': (v: { name: string }) => `Remove ${v.name}`,
  'cookies.name-problem': 'A name has letters, digits and a few signs such as - and _.',
  'cookies.value-problem': 'A value has no semicolon, no line break and no letters beyond a to z.',
  'cookies.domain-problem': 'A host is written without https:// and without a slash, as in api.example.com.',
  'cookies.path-problem': 'A path begins with a slash.',

  // What the requests of a folder or a collection share.
  'level.title': (v: { name: string }) => `What requests in “${v.name}” share`,
  'level.text':
    'It goes with every request in there, unless a folder further in or the request itself says something else.',
  'level.tabs': 'What they share',
  'level.auth-lead': 'Used by each request in there whose sign-in is “Inherited”.',
  'level.auth-none': 'None of its own',
  'level.auth-nothing': 'Requests that inherit sign in with nothing: there is none further up either.',
  'level.auth-above': (v: { from: string; kind: string }) =>
    `Requests that inherit get what ${v.from} says: ${v.kind}.`,
  'level.plain-secret':
    'This stands here as plain text. On saving you can keep it as a secret, out of the file.',
  'level.headers-lead':
    'Sent with each request in there. Where a request has a header of the same name, its own is sent instead.',
  'level.variables-lead':
    'Values for {{variables}} in these requests. Where the chosen environment has one of the same name, that counts.',
  'level.options-lead':
    'How these requests are sent. What is not set here is as it is further up, and in the end as Plaincall does it by itself.',
  'level.notes-lead': (v: { name: string }) =>
    `What “${v.name}” is for, in your own words. Saved with it, never sent.`,
  'level.conflict':
    'Another program changed this file meanwhile. Nothing has been written yet. If you write yours over it, the other one is kept in the trash.',
  'level.conflict-deleted': 'This file was deleted meanwhile. Nothing has been written yet.',
  'level.conflict-leave': 'Leave it deleted',
  'level.broken': (v: { file: string }) => `The file ${v.file} is left alone until it can be read again.`,
  'level.mend': 'Show its text and mend it',
  'level.share': 'What its requests share…',
  'level.share-all': 'What all its requests share…',
  'level.also-for': 'For all requests in',

  'environments.title': 'Environments',
  'environments.text':
    'Values for {{variables}}, so that one request works in several surroundings, such as test and live.',
  'environments.list': 'Environments of this collection',
  'environments.new': 'New environment',
  'environments.new-name': (v: { number: number }) => `Environment ${v.number}`,
  'environments.name': 'Name of the environment',
  'environments.none': 'There is no environment yet.',
  'environments.table': 'Variables',
  'environments.variable': 'Variable',
  'environments.value': 'Value',
  'environments.secret': 'Secret',
  'environments.is-secret': (v: { name: string }) => `${v.name} is a secret`,
  'environments.add': 'Add a variable',
  'environments.secret-held': 'Held for this run. Type to replace it',
  'environments.secret-missing': 'Give its value, kept for this run only',
  'environments.secret-text':
    'The value of a secret is never written into the collection’s files. For now it is kept in the memory of this run alone: after a restart it has to be given again.',
  'environments.save': 'Save',
  'environments.delete': 'Delete this environment',
  'environments.delete-sure': 'Press again to move it to the trash',
  'environments.conflict':
    'Another program changed this environment meanwhile. Nothing has been written yet. Save writes yours over it.',
  'environments.conflict-deleted':
    'The file of this environment was deleted meanwhile. Save writes it again.',
  'environments.take-disk': 'Take the one on disk',
  'environments.changed-meanwhile':
    'Another program changed the environment meanwhile, so nothing was written. It has been read again; please try once more.',
  'environments.unsaved': 'There are changes here that are not saved yet.',
  'environments.leave': 'Leave without saving',
  'environments.stay': 'Go on editing',
  'environments.duplicate': (v: { name: string }) =>
    `There is another variable called ${v.name}. The first one counts.`,
  'environments.name-taken': 'Another environment has this name already.',
  'environments.name-missing': 'Give it a name.',

  'table.enabled-heading': 'On',
  'table.move-heading': 'Move',
  'table.name-of-row': (v: { row: number }) => `Name, row ${v.row}`,
  'table.value-of-row': (v: { row: number }) => `Value, row ${v.row}`,
  'table.name-placeholder': 'Name',
  'table.value-placeholder': 'Value',
  'table.enabled': (v: { name: string }) => `${v.name} is on`,
  'table.move': (v: { name: string }) => `Move ${v.name}. Alt with the up or down arrow moves it too`,
  'table.remove': 'Remove',
  'table.remove-row': (v: { name: string }) => `Remove ${v.name}`,

  'palette.title': 'Search or run a command',
  'palette.placeholder': 'A request, a command, an environment, or a word to explain',
  'palette.requests': 'Requests',
  'palette.commands': 'Commands',
  'palette.environments': 'Environments',
  'palette.collections': 'Collections',
  'palette.terms': 'What does it mean?',
  'palette.nothing': 'Nothing found. Try fewer letters.',
  'palette.use-environment': (v: { name: string }) => `Use the environment ${v.name}`,
  'palette.show-collection': (v: { name: string }) => `Show the collection ${v.name}`,

  'glossary-dialog.title': 'What does it mean?',
  'glossary-dialog.search': 'Find a term',
  'glossary-dialog.none': (v: { text: string }) => `There is no term with “${v.text}” in it.`,
  'glossary-dialog.terms': 'Terms',

  // An answer from elsewhere.
  'paste.title': 'Explain an answer from elsewhere',
  'paste.text':
    'From a mail, a log or another program: the text of an error, an answer with its headers, the output of “curl -i”, or a HAR file. It stays on this computer.',
  'paste.label': 'The answer',
  'paste.placeholder': 'HTTP/1.1 404 Not Found…',
  'paste.explain': 'Explain it',

  // Settings.
  'settings.title': 'Settings',
  'settings.language': 'Language',
  'settings.language.system': 'As this computer',
  'settings.language.system-text':
    'The language of your system, or English where Plaincall does not speak it.',
  'settings.language.note':
    'What a server answers stays in the language of the server, and a collection in that of whoever wrote it.',
} as const;

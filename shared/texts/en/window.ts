/** The frame of the window: bars, tabs, the tree, the dialogs. */
export const windowTexts = {
  'window.app-name': 'Plaincall',
  'window.unexpected': 'Something unexpected went wrong. Your work is kept. Please try again.',
  'window.journal-failed':
    'Unsaved work cannot be written down at the moment: the disk may be full or locked. Save your requests to be safe.',
  'window.journal-damaged':
    'Some unsaved work of the last run could not be read. All that could be read has been opened.',
  'window.file-changed-meanwhile':
    'The file was changed by another program meanwhile. Close the tab and open it again to see it.',
  'window.choose-environment-first': 'Choose an environment first, so that the value has a place to be kept.',
  'window.kept-at': (v: { path: string }) =>
    `There is no trash for that disk, so it was moved to ${v.path}. You can take it out of there again.`,
  'window.part-failed': 'This part cannot be shown',
  'window.part-failed-text':
    'Something went wrong inside Plaincall. Your work is kept, and the other parts go on working.',
  'window.try-again': 'Try again',
  'window.reload': 'Load the window anew',
  'window.close': 'Close',
  'window.cancel': 'Cancel',
  'window.dismiss': 'Dismiss',
  'window.loading': 'Opening…',
  'window.host-lost':
    'Plaincall has stopped answering. What you typed is kept in this window. Start Plaincall again and open its address in this tab: it goes on from here.',
  'window.host-ended':
    'This page belongs to a run of Plaincall that has ended. Open the address that the new run shows.',

  // Top bar.
  'bar.label': 'Plaincall',
  'bar.collection': (v: { name: string }) => `Collection: ${v.name}`,
  'bar.no-collection': 'No collection',
  'bar.open-collections': 'Open collections',
  'bar.collection-broken': 'Cannot be read',
  'bar.new-collection': 'New collection…',
  'bar.open-collection': 'Open a folder…',
  'bar.rename-collection': 'Rename this collection…',
  'bar.show-collection': 'Show its folder',
  'bar.close-collection': 'Take it off this list',
  'bar.delete-collection': 'Delete this collection…',
  'bar.reset-sandbox': 'Reset the sandbox',
  'bar.sandbox-was-reset': 'The sandbox is as it was at first.',
  'bar.search': 'Search or run a command',
  'bar.environment': (v: { name: string }) => `Environment: ${v.name}`,
  'bar.no-environment': 'No environment',
  'bar.settings': 'Settings',
  'bar.environment-heading': 'Values for {{variables}}',
  'bar.edit-environments': 'Edit environments…',

  // Sidebar.
  'sidebar.label': 'Requests of the collection',
  'sidebar.resize': 'Width of the sidebar',
  'sidebar.search': 'Find a request',
  'sidebar.clear-search': 'Clear the search',
  'sidebar.new-request': 'New request',
  'sidebar.new-folder': 'New folder',
  'sidebar.no-match': (v: { text: string }) => `Nothing here is called “${v.text}”.`,
  'sidebar.empty-title': 'No requests yet',
  'sidebar.empty-text': 'A collection is a folder of requests. Make the first one.',
  'sidebar.no-collection-title': 'No collection is open',
  'sidebar.no-collection-text': 'Make a new one, or open a folder that already holds one.',
  'sidebar.broken': (v: { problem: string; line: number | null }) =>
    v.line === null ? `Cannot be read: ${v.problem}` : `Cannot be read, line ${v.line}: ${v.problem}`,
  'sidebar.other-kind': (v: { type: string }) => `${v.type}: kept as it is, not opened by this version`,
  'sidebar.item-menu': (v: { name: string }) => `More about ${v.name}`,
  'sidebar.rename': 'Rename…',
  'sidebar.delete': 'Delete…',
  'sidebar.show-file': 'Show the file',
  'sidebar.new-request-here': 'New request here',
  'sidebar.new-folder-here': 'New folder here…',
  'sidebar.count': (v: { count: number }) =>
    v.count === 1 ? '1 request found' : `${v.count} requests found`,

  // Tabs.
  'tabs.label': 'Open requests',
  'tabs.new': 'New request',
  'tabs.untitled': 'New request',
  'tabs.unsaved': 'unsaved',
  'tabs.sending': 'sending',
  'tabs.close': (v: { name: string }) => `Close ${v.name}`,
  'tabs.none-title': 'Nothing is open',
  'tabs.none-text': 'Choose a request on the left, or start a new one.',
  'tabs.scroll-left': 'Earlier tabs',
  'tabs.scroll-right': 'Later tabs',

  // Status bar.
  'status.saved': (v: { path: string; ago: string }) => `Saved in ${v.path}, ${v.ago}`,
  'status.file': (v: { path: string }) => `In ${v.path}`,
  'status.unsaved': 'Unsaved changes are kept for you, also through a crash. Ctrl+S puts them in the file.',
  'status.never-saved': 'Not in a collection yet. It is kept for you until you close the tab.',
  'status.sandbox-running': (v: { url: string }) => `Sandbox API running at ${v.url}`,
  'status.sandbox-failed': 'The sandbox API could not start',
  'status.private': 'No account. Nothing leaves this computer but the requests you send.',
  'status.just-now': 'just now',
  'status.seconds-ago': (v: { count: number }) => `${v.count} seconds ago`,
  'status.minutes-ago': (v: { count: number }) => (v.count === 1 ? 'a minute ago' : `${v.count} minutes ago`),
  'status.hours-ago': (v: { count: number }) => (v.count === 1 ? 'an hour ago' : `${v.count} hours ago`),

  // Panes.
  'panes.request': 'Request',
  'panes.answer': 'Answer',
  'panes.resize': 'Width of the request pane',
  'panes.notices': 'Messages',

  // Dialogs.
  'dialog.name': 'Name',
  'dialog.name-missing': 'Give it a name.',
  'dialog.create': 'Create',
  'dialog.rename': 'Rename',
  'dialog.delete': 'Move to the trash',
  'dialog.save': 'Save',
  'dialog.new-collection': 'New collection',
  'dialog.new-collection-text':
    'A folder of requests. It can be shared, copied and kept in version control like any folder.',
  'dialog.parent-folder': 'Where to put it',
  'dialog.default-folder': (v: { path: string }) => `Plaincall’s own folder, ${v.path}`,
  'dialog.choose-folder': 'Choose…',
  'dialog.open-collection': 'Open a collection',
  'dialog.open-collection-text':
    'Give the folder that holds it (or a file in it). Folders written by Plaincall and by Bruno can be opened.',
  'dialog.folder-path': 'Folder',
  'dialog.folder-placeholder': '/home/you/Documents/my-collection',
  'dialog.open': 'Open',
  'dialog.rename-collection': 'Rename the collection',
  'dialog.delete-collection': (v: { name: string }) => `Delete “${v.name}”`,
  'dialog.delete-collection-text': (v: { path: string }) =>
    `The folder ${v.path} goes to the trash, with every request in it. You can take it out of there again.`,
  'dialog.new-folder': 'New folder',
  'dialog.rename-item': (v: { name: string }) => `Rename “${v.name}”`,
  'dialog.delete-item': (v: { name: string }) => `Delete “${v.name}”`,
  'dialog.delete-request-text': 'Its file goes to the trash. You can take it out of there again.',
  'dialog.delete-folder-text':
    'The folder goes to the trash, with every request in it. You can take it out of there again.',
  'dialog.save-as': 'Save the request',
  'dialog.save-as-text': 'It becomes a file in the collection that you choose.',
  'dialog.collection': 'Collection',
  'dialog.folder': 'Folder in it',
  'dialog.folder-root': 'No folder: at the top',
  'dialog.no-collections': 'There is no collection to save into yet. Make one first.',
  'dialog.close-unsaved': (v: { name: string }) => `Save “${v.name}” before closing?`,
  'dialog.close-unsaved-text': 'Closing without saving gives up what you changed since it was last saved.',
  'dialog.discard': 'Close without saving',
  'dialog.conflict': 'The file was changed by somebody else',
  'dialog.conflict-text':
    'Another program changed this request since you opened it. Nothing has been written yet.',
  'dialog.conflict-deleted': 'The file of this request was deleted meanwhile. Nothing has been written yet.',
  'dialog.conflict-yours': 'Yours',
  'dialog.conflict-disk': 'On disk',
  'dialog.conflict-keep-mine': 'Write mine over it',
  'dialog.conflict-take-theirs': 'Take the one on disk',
  'dialog.conflict-recreate': 'Write it again',
  'dialog.conflict-copy': 'Keep mine as a copy',
  'dialog.copy-name': (v: { name: string }) => `${v.name} (my version)`,
  'dialog.plain-secret': 'Keep the sign-in out of the file?',
  'dialog.plain-secret-text':
    'Saving would write your key, token or password into the collection’s file, where everybody who gets the folder can read it.',
  'dialog.plain-secret-how': (v: { variable: string }) =>
    `Kept as a secret, the request holds {{${v.variable}}} instead, and the value stays in the memory of this run: after a restart it has to be given again.`,
  'dialog.secret-environment': 'Environment',
  'dialog.secret-new-environment': 'Main',
  'dialog.secret-variable': 'Name of the variable',
  'dialog.keep-secret': 'Keep it as a secret',
  'dialog.save-anyway': 'Write it into the file',
  'dialog.needs-collection':
    'The request is in no collection yet, so there is no environment to keep it in. Save it to a collection first.',

  // Broken files.
  'broken.title': (v: { name: string }) => `${v.name} cannot be read as a request`,
  'broken.where': (v: { line: number; column: number; problem: string }) =>
    `Line ${v.line}, column ${v.column}: ${v.problem}`,
  'broken.what': (v: { problem: string }) => v.problem,
  'broken.text':
    'Nothing was changed in the file. Below is what it holds: mend it here and save, or in the editor of your choice.',
  'broken.label': 'Text of the file',
  'broken.save': 'Save the file',
  'broken.reload': 'Read it again',
  'broken.show': 'Show the place',

  // Commands, in menus and in the palette.
  'command.send': 'Send the request',
  'command.save': 'Save the request',
  'command.new-request': 'New request',
  'command.find': 'Search or run a command',
  'command.close-tab': 'Close the tab',
  'command.next-tab': 'Next tab',
  'command.previous-tab': 'Previous tab',
  'command.new-collection': 'New collection',
  'command.open-collection': 'Open a collection folder',
  'command.environments': 'Edit environments',
  'command.glossary': 'Explain a term',
  'command.paste-answer': 'Explain an answer from elsewhere',
  'command.settings': 'Settings: the language',
  'command.reset-sandbox': 'Reset the sandbox API',
  'command.copy-answer': 'Copy the answer',
} as const;

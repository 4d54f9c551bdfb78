/** Collections, environments, unsaved work, and the files they live in. */
export const collectionsTexts = {
  'files.empty': 'This file is empty.',
  'files.not-text': 'This file holds something else than text. Save it as text (UTF-8), or delete it.',
  'files.merge-conflict':
    'Two versions of this file were merged and both are still in it. Keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  'files.yaml.indent':
    'The blanks at the beginning of this line do not line up with the lines around it. Give lines that belong together the same number of blanks.',
  'files.yaml.tab': 'This line begins with a tab. Use blanks instead.',
  'files.yaml.duplicate-key': 'This name is already there further up. Delete one of the two.',
  'files.yaml.missing-character': 'Something is not closed here: a quote, a bracket, or a colon is missing.',
  'files.yaml.key': 'A colon in this line is in the way. Put the text behind the first colon in quotes.',
  'files.yaml.needs-quotes': 'A text cannot begin with this character. Put the text in quotes.',
  'files.yaml.escape':
    'A backslash in a quoted text is followed by a character that has no meaning there. Write \\\\ for a plain backslash.',
  'files.yaml.two-documents': 'This file holds two documents with a line of --- between them. Keep one.',
  'files.yaml.alias':
    'A name with a star (*name) refers to something that is not in this file, or that would fill it without end.',
  'files.yaml.unexpected':
    'This was not expected here. Look at the blanks at the beginning of this line and of the one above.',
  'files.yaml.too-deep':
    'There are more brackets inside brackets here than anybody writes. Delete this line.',
  'files.yaml.other': 'This file cannot be read as YAML.',
  'files.yaml.no-map':
    'This file is not laid out as a request: it should have lines such as "http:" with indented lines below.',
  'files.cannot-rewrite':
    'This file is written in a way that cannot be changed without touching its other parts. Nothing was saved. Change it by hand, or save under another name.',

  'files.disk-full': (v: { name: string }) =>
    `The disk is full, so "${v.name}" was not written. Free some space and save again; what you typed is kept.`,
  'files.no-permission': (v: { name: string }) =>
    `The system does not let Plaincall change "${v.name}". Check the permissions of the file and of its folder.`,
  'files.read-only': (v: { name: string }) =>
    `"${v.name}" is on a disk that can only be read. Copy the collection to another place.`,
  'files.gone': (v: { name: string }) =>
    `"${v.name}" is not there any more. It may have been moved, renamed or deleted.`,
  'files.is-folder': (v: { name: string }) =>
    `"${v.name}" is a folder, or something else that is not a file. Give it another name, or delete it.`,
  'files.name-taken': (v: { name: string }) =>
    `There is something called "${v.name}" already. Choose another name.`,
  'files.busy': (v: { name: string }) =>
    `Another program is using "${v.name}". Close it there, or try again in a moment.`,
  'files.too-many-open': (v: { name: string }) =>
    `The system allows no more open files, so "${v.name}" was not reached. Close other programs and try again.`,
  'files.name-too-long': (v: { name: string }) =>
    `The name "${v.name}" is too long for this disk. Choose a shorter one.`,
  'files.too-large': (v: { name: string }) =>
    `"${v.name}" is larger than a request can be (8 MB), so it is left alone.`,
  'files.link-loop': (v: { name: string }) =>
    `"${v.name}" is a link that leads back to itself. Delete the link.`,
  'files.disk-trouble': (v: { name: string; code: string }) =>
    `The disk reports trouble with "${v.name}" (${v.code}). Nothing was changed; try again, or save to another place.`,
  'files.outside': (v: { name: string }) =>
    `"${v.name}" leads out of the collection's folder. Plaincall opens only what is inside it.`,
  'files.not-utf8': 'This file is not written in UTF-8, so some letters may look wrong. Save it as UTF-8.',
  'files.never-empty': 'An empty text was not written over this file. To be rid of the file, delete it.',

  'files.broken': (v: { name: string }) =>
    `"${v.name}" cannot be read as it is, so it was not changed. Open it and mend the line that is marked.`,
  'files.changed-meanwhile': (v: { name: string }) =>
    `"${v.name}" was changed by another program at the same moment. Nothing was overwritten; try again.`,

  'collections.other-kind': (v: { type: string }) =>
    `This is a file of another kind (${v.type}). This version of Plaincall opens HTTP requests; the file is left as it is.`,
  'collections.new-request': 'New request',
  'collections.new-folder': 'New folder',
  'collections.needs-name': 'A name is needed. Type one and try again.',
  'collections.into-itself': 'A folder cannot be moved into itself. Choose another place.',
  'collections.folder-gone': (v: { path: string }) =>
    `The folder of this collection is not there: ${v.path}. Put it back, or take the collection off the list.`,
  'collections.file-gone': (v: { file: string }) =>
    `This folder has no ${v.file} any more. Put the file back, or take the collection off the list.`,
  'collections.bundled':
    'This collection keeps its requests inside one file. Plaincall opens collections that are folders of files; export it as a folder.',
  'collections.none-there': (v: { file: string }) =>
    `There is no collection here: a collection's folder has a file called ${v.file}. Choose that folder, or make a new collection.`,
  'collections.older-bruno':
    'This is a Bruno collection in its older format (.bru files). Convert it to OpenCollection YAML in Bruno, then open it here.',
  'collections.unknown': 'This collection is not on the list any more. Open its folder again.',

  'collections.environment-unknown': (v: { name: string }) =>
    `There is no environment called "${v.name}" in this collection. Choose another one.`,
  'collections.environment-taken': (v: { name: string }) =>
    `There is an environment called "${v.name}" already. Choose another name.`,
  'collections.no-secret-value': (v: { variable: string }) =>
    `No value is kept for "${v.variable}" at the moment. Secret values are kept until Plaincall is closed; type it again.`,

  'drafts.not-written':
    'Your unsaved changes could not be written down. They are still in the window; save them, or free some space on the disk.',
} as const;

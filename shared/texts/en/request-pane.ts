import { size } from './quantities.ts';

/** The request half of the window: address, params, headers, sign-in, body, notes. */
export const requestPaneTexts = {
  // The address bar.
  'address.bar': 'Address of the request',
  'address.method': (v: { method: string }) => `Method: ${v.method}`,
  'address.methods': 'What is to be done',
  'address.other-method': 'Another method…',
  'address.other-method-text': 'Some APIs have methods of their own.',
  'address.method-name': 'Name of the method',
  'address.label': 'Address',
  'address.placeholder': 'https://… or {{baseUrl}}/…',
  'address.send': 'Send',
  'address.cancel': 'Cancel',
  'address.elapsed': (v: { seconds: number }) =>
    v.seconds < 60
      ? `${v.seconds.toFixed(1)} s`
      : `${Math.floor(v.seconds / 60)}:${String(Math.floor(v.seconds % 60)).padStart(2, '0')} min`,
  'address.send-now': 'Send now',
  'address.waiting': (v: { seconds: number }) =>
    v.seconds < 120 ? `${v.seconds} s` : `${Math.ceil(v.seconds / 60)} min`,
  'address.stop-waiting': 'Stop waiting',
  'address.save': 'Save',
  'address.unsaved': 'there are unsaved changes',

  // The line under it.
  'address.line.term': 'Endpoint URL',
  'address.line.empty': 'what you want to reach, such as https://api.example.com/v1/senders',
  'address.line.as-typed': 'sent as it stands',
  'address.line.show-all': 'Show the whole address',
  'address.line.missing': (v: { variable: string }) => `Nothing stands for {{${v.variable}}} yet.`,
  'address.line.missing-secret': (v: { variable: string }) =>
    `The secret {{${v.variable}}} has no value in this run.`,
  'address.line.missing-collection': (v: { variable: string }) =>
    `Nothing stands for {{${v.variable}}}: variables belong to a collection, and this request is in none yet.`,
  'address.line.give-value': 'Give it a value',
  'address.line.missing-path': (v: { name: string }) => `:${v.name} in the address has no value yet.`,
  'address.line.fill-in': 'Fill it in',
  'address.line.circle': (v: { variables: string }) =>
    `These variables stand for one another in a circle: ${v.variables}.`,
  'address.line.no-scheme': (v: { suggestion: string }) => `The address needs a beginning: ${v.suggestion}`,
  'address.line.use-it': 'Use it',
  'address.line.wrong-scheme': (v: { part: string }) =>
    `“${v.part}:” addresses cannot be called from here; http:// and https:// can.`,
  'address.line.wrong-host': (v: { part: string }) =>
    v.part === '' ? 'The name of the server is missing.' : `“${v.part}” cannot be the name of a server.`,
  'address.line.wrong-port': (v: { part: string }) =>
    `“${v.part}” cannot be a port: it is a number from 1 to 65535.`,
  'address.line.blank-start': 'There is a blank before the address.',
  'address.line.blank-end': 'There is a blank behind the address. It would be sent as %20.',
  'address.line.blank-inside': 'There are blanks in the address. They would be sent as %20.',
  'address.line.remove-blanks': 'Take the blanks out',

  // Before sending.
  'check.list': 'Worth a look before sending',
  'check.more': (v: { count: number }) => `${v.count} more`,
  'check.show': 'Show it',
  'check.done': (v: { label: string }) => `Done: ${v.label}`,
  'check.undo': 'Undo',

  // Variables, as completion lists show them.
  'variables.secret': 'a secret; its value stays hidden',
  'variables.secret-missing': 'a secret that has no value in this run',
  'variables.given': 'given for this run',
  'variables.from-environment': (v: { value: string }) => `${v.value} (environment)`,
  'variables.from-folder': (v: { value: string }) => `${v.value} (folder)`,
  'variables.from-request': (v: { value: string }) => `${v.value} (this request)`,
  'variables.from-collection': (v: { value: string }) => `${v.value} (collection)`,
  'variables.from-app': (v: { value: string }) => `${v.value} (from Plaincall)`,

  // The tabs.
  'request.tabs': 'Parts of the request',
  'request.tab.params': 'Params',
  'request.tab.headers': 'Headers',
  'request.tab.auth': 'Sign-in',
  'request.tab.body': 'Body',
  'request.tab.options': 'Options',
  'request.tab.notes': 'Notes',
  'request.tab.marked': 'the answer points at something here',
  'request.tab.worth-a-look': 'something here is worth a look before sending',

  // Params.
  'params.lead-term': 'Key-value pairs',
  'params.lead': ' behind the question mark of the address, and the values of its :names.',
  'params.table': 'Params',
  'params.name': 'Key',
  'params.value': 'Value',
  'params.add': 'Add a param',
  'params.in-path': 'path',
  'params.in-path-hint': (v: { name: string }) => `Stands in the address where it says :${v.name}`,

  // Forms.
  'form.table': 'Fields of the form',
  'form.name': 'Field',
  'form.value': 'Value',
  'form.add': 'Add a field',

  // Bodies with files, and GraphQL.
  'body.multipart': 'Parts',
  'body.file': 'File',
  'body.graphql': 'GraphQL',
  'body.lead-multipart': ': what is sent along, as parts with names. A part is a text or a file.',
  'body.lead-file': ': what is sent along, a file exactly as it is.',
  'body.lead-graphql': ': what is sent along, a question written in GraphQL.',
  'multipart.table': 'Parts of the body',
  'multipart.name': 'Part',
  'multipart.value': 'Text, or path of the file',
  'multipart.add': 'Add a part',
  'multipart.kind': 'Kind',
  'multipart.text': 'Text',
  'multipart.file': 'File',
  'file.choose': 'Choose a file',
  'file.allow': 'Let it be sent',
  'file.group': 'The file',
  'file.unknown': 'It is not known yet which file this is.',
  'file.no-path': 'No file is chosen yet.',
  'file.path': 'Path of the file',
  'file.path-placeholder': 'images/logo.png, or a whole path',
  'file.type': 'Media type, if it is not to go by the file’s name',
  'graphql.query': 'Query',
  'graphql.query-placeholder': 'query { … }',
  'graphql.variables': 'Variables of the query, as JSON',
  'graphql.variables-placeholder': '{ "id": 1 }',
  'graphql.operation': 'Name of the operation, where the query holds several',
  'graphql.operation-placeholder': 'ListOrders',
  'multipart.kind-of': (v: { name: string }) =>
    v.name === '' ? 'Kind of this part' : `Kind of the part ${v.name}`,
  'file.group-of': (v: { name: string }) =>
    v.name === '' ? 'File of a part without a name' : `File of the part ${v.name}`,
  'file.missing': (v: { path: string }) => `There is no file “${v.path}”.`,
  'file.folder': (v: { path: string }) => `“${v.path}” is a folder. Name a file in it.`,
  'file.unreadable': (v: { path: string }) => `“${v.path}” cannot be read.`,
  'file.not-allowed': (v: { path: string }) =>
    `“${v.path}” lies outside the collection. It is sent only if you say so, each time the app is started.`,
  'file.known': (v: { name: string; bytes: number; type: string }) =>
    `${v.name}: ${size(v.bytes)}, ${v.type}`,

  // Headers.
  'headers.lead-term': 'Headers',
  'headers.lead': ' are notes on the outside of the request: a key, say, or what kind the body is.',
  'headers.table': 'Headers',
  'headers.name': 'Header',
  'headers.value': 'Value',
  'headers.add': 'Add a header',
  'headers.replaces': 'Sent instead of the one that is sent automatically',
  'headers.replaces-inherited': (v: { from: string }) => `Sent instead of the one from ${v.from}`,
  'headers.about-content-type': 'Says what kind the body is.',
  'headers.about-content-encoding': 'Says how the body is packed.',
  'headers.automatic': 'Sent automatically',
  'headers.automatic-text': 'Plaincall adds these by itself. Switch one off to leave it out.',
  'headers.inherited': 'From the folders',
  'headers.from': (v: { from: string }) => `from ${v.from}`,
  'headers.when-sending': 'known when it is sent',
  'headers.indispensable': 'HTTP needs it',
  'headers.switch': (v: { name: string }) => `Send ${v.name}`,
  'headers.not-own-row': 'yours above is sent instead',
  'headers.not-sign-in': 'the sign-in sends its own',
  'headers.not-folder': 'a folder sends its own',
  'headers.not-switched-off': 'left out',

  // Sign-in.
  'auth.lead': 'How the API gets to know who is asking.',
  'auth.kinds': 'Kind of sign-in',
  'auth.none': 'None',
  'auth.none-text': 'Nothing is sent to say who is asking.',
  'auth.inherit': 'Inherited',
  'auth.inherit-text': (v: { from: string; kind: string }) => `What ${v.from} says: ${v.kind}.`,
  'auth.inherit-nothing': 'What the folder says; but neither a folder nor the collection has a sign-in.',
  'auth.api-key': 'Key',
  'auth.api-key-text': 'A secret word, in a header or in the address: an ',
  'auth.api-key-term': 'authorization key',
  'auth.basic': 'Name and password',
  'auth.basic-text': 'Joined and written in base64: ',
  'auth.basic-term': 'basic authentication',
  'auth.bearer': 'Token',
  'auth.bearer-text': 'A secret text behind the word Bearer: a ',
  'auth.bearer-term': 'bearer token',
  'auth.digest': 'Name and password, by question',
  'auth.digest-text': 'The password never travels: the server asks, and a second request answers: ',
  'auth.digest-term': 'Digest',
  'auth.oauth2': 'OAuth 2.0',
  'auth.oauth2-text': 'A token is fetched from a sign-in server first: ',
  'auth.oauth2-term': 'OAuth 2.0',
  'auth.aws': 'AWS signature',
  'auth.aws-text': 'Each request is signed with an access key of AWS: ',
  'auth.aws-term': 'signature',
  'auth.unsupported-kind': 'Another kind',
  'auth.unsupported': (v: { type: string }) =>
    `This request signs in by “${v.type}”, which this version cannot send. It is kept in the file as it is.`,
  'auth.place': 'Where the key is sent',
  'auth.in-header': 'In a header',
  'auth.in-query': 'In the address',
  'auth.header-name': 'Name of the header',
  'auth.query-name': 'Name in the address',
  'auth.key': 'Key',
  'auth.username': 'User name',
  'auth.password': 'Password',
  'auth.token': 'Token',
  'auth.show': (v: { name: string }) => `Show what is typed: ${v.name}`,
  'auth.hide': (v: { name: string }) => `Hide what is typed: ${v.name}`,
  'auth.sends-header': 'Sends the header',
  'auth.sends-query': 'Adds to the address',
  'auth.basic-how':
    'Name and password, joined by a colon, in base64: it hides nothing from whoever reads it.',
  'auth.plain-secret': 'Saving would write this into the collection’s file, where others may read it.',
  'auth.keep-secret': 'Keep it as a secret',

  // Body.
  'body.kind': 'Kind of body',
  'body.none': 'None',
  'body.json': 'JSON',
  'body.text': 'Text',
  'body.xml': 'XML',
  'body.form': 'Form',
  'body.lead-term': 'Body',
  'body.lead-none': ': what is sent along. This request has none.',
  'body.lead-json': ': what is sent along, written as ',
  'body.lead-json-term': 'JSON',
  'body.lead-text': ': what is sent along, as plain text.',
  'body.lead-xml': ': what is sent along, written as XML.',
  'body.lead-form': ': what is sent along, as the fields of a web form.',
  'body.unsupported': (v: { type: string }) =>
    `The body of this request is of the kind “${v.type}”, which this version cannot send. It is kept in the file as it is.`,
  'body.label': 'Body of the request',
  'body.keys-hint': 'To leave the editor, press Escape and then Tab',
  'body.json-placeholder': '{ "name": "value" }',
  'body.text-placeholder': 'What is to be sent',
  'body.make-readable': 'Make it readable',
  'body.problems': (v: { count: number }) =>
    v.count === 1 ? '1 problem in the JSON' : `${v.count} problems in the JSON`,
  'body.repair-all': 'Repair all',
  'body.line': (v: { line: number }) => `Line ${v.line}:`,
  'body.too-large': 'This text is too large for colours and checks. It is sent as it is.',
  'body.unusual-method': (v: { method: string }) =>
    `A ${v.method} request with a body is unusual: many servers do not look at it.`,
  'body.other-type': (v: { typed: string }) =>
    `The header Content-Type says “${v.typed}”, which is not what this body is.`,

  // Options.
  'options.lead': 'How this request is sent. What is left empty is as Plaincall does it by itself.',
  'options.timeout': 'Time limit in seconds',
  'options.timeout-hint': 'From Send to the end of the answer. Then Plaincall stops waiting and says so.',
  'options.timeout-problem':
    'Seconds from 0.001 to 86400 (a day), such as 30 or 2.5. Until then the old limit holds.',
  'options.follow': 'Follow redirects',
  'options.follow-lead': 'Where an answer only says “look over there” (a ',
  'options.follow-term': 'redirect',
  'options.follow-rest': '), go there by itself. Switched off, you see that answer.',
  'options.max': 'At most so many in a row',
  'options.max-problem': 'A whole number from 0 to 100. Until then the old number holds.',

  // Notes.
  'notes.lead': 'What this request is for, in your own words. Saved with it, never sent.',
  'notes.label': 'Notes',
  'notes.placeholder': 'Write down what others should know',
  'notes.edit': 'Edit',
  'notes.done': 'Done',
} as const;

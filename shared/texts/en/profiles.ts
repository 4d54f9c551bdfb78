/**
 * What is known of single APIs. `profile.error.<api>.<key>` is what an error means and `….fix` its usual mend,
 * `profile.unique.*` within what a value has to be unique, `profile.type.*` what a kind of text is, `profile.fact.*` the rest.
 */
export const profilesTexts = {
  'profile.heading': (v: { name: string }) => `What is known of ${v.name}`,
  'profile.choose': 'Explain with what is known of',
  'profile.by.choice': (v: { name: string }) =>
    `Explained with what is known of ${v.name}: you chose it for this collection.`,
  'profile.by.address': (v: { name: string }) =>
    `Explained with what is known of ${v.name}: the address is one of its own.`,
  'profile.by.sandbox': (v: { name: string }) =>
    `Explained with what is known of ${v.name}, whose API the Sandbox follows.`,
  'profile.by.answer': (v: { name: string }) =>
    `Explained with what is known of ${v.name}: the answer is written as ${v.name} writes them.`,
  'profile.by.own': (v: { names: string }) => `Your own explanations are used as well: ${v.names}.`,
  'profile.none-chosen':
    'Explained without what is known of single systems: you chose so for this collection.',
  'profile.none-known': 'No system is recognised here, so the general explanation applies.',
  'profile.change': 'Choose the system',
  'profile.automatic': 'Recognise it',
  'profile.none': 'None',
  'profile.captures': 'Values of this answer that could be captured:',
  'profile.captures.parameter': 'Parameter',
  'profile.captures.label': 'Label',
  'profile.captures.type': 'Data type',
  'profile.docs': (v: { name: string }) => `Documentation of ${v.name}`,
  'profile.read-more': 'Read more about it',

  /** A sentence of a person's own. */
  'profile.own': (v: { text: string }) => v.text,
  'profile.own.explanation': (v: { cause: string; fix: string }) =>
    [v.cause, v.fix].filter((part) => part !== '').join(' '),
  'profile.file.problem': (v: { file: string; line: number; problem: string }) =>
    `The file ${v.file} in the folder “profiles” is left out: ${v.problem} (line ${v.line})`,
  'profile.file.unreadable': (v: { file: string; problem: string }) =>
    `The file ${v.file} in the folder “profiles” is left out: ${v.problem}`,
  'profile.file.too-large': (v: { kilobytes: number }) => `it is larger than ${v.kilobytes} kB.`,
  'profile.file.not-text': 'it is not a text in UTF-8.',
  'profile.file.too-many': (v: { count: number }) =>
    `There are more than ${v.count} files in the folder “profiles”: the rest is left out.`,
  'profile.file.unknown-name': (v: { name: string }) => `the name “${v.name}” means nothing here.`,
  'profile.file.not-object': 'it has to be one object in { }.',
  'profile.file.missing': (v: { name: string }) => `“${v.name}” is missing.`,
  'profile.file.wrong-kind': (v: { name: string }) =>
    `“${v.name}” has a value of another kind than it takes.`,
  'profile.file.too-long': (v: { name: string }) => `“${v.name}” is longer than is allowed.`,
  'profile.file.empty': (v: { name: string }) => `“${v.name}” is empty.`,
  'profile.file.not-https': (v: { name: string }) => `“${v.name}” has to begin with https://.`,
  'profile.file.not-a-path':
    '“path” has to begin with / and goes to the end of the address, without ? and #.',
  'profile.file.match-all': 'this “match” has no condition, so it would fit every error.',

  'profile.wrong-type': (v: { type: string; field: string; name: string }) =>
    v.field === ''
      ? `What ${v.name} takes as ${v.type}`
      : `“${v.field}” is not what ${v.name} takes as ${v.type}.`,
  'profile.type.uuid':
    'A uuid has 32 digits from 0 to 9 and a to f, in groups of 8, 4, 4, 4 and 12 with dashes between them.',
  'profile.type.date': 'A date is in UTC and has the day before the month: YYYY-DD-MM HH:MM:SS.',
  'profile.type.url': 'A url begins with http:// or https://.',
  'profile.type.did':
    'A did is a telephone number of up to 15 digits with its country code; blanks, dashes and a plus in front are ignored.',
  'profile.type.identifier':
    'An identifier has letters, digits, dashes and underscores: no blanks, no accents.',
  'profile.type.name':
    'A name has letters, digits, blanks and these signs: . , : * _ ! ? % # + - = @ [ ] ( ) /',
  'profile.type.template':
    'A template is a text with at least one of {first_name}, {last_name}, {custom1}, {custom2} or {code} in it.',

  'profile.unique.object-id': 'An id is unique over all accounts. Leave it out and the server makes one.',
  'profile.unique.sender-code': 'A sender’s code is unique for its channel in your account.',
  'profile.unique.sender-name': 'A sender’s name is unique for its channel in your account.',
  'profile.unique.template-name':
    'A template’s name is unique for its channel in your account: the same name is free in another channel.',
  'profile.unique.audience-name': 'An audience’s name is unique in your account.',
  'profile.unique.contact':
    'A contact is in an audience of your account only once: the same number can be in another audience.',

  'profile.fact.dexatel.key': 'The key goes into the header X-Dexatel-Key, with no word in front of it.',
  'profile.fact.dexatel.json': 'The body is JSON, and Content-Type is always application/json.',
  'profile.fact.dexatel.wrapped':
    'What is created or changed stands inside "data": {…}; several receivers are a list.',
  'profile.fact.dexatel.errors':
    'A refusal is a list “errors”, each with timestamp, path, method, status, message and a code.',
  'profile.fact.dexatel.answer-headers':
    'Location leads to what was created; Total-Count says how many records there are in all.',
  'profile.fact.centercode.key':
    'The key goes into Authorization as it is: no Bearer and no other word in front of it.',
  'profile.fact.centercode.json':
    'A body has to be JSON, with Content-Type: application/json; one quote or comma too few and all of it is refused.',
  'profile.fact.centercode.methods':
    'A webhook uses GET to bring data in, POST to create, PUT to replace the whole, PATCH to change parts, DELETE to remove.',
  'profile.fact.centercode.captured':
    'Values of an answer can be captured: the data group’s label names the set, a label each value, and the parameter says which one it is.',
  'profile.fact.centercode.data-types':
    'Each captured value has a data type: Boolean for true and false, Integer for whole numbers, Date and Time, String for text.',
  'profile.fact.centercode.no-content':
    'A 204 means that the request was taken and there is nothing to show, perhaps because nothing was there.',
  'profile.fact.jira.sign-in':
    'In the cloud you sign in with your e-mail address and an API token as the password (Basic); on a server of one’s own with a personal access token (Bearer).',
  'profile.fact.jira.addresses':
    'Addresses begin with https://your-site.atlassian.net/rest/api/3; with OAuth with https://api.atlassian.com/ex/jira/ and the cloud id.',
  'profile.fact.jira.not-found':
    'What you may not see is answered with 404, as if it were not there: look at permissions, too.',
  'profile.fact.jira.fields':
    'Fields of your own are called customfield_ and a number; the address …/rest/api/3/field lists them.',
  'profile.fact.slack.ok': 'Slack answers 200 even where a call failed: “ok” says whether it worked.',
  'profile.fact.slack.sign-in':
    'The token goes into Authorization behind Bearer: xoxb- is a bot’s, xoxp- a person’s, xapp- an app’s.',
  'profile.fact.slack.body':
    'Addresses begin with https://slack.com/api/. A JSON body needs Content-Type: application/json; some methods take forms only.',
  'profile.fact.slack.ids': 'Channels and people are named by ids such as C… and U…, not by what is shown.',
  'profile.fact.slack.webhooks':
    'The address of an incoming webhook is its key: it needs no sign-in, and nobody else should see it.',
  'profile.fact.salesforce.sign-in':
    'The access token goes into Authorization behind Bearer and works only at the address that came with it (instance_url).',
  'profile.fact.salesforce.addresses':
    'Addresses begin with https://your-domain.my.salesforce.com/services/data/; a sandbox has its own. Sign-ins go to login.salesforce.com or test.salesforce.com.',
  'profile.fact.salesforce.version':
    'The version stands in the address as v and a number with .0; …/services/data/ lists those that there are.',
  'profile.fact.salesforce.names':
    'Fields and objects go by their API names; your own end with __c. …/sobjects/ and the name, then /describe, lists them.',
  'profile.fact.salesforce.limit':
    'The header Sforce-Limit-Info says how many of the day’s requests are used up.',

  'profile.error.centercode.bad-request':
    'Centercode could not read the request: most often its JSON is not right.',
  'profile.error.centercode.bad-request.fix': 'Check the body for a missing quote, comma or bracket.',
  'profile.error.centercode.unauthorized': 'Centercode did not take the key, or found none.',
  'profile.error.centercode.unauthorized.fix':
    'Send it in Authorization as it is, without Bearer; a token may have expired and need a new one.',
  'profile.error.centercode.forbidden': 'Centercode knows the key, but its account may not do this.',
  'profile.error.centercode.forbidden.fix':
    'Look at the permissions of the account that the integration uses, then at headers and address.',
  'profile.error.centercode.not-found': 'The endpoint URL does not lead to anything.',
  'profile.error.centercode.not-found.fix': 'Compare it with the documentation, part by part.',
  'profile.error.centercode.wrong-method': 'The web method is not one for this address.',
  'profile.error.centercode.wrong-method.fix':
    'Choose another in the webhook: PATCH changes parts, PUT replaces the whole, POST creates.',
  'profile.error.centercode.media-type': 'The content type is missing, or not the one that is taken.',
  'profile.error.centercode.media-type.fix':
    'Add the header Content-Type: application/json, for a GET webhook as well.',

  'profile.error.jira.captcha': 'Jira asks for the picture puzzle after too many sign-ins that failed.',
  'profile.error.jira.captcha.fix':
    'Sign in once in a browser and solve it, then send again with an API token in place of a password.',
  'profile.error.jira.sign-in': 'Jira did not take the sign-in.',
  'profile.error.jira.sign-in.fix':
    'For the cloud use your e-mail address and an API token as the password; your account’s password is not taken. Check that the token was not withdrawn.',
  'profile.error.jira.xsrf': 'Jira took this for a page’s request that nobody had asked for.',
  'profile.error.jira.xsrf.fix':
    'Add the header X-Atlassian-Token: no-check, above all where a file is sent.',
  'profile.error.jira.no-issue':
    'The issue is not there, or this account may not see it: Jira says the same of both.',
  'profile.error.jira.no-issue.fix':
    'Check the key in the address, then whether the account may browse that project.',
  'profile.error.jira.screen': 'A field is not on the screen for this kind of issue, or has another name.',
  'profile.error.jira.screen.fix':
    'Leave it out, have an administrator add it to the screen, or look its id up: own fields are customfield_ and a number.',
  'profile.error.jira.document': 'Version 3 of the API takes long texts as a document, not as plain text.',
  'profile.error.jira.document.fix':
    'Send a document of the type doc with paragraphs, or use version 2 in the address, which takes text.',
  'profile.error.jira.project': 'The project is missing, or not known under that key.',
  'profile.error.jira.project.fix':
    'Give it as {"project": {"key": "…"}} and check that the account may see it.',
  'profile.error.jira.issue-type': 'The issue type is missing, or not one of this project’s.',
  'profile.error.jira.issue-type.fix':
    'Give it as {"issuetype": {"name": "…"}} with a type that the project has.',
  'profile.error.jira.required': 'A field that this project requires is missing.',
  'profile.error.jira.required.fix':
    'Add it inside "fields"; …/rest/api/3/issue/createmeta lists what a project requires.',
  'profile.error.jira.jql': 'The JQL of the search cannot be read.',
  'profile.error.jira.jql.fix':
    'Check names of fields and quotes around values with blanks; trying it in Jira’s own search shows where it breaks.',
  'profile.error.jira.transition': 'The issue cannot take this step from the status that it is in.',
  'profile.error.jira.transition.fix':
    'Ask for the issue’s /transitions and use an id from there: they differ by status.',
  'profile.error.jira.user': 'A person is not named the way that Jira wants it.',
  'profile.error.jira.user.fix':
    'In the cloud a person is given as {"accountId": "…"}, not by name or e-mail.',

  'profile.error.slack.no-token': 'Slack found no token.',
  'profile.error.slack.no-token.fix': 'Put it into Authorization behind Bearer.',
  'profile.error.slack.bad-token':
    'Slack does not take this token: it is not right, was withdrawn or has run out.',
  'profile.error.slack.bad-token.fix':
    'Copy it anew from the app’s page “OAuth & Permissions”; installing the app again makes a new one.',
  'profile.error.slack.scope': 'The token lacks a scope that this method needs.',
  'profile.error.slack.scope.fix':
    'Add the scope named as needed to the app, install the app again, and use the token that it then shows.',
  'profile.error.slack.token-type': 'This method takes another kind of token.',
  'profile.error.slack.token-type.fix':
    'Use the kind that its documentation names: xoxb- is a bot’s token, xoxp- a person’s.',
  'profile.error.slack.no-channel': 'Slack does not know the channel, or the app cannot see it.',
  'profile.error.slack.no-channel.fix':
    'Give its id (C…) in place of its name; the app has to be a member of a private channel.',
  'profile.error.slack.not-in-channel': 'The app is not a member of this channel.',
  'profile.error.slack.not-in-channel.fix':
    'Invite it there with /invite, or give it the scope chat:write.public for public channels.',
  'profile.error.slack.archived': 'The channel is archived, so nothing can be written there.',
  'profile.error.slack.archived.fix': 'Choose another channel, or bring this one back.',
  'profile.error.slack.restricted': 'The workspace does not allow this for the app or the person.',
  'profile.error.slack.restricted.fix': 'Ask an administrator of the workspace, or choose another channel.',
  'profile.error.slack.no-user': 'Slack does not know this person.',
  'profile.error.slack.no-user.fix': 'Give the id (U…) of somebody in this workspace; a name is not taken.',
  'profile.error.slack.no-text': 'The message has nothing in it.',
  'profile.error.slack.no-text.fix':
    'Add "text"; where it is there, check that Content-Type fits the body, as Slack reads nothing otherwise.',
  'profile.error.slack.too-long': 'The message is too long.',
  'profile.error.slack.too-long.fix': 'Shorten it, or send it in several parts.',
  'profile.error.slack.blocks': 'The blocks or attachments are not built as Slack wants them.',
  'profile.error.slack.blocks.fix': 'Try them in Slack’s Block Kit Builder, which says what is wrong.',
  'profile.error.slack.no-message': 'There is no message with this ts in the channel.',
  'profile.error.slack.no-message.fix':
    'Use the ts that the answer to chat.postMessage gave, every digit, as a text.',
  'profile.error.slack.not-yours': 'Only who wrote a message may change it, and only for a time.',
  'profile.error.slack.not-yours.fix': 'Use the token that it was sent with.',
  'profile.error.slack.name': 'A channel of this name is there already.',
  'profile.error.slack.name.fix': 'Choose another name; archived channels keep theirs.',
  'profile.error.slack.arguments': 'An argument has a name or a value that this method does not take.',
  'profile.error.slack.arguments.fix':
    'The sentences beside the error name it; compare it with the method’s documentation.',
  'profile.error.slack.body': 'Slack could not read the body as what Content-Type says it is.',
  'profile.error.slack.body.fix': 'Check the JSON, and that Content-Type is application/json for it.',
  'profile.error.slack.method': 'There is no method of this name any more, or there never was.',
  'profile.error.slack.method.fix': 'Check how it is spelled in the address: a noun, a dot, a verb.',
  'profile.error.slack.rate': 'Too many calls of this method in a minute.',
  'profile.error.slack.rate.fix':
    'Wait as long as Retry-After says. A channel takes about one message a second.',
  'profile.error.slack.own': 'Something failed at Slack.',
  'profile.error.slack.own.fix':
    'Wait a little, then look whether the call has had an effect before sending it again.',
  'profile.error.slack.webhook': 'The address of the webhook does not work any more, or is not complete.',
  'profile.error.slack.webhook.fix':
    'Copy it anew from the app’s page “Incoming Webhooks”, or make a new one there.',

  'profile.error.salesforce.session':
    'Salesforce does not take the token: it has run out, or is for another address.',
  'profile.error.salesforce.session.fix':
    'Sign in again and use the new token with the instance_url that comes with it. If that fails, too: the person needs the permission “API Enabled”, the app the scope api.',
  'profile.error.salesforce.login': 'Salesforce does not take the name, the password or the security token.',
  'profile.error.salesforce.login.fix':
    'Put the security token right behind the password, and use test.salesforce.com for a sandbox.',
  'profile.error.salesforce.no-api': 'The API is not switched on for this organisation or person.',
  'profile.error.salesforce.no-api.fix':
    'Ask an administrator whether the edition has it and the profile allows it.',
  'profile.error.salesforce.limit': 'The organisation’s requests for 24 hours are used up.',
  'profile.error.salesforce.limit.fix':
    'Wait until older ones no longer count, or put several requests into one; Sforce-Limit-Info shows the figures.',
  'profile.error.salesforce.not-found': 'The address or the record is not there.',
  'profile.error.salesforce.not-found.fix':
    'Check version, object and id in the address; a record may also be deleted or hidden from this person.',
  'profile.error.salesforce.version': 'This version of the API is not there any more, or not yet.',
  'profile.error.salesforce.version.fix': 'Choose one of those that …/services/data/ lists.',
  'profile.error.salesforce.id': 'An id is not written as one.',
  'profile.error.salesforce.id.fix':
    'An id has 15 or 18 letters and digits, and belongs to the object that is named.',
  'profile.error.salesforce.field': 'A field is not there, or this person may not see or set it.',
  'profile.error.salesforce.field.fix':
    'Use its API name, with __c for one of your own, and look at the field’s permissions for this person.',
  'profile.error.salesforce.object': 'There is no such object for this person.',
  'profile.error.salesforce.object.fix':
    'Use its API name, with __c for one of your own, and check that the person may see it.',
  'profile.error.salesforce.query': 'The query cannot be read.',
  'profile.error.salesforce.query.fix':
    'Put texts between single quotes and dates without any; in the address blanks are written as +.',
  'profile.error.salesforce.required': 'A field that has to be filled is missing.',
  'profile.error.salesforce.required.fix': 'Add the fields that the message names.',
  'profile.error.salesforce.reference': 'An id points to a record that is not there or cannot be seen.',
  'profile.error.salesforce.reference.fix':
    'Check that it is of this organisation, was not deleted, and that the person may see it.',
  'profile.error.salesforce.access': 'The person lacks the rights for this record, or it is locked.',
  'profile.error.salesforce.access.fix':
    'Ask an administrator for the right to edit the object, the record or the one that it points to.',
  'profile.error.salesforce.validation': 'A rule of this organisation refuses the values.',
  'profile.error.salesforce.validation.fix':
    'The message is the rule’s own: do as it says, or ask who made the rule.',
  'profile.error.salesforce.integrity': 'A value does not fit together with another record or field.',
  'profile.error.salesforce.integrity.fix':
    'Look at the field that the message names and at what it points to.',
  'profile.error.salesforce.picklist': 'A value is not one of those that the list allows.',
  'profile.error.salesforce.picklist.fix':
    'Use one of the list’s API values; they may differ from what is shown.',
  'profile.error.salesforce.duplicate-value': 'A value that has to be unique is in use already.',
  'profile.error.salesforce.duplicate-value.fix':
    'Change the value, or update the record whose id the message names.',
  'profile.error.salesforce.duplicate-rule':
    'A rule against duplicates found a record that is like this one.',
  'profile.error.salesforce.duplicate-rule.fix':
    'Use the one that is there; to save all the same, add the header Sforce-Duplicate-Rule-Header: allowSave=true.',
  'profile.error.salesforce.locked': 'Somebody else is changing the same record, or one above it.',
  'profile.error.salesforce.locked.fix':
    'Wait a moment and send it again; send changes to one parent one by one.',
  'profile.error.salesforce.too-long': 'A text is longer than its field.',
  'profile.error.salesforce.too-long.fix': 'Shorten it; the message names the field and its length.',
  'profile.error.salesforce.json': 'Salesforce could not read the body.',
  'profile.error.salesforce.json.fix':
    'Check the JSON and its Content-Type; the message says where. Names of fields that do not exist are told like this, too.',
  'profile.error.salesforce.method': 'This address does not take the method.',
  'profile.error.salesforce.method.fix': 'POST creates, PATCH changes, GET reads; PUT is hardly ever taken.',
  'profile.error.salesforce.storage': 'The organisation’s storage is full.',
  'profile.error.salesforce.storage.fix':
    'An administrator has to make room; nothing in the request has to change.',
  'profile.error.salesforce.busy': 'Salesforce was too busy for this.',
  'profile.error.salesforce.busy.fix':
    'Wait a little, then send again; a query gets faster with fewer records.',
};

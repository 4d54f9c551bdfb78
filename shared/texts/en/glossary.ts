/**
 * The vocabulary, explained where each term stands: `short` says what it is, `more` gives an example or what to watch
 * for (`''` where there is nothing to add).
 */
export const glossaryTexts = {
  'glossary.api.term': 'API',
  'glossary.api.short':
    'The door through which one program uses another: it takes requests and gives answers.',
  'glossary.api.more': 'The letters stand for application programming interface.',
  'glossary.authorization-key.term': 'Authorization key',
  'glossary.authorization-key.short':
    'A secret word that tells an API who is asking. It travels in a header or in the address.',
  'glossary.authorization-key.more':
    'Keep it in a secret variable, such as {{apiKey}}, so that it stands in no file and on no screen.',
  'glossary.basic-authentication.term': 'Basic authentication',
  'glossary.basic-authentication.short':
    'A name and a password, joined and written in base64, sent in the Authorization header with every request.',
  'glossary.basic-authentication.more':
    'Base64 hides nothing: anyone who sees the header can read it. Use it over https only.',
  'glossary.bearer-token.term': 'Bearer token',
  'glossary.bearer-token.short':
    'A secret text, sent as "Authorization: Bearer" followed by the text. Whoever holds it is let in.',
  'glossary.bearer-token.more': 'Tokens usually expire; then a new one is needed.',
  'glossary.digest-authentication.term': 'Digest authentication',
  'glossary.digest-authentication.short':
    'A sign-in with a name and a password that never travel: the server asks with a number, and a second request answers with a sum that only the password gives.',
  'glossary.digest-authentication.more':
    'Older than bearer tokens, and still common in devices and in company networks.',
  'glossary.oauth.term': 'OAuth 2.0',
  'glossary.oauth.short':
    'A way to sign in with a token that a sign-in server gives, instead of with a password that the API would see.',
  'glossary.oauth.more':
    'The token is for certain things and for a certain time only, and can be taken back.',
  'glossary.client-credentials.term': 'Client credentials',
  'glossary.client-credentials.short':
    'A program signs in as itself, with an id and a secret. No person takes part.',
  'glossary.client-credentials.more': 'Right for servers that talk to servers.',
  'glossary.authorization-code.term': 'Authorization code',
  'glossary.authorization-code.short':
    'A person signs in on the page of the provider and agrees; the program gets a code, and for the code a token.',
  'glossary.authorization-code.more': 'The password never reaches the program.',
  'glossary.access-token.term': 'Access token',
  'glossary.access-token.short': 'What a request shows to be let in. It runs out, often after an hour.',
  'glossary.access-token.more': 'Whoever holds it is let in: treat it like a password.',
  'glossary.refresh-token.term': 'Refresh token',
  'glossary.refresh-token.short':
    'What a program gets a new access token with, without asking the person again.',
  'glossary.refresh-token.more': 'It lives longer, so it is worth more to a thief.',
  'glossary.scope.term': 'Scope',
  'glossary.scope.short':
    'What a token may be used for, as a list of names that the provider defines, parted by blanks.',
  'glossary.scope.more': 'Ask for no more than is needed.',
  'glossary.pkce.term': 'PKCE',
  'glossary.pkce.short':
    'A protection of the sign-in in the browser: a code that is caught on the way is of no use to whoever caught it.',
  'glossary.pkce.more': 'Say “pixy”. It costs nothing; leave it on.',
  'glossary.aws-signature.term': 'AWS signature',
  'glossary.aws-signature.short':
    'A sum over the whole request, worked out with a secret key, which shows Amazon’s services who sent it.',
  'glossary.aws-signature.more': 'The time is in it, so the clock of this computer has to be right.',
  'glossary.endpoint.term': 'Endpoint',
  'glossary.endpoint.short': 'The system, or the part of it, that a request is aimed at and that answers it.',
  'glossary.endpoint.more': 'Jira, Slack, Salesforce or a server of your own can be one.',
  'glossary.endpoint-url.term': 'Endpoint URL',
  'glossary.endpoint-url.short': 'The address of what you want to reach: which server, and where on it.',
  'glossary.endpoint-url.more':
    'https://api.example.com/v1/senders, for instance. Each part counts, slashes included.',
  'glossary.headers.term': 'Headers',
  'glossary.headers.short':
    'Notes on the outside of a request or an answer, each a name and a value, sent every time.',
  'glossary.headers.more':
    'Many requests need none. Typical ones carry the key, or say in which format the body is: Content-Type: application/json.',
  'glossary.json.term': 'JSON',
  'glossary.json.short':
    'A way to write data as text: names in double quotes, a colon, a value, commas in between, braces around.',
  'glossary.json.more': '{ "name": "Summer sale", "count": 3, "tags": ["new", "red"] }',
  'glossary.key.term': 'Key',
  'glossary.key.short':
    'A short name that tells one integration from the others, where several share the same access.',
  'glossary.key.more': 'Not the same as the key of a key-value pair, and not a secret.',
  'glossary.key-value-pairs.term': 'Key-value pairs (parameters)',
  'glossary.key-value-pairs.short':
    'Two things that belong together: a name, and the value that goes by it or where to find it.',
  'glossary.key-value-pairs.more': 'In an address they follow the question mark: ?page=2&channel=sms.',
  'glossary.webhook.term': 'Webhook',
  'glossary.webhook.short':
    'One system calls the address of another when something happens, to hand over data and perhaps take some back.',
  'glossary.webhook.more': 'The target often asks for a key, and its body has to be proper JSON.',
  'glossary.environment.term': 'Environment',
  'glossary.environment.short':
    'A set of variables with one value each: the address and key of test, say, or those of live.',
  'glossary.environment.more': 'Choose another, and every {{variable}} takes its value from there.',
  'glossary.variable.term': 'Variable',
  'glossary.variable.short': 'A name in double braces that stands for a value, such as {{baseUrl}}.',
  'glossary.variable.more': 'The value is put in when the request is sent.',
  'glossary.body.term': 'Body',
  'glossary.body.short': 'The content of a request or an answer; the headers say what kind it is.',
  'glossary.body.more': '',

  'glossary.web-methods.term': 'Web methods',
  'glossary.web-methods.short': 'The verb of a request: what is to be done with the thing at the address.',
  'glossary.web-methods.more':
    'Also called HTTP methods: GET, POST, PUT, PATCH and DELETE are the usual ones.',
  'glossary.get.term': 'GET',
  'glossary.get.short': 'Reads data and changes nothing.',
  'glossary.get.more': 'It can be sent as often as you like. It has no body.',
  'glossary.post.term': 'POST',
  'glossary.post.short': 'Sends data, usually to create something new, sometimes to change it.',
  'glossary.post.more': 'Sending it twice may create two.',
  'glossary.put.term': 'PUT',
  'glossary.put.short': 'Replaces something as a whole: what you leave out is gone afterwards.',
  'glossary.put.more': 'To change a few values only, PATCH is the better choice.',
  'glossary.patch.term': 'PATCH',
  'glossary.patch.short': 'Changes parts of something: what you leave out stays as it is.',
  'glossary.patch.more': '',
  'glossary.delete.term': 'DELETE',
  'glossary.delete.short': 'Removes something.',
  'glossary.delete.more': 'An API rarely has an undo for it.',
  'glossary.head.term': 'HEAD',
  'glossary.head.short': 'Like GET, but only the headers of the answer come back.',
  'glossary.head.more': '',
  'glossary.options.term': 'OPTIONS',
  'glossary.options.short': 'Asks which methods an address takes; the answer lists them in Allow.',
  'glossary.options.more': '',

  'glossary.capture-return-values.term': 'Keep values (capture return values)',
  'glossary.capture-return-values.short':
    'Takes a piece out of an answer and stores it under a name, so that later requests, reports or templates can use it.',
  'glossary.capture-return-values.more': 'The id of an object that was just created is a typical one.',
  'glossary.data-group-label.term': 'Data group label',
  'glossary.data-group-label.short':
    'The name of the drawer in which the values of one answer are stored together.',
  'glossary.data-group-label.more': '',
  'glossary.label.term': 'Label',
  'glossary.label.short': 'The name you give to one value that is kept.',
  'glossary.label.more': '',
  'glossary.parameters.term': 'Parameters',
  'glossary.parameters.short': 'Added to a label, they call for one particular piece of the data.',
  'glossary.parameters.more': '',
  'glossary.data-type.term': 'Data type',
  'glossary.data-type.short': 'Which kind of value comes back: yes or no, a time, a number, or text.',
  'glossary.data-type.more': '',
  'glossary.boolean.term': 'Boolean',
  'glossary.boolean.short': 'True or false.',
  'glossary.boolean.more': 'In JSON without quotes: true.',
  'glossary.date-and-time.term': 'Date and time',
  'glossary.date-and-time.short': 'A point in time.',
  'glossary.date-and-time.more': 'JSON has no kind of its own for it; it travels as text.',
  'glossary.integer.term': 'Integer',
  'glossary.integer.short': 'A whole number.',
  'glossary.integer.more': 'In JSON without quotes: 42.',
  'glossary.string.term': 'String',
  'glossary.string.short': 'Text.',
  'glossary.string.more': 'In JSON in double quotes: "hello".',

  'glossary.status-code.term': 'Status code',
  'glossary.status-code.short':
    'A number of three digits with which every answer begins; its first digit is the class.',
  'glossary.status-code.more': 'A request has either worked or failed, and the number says which.',
  'glossary.2xx.term': '2XX',
  'glossary.2xx.short': 'It worked: the request arrived, was understood, accepted and carried out.',
  'glossary.2xx.more': '',
  'glossary.3xx.term': '3XX',
  'glossary.3xx.short': 'The answer is at another address.',
  'glossary.3xx.more': '',
  'glossary.4xx.term': '4XX',
  'glossary.4xx.short': 'Something in the request is not right: it is on this side to change it.',
  'glossary.4xx.more': '',
  'glossary.5xx.term': '5XX',
  'glossary.5xx.short': 'The server failed; the request may be fine.',
  'glossary.5xx.more': '',

  'glossary.errors.term': 'Error list',
  'glossary.errors.short': 'What the server says went wrong, one line for each thing.',
  'glossary.errors.more':
    'Some APIs send such a list in every failed answer; others send one sentence, or nothing.',
  'glossary.error-timestamp.term': 'timestamp',
  'glossary.error-timestamp.short': 'When the error happened, by the clock of the server.',
  'glossary.error-timestamp.more':
    'Tell it to the owner of the API, so that they can find it in their records.',
  'glossary.error-path.term': 'path',
  'glossary.error-path.short': 'The address that was asked for, as the server saw it.',
  'glossary.error-path.more':
    'If it is not what you meant, the address of the request is the first place to look.',
  'glossary.error-method.term': 'method',
  'glossary.error-method.short': 'The method that the server saw.',
  'glossary.error-method.more': '',
  'glossary.error-status.term': 'status',
  'glossary.error-status.short':
    'The status code of this error: 4xx points to what was sent, 5xx to the server.',
  'glossary.error-status.more': '',
  'glossary.error-message.term': 'message',
  'glossary.error-message.short': 'What went wrong, in the words of the server.',
  'glossary.error-message.more': '',
  'glossary.error-code.term': 'code',
  'glossary.error-code.short': "The number or word by which the API's documentation lists this very error.",
  'glossary.error-code.more': '',

  'glossary.header-content-type.term': 'Content-Type',
  'glossary.header-content-type.short': 'Says what the body is. For JSON it is application/json.',
  'glossary.header-content-type.more': 'Without it many servers answer 415.',
  'glossary.header-location.term': 'Location',
  'glossary.header-location.short':
    'The full address of what was just created, or of where the answer has moved.',
  'glossary.header-location.more': '',
  'glossary.header-total-count.term': 'Total-Count',
  'glossary.header-total-count.short':
    'How many records there are in all, while the answer may only hold one page of them.',
  'glossary.header-total-count.more': '',
  'glossary.header-x-dexatel-key.term': 'X-Dexatel-Key',
  'glossary.header-x-dexatel-key.short': 'The header in which Dexatel wants the authorization key.',
  'glossary.header-x-dexatel-key.more': 'Neither Authorization nor the address will do.',

  'glossary.attribute-uuid.term': 'uuid',
  'glossary.attribute-uuid.short':
    'An id of 32 hex characters (0 to 9, a to f) in groups of 8, 4, 4, 4 and 12 with dashes between.',
  'glossary.attribute-uuid.more': '3f2a9c10-77d4-4be1-9a06-5c8e1d2b4f70',
  'glossary.attribute-date.term': 'date',
  'glossary.attribute-date.short': 'A time in UTC, written YYYY-DD-MM HH:MM:SS.',
  'glossary.attribute-date.more':
    'As the documentation writes it, the day stands before the month: 2031-24-12 08:30:00.',
  'glossary.attribute-url.term': 'url',
  'glossary.attribute-url.short': 'An address that begins with http or https.',
  'glossary.attribute-url.more': 'https://shop.example/welcome',
  'glossary.attribute-did.term': 'did',
  'glossary.attribute-did.short':
    'A phone number: up to 15 digits. Blanks, dashes and a plus in front do not count.',
  'glossary.attribute-did.more': '18005550142',
  'glossary.attribute-identifier.term': 'identifier',
  'glossary.attribute-identifier.short': 'A name for machines: letters, digits, dashes and underscores.',
  'glossary.attribute-identifier.more': 'spring-offer_2',
  'glossary.attribute-name.term': 'name',
  'glossary.attribute-name.short':
    'A name for people: letters, digits, blanks and the characters . , : * _ ! ? % # + - = @ [ ] ( )',
  'glossary.attribute-name.more': 'Spring offer (north)',
  'glossary.attribute-template.term': 'template',
  'glossary.attribute-template.short':
    'A text with at least one gap to be filled in: {first_name}, {last_name}, {custom1}, {custom2} or {code}.',
  'glossary.attribute-template.more': 'Hello {first_name}, your code is {code}.',

  'glossary.unique-object-id.term': 'Unique: object id',
  'glossary.unique-object-id.short': 'No two objects share an id, not even across accounts.',
  'glossary.unique-object-id.more': '',
  'glossary.unique-sender-code.term': 'Unique: sender code',
  'glossary.unique-sender-code.short': 'Within one account and channel, each code stands for one sender.',
  'glossary.unique-sender-code.more': '',
  'glossary.unique-template-name.term': 'Unique: template name',
  'glossary.unique-template-name.short': 'In one channel of an account, each template has a name of its own.',
  'glossary.unique-template-name.more': 'The same name in another channel is fine.',
  'glossary.unique-audience-name.term': 'Unique: audience name',
  'glossary.unique-audience-name.short': 'In one account, each audience has a name of its own.',
  'glossary.unique-audience-name.more': '',
  'glossary.unique-sender-name.term': 'Unique: sender name',
  'glossary.unique-sender-name.short': 'In one channel of an account, each sender has a name of its own.',
  'glossary.unique-sender-name.more': '',
  'glossary.unique-contact.term': 'Unique: contact',
  'glossary.unique-contact.short': 'In one audience, each contact stands once.',
  'glossary.unique-contact.more': 'Whatever has to be unique and is taken is answered with 409.',

  'glossary.etag.term': 'ETag',
  'glossary.etag.short': 'A mark of the version of an object: it changes whenever the object does.',
  'glossary.etag.more': 'Sent back in If-Match it says: change it only if nobody else has.',
  'glossary.redirect.term': 'Redirect',
  'glossary.redirect.short': 'An answer that only says: look over there.',
  'glossary.redirect.more': '',
  'glossary.request-id.term': 'Request id',
  'glossary.request-id.short':
    'The number under which the server has filed this request: give it to the owner of the API.',
  'glossary.request-id.more': '',
} as const;

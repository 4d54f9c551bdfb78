/**
 * What the codes mean that the standards and the clouds document, and what to do about each. The first sentence is the
 * meaning, the second the advice.
 */
export const knownCodesTexts = {
  'because.sign-in-takes-form': 'Servers that give out tokens read forms; of JSON they see nothing.',

  'code.oauth.invalid-request': 'A parameter of the sign-in is missing, comes twice or is not right.',
  'code.oauth.invalid-request.advice':
    'Check the names and values of the form, above all grant_type, and send it as a form, not as JSON.',
  'code.oauth.invalid-client': 'The client id is not known, or its secret is not right.',
  'code.oauth.invalid-client.advice':
    'Check both. Some servers want them as a user name and password (Basic), others as fields of the form: try the other way.',
  'code.oauth.invalid-grant':
    'The code, refresh token or password is used up, has expired, or belongs to another client.',
  'code.oauth.invalid-grant.advice':
    'Get a new one and use it once, at once. The redirect address has to be the one that it was asked for with.',
  'code.oauth.unauthorized-client': 'This client may not sign in this way.',
  'code.oauth.unauthorized-client.advice':
    'Ask whoever set it up to allow this grant type, or use one that is allowed.',
  'code.oauth.unsupported-grant-type': 'The server does not offer this way of signing in.',
  'code.oauth.unsupported-grant-type.advice':
    'Check how grant_type is spelled, and that the body is sent as a form: out of JSON many servers do not read it.',
  'code.oauth.invalid-scope': 'A scope that was asked for does not exist, or is not for this client.',
  'code.oauth.invalid-scope.advice': 'Ask only for scopes of the documentation, with blanks between them.',
  'code.oauth.redirect-uri': 'The redirect address is not one that this client has on file.',
  'code.oauth.redirect-uri.advice':
    'It has to be equal to the last character: scheme, port, capitals, slash at the end.',
  'code.oauth.access-denied': 'The person, or the sign-in server for them, said no.',
  'code.oauth.access-denied.advice':
    'Ask again and agree on the page that comes; if it says no by itself, an administrator has to allow this app.',
  'code.oauth.unsupported-response-type':
    'The server does not answer in the way that response_type asks for.',
  'code.oauth.unsupported-response-type.advice':
    'Use response_type=code, unless its documentation says another.',
  'code.oauth.invalid-token': 'The token has expired, was withdrawn, or is for another API.',
  'code.oauth.invalid-token.advice': 'Get a new one for this API and send it unchanged.',
  'code.oauth.insufficient-scope': 'The token is good, but it does not allow this.',
  'code.oauth.insufficient-scope.advice': 'Get a token with the scope that is needed here.',
  'code.oauth.authorization-pending': 'The person has not confirmed the sign-in yet.',
  'code.oauth.authorization-pending.advice': 'Confirm it in the browser, then ask again after the pause.',
  'code.oauth.device-code-expired': 'The device code has expired.',
  'code.oauth.device-code-expired.advice': 'Ask for a new one and confirm it sooner.',
  'code.oauth.dpop-nonce': 'The server wants a proof that holds the number it has just sent.',
  'code.oauth.dpop-nonce.advice':
    'Make a new DPoP proof with the value of the header DPoP-Nonce, then send again.',
  'code.oauth.interaction': 'A person has to sign in or agree once more.',
  'code.oauth.interaction.advice':
    'Go through the sign-in in a browser, then use the token that comes of it.',
  'code.aws.expired': 'The temporary key has run out.',
  'code.aws.expired.advice': 'Get new temporary credentials: key, secret and session token belong together.',
  'code.aws.signature': 'The signature does not fit the request that arrived.',
  'code.aws.signature.advice':
    'Check the secret key, the region and service it was made for, and this computer’s clock; nothing may change after signing. Where the answer shows the string to sign, compare it with yours.',
  'code.aws.clock': 'The time of the request and that of the server differ too much.',
  'code.aws.clock.advice': 'Set this computer’s clock right and sign again.',
  'code.aws.unknown-key': 'The access key is not known there.',
  'code.aws.unknown-key.advice':
    'Check how it is spelled, whether it was deleted, and whether it belongs to this region and account.',
  'code.aws.denied': 'The key is right, but no policy allows this.',
  'code.aws.denied.advice':
    'The message names the action: ask the owner of the account to allow it for this key.',
  'code.aws.no-route':
    'The gateway says this of a path, a stage or a method that does not exist: usually no token is missing.',
  'code.aws.no-route.advice': 'Check the address, above all the stage behind the host name, and the method.',
  'code.aws.gateway-key':
    'The gateway did not take the key, or a firewall in front of it stopped the request.',
  'code.aws.gateway-key.advice': 'Check the header x-api-key and the plan that the key belongs to.',
  'code.s3.region': 'The bucket is in another region than the one that was asked.',
  'code.s3.region.advice':
    'Use the endpoint or the region that the answer names, in the address and in the signature.',
  'code.soap.version': 'The server speaks another version of SOAP.',
  'code.soap.version.advice':
    'Check the namespace of the envelope, and the Content-Type: text/xml for 1.1, application/soap+xml for 1.2.',
  'code.soap.must-understand': 'A header of the envelope that has to be understood is not known there.',
  'code.soap.must-understand.advice':
    'Take the header out, or its mustUnderstand mark, where it is not needed.',
  'code.google.disabled': 'This API is switched off for the project that the key belongs to.',
  'code.google.disabled.advice': 'Switch it on in the console, wait some minutes, then send again.',
  'code.google.key': 'The API key is not valid, or its restrictions do not allow this call.',
  'code.google.key.advice': 'Check how it is spelled, and which APIs and addresses it may be used for.',
  'code.google.scope': 'The token was made without the scope that this call needs.',
  'code.google.scope.advice': 'Sign in again and ask for that scope.',
  'code.graph.token': 'The token is missing, has expired, or is for another service than Microsoft Graph.',
  'code.graph.token.advice': 'Get one whose audience is https://graph.microsoft.com.',
  'code.graph.denied': 'The app or the person lacks the permission for this.',
  'code.graph.denied.advice':
    'Add the permission to the app and have an administrator agree to it, then get a new token.',
  'code.kubernetes.conflict': 'The object was changed by somebody else in the meantime.',
  'code.kubernetes.conflict.advice': 'Read it again, repeat the change on what you get, and send that.',
  'code.kubernetes.forbidden': 'The account is known, but no role allows this.',
  'code.kubernetes.forbidden.advice':
    'Ask for a role that allows the verb and the resource that the message names.',
  'code.elasticsearch.no-index': 'There is no index of that name.',
  'code.elasticsearch.no-index.advice':
    'Check its spelling; names are in small letters, and an alias may have been meant.',
  'code.elasticsearch.conflict': 'The document was changed in the meantime, or is there already.',
  'code.elasticsearch.conflict.advice': 'Read it again and send the change with its current numbers.',
  'code.elasticsearch.blocked': 'Writing is blocked there, often because the disk is nearly full.',
  'code.elasticsearch.blocked.advice': 'Nothing in the request has to change: tell whoever runs it.',
  'code.cloudflare.token': 'The token or key was not taken, or is not for this account or zone.',
  'code.cloudflare.token.advice':
    'Send a token as Authorization: Bearer, a global key as X-Auth-Key with X-Auth-Email, not both.',
  'code.cloudflare.route': 'An id in the address is not one of Cloudflare’s.',
  'code.cloudflare.route.advice':
    'Zone and account ids have 32 characters, 0 to 9 and a to f: check the one in the address.',
};

/** Signing in: what is missing, what went wrong on the way to a token, and what was done by itself. */
export const signInTexts = {
  'sign-in.empty': 'A field of the sign-in is empty.',
  'sign-in.empty.advice': 'Fill it in: nothing can be sent without it.',
  'sign-in.no-address': 'This is no web address.',
  'sign-in.no-address.advice':
    'Write it whole, with https:// in front, as the documentation of the provider has it.',
  'sign-in.insecure': 'Secrets would go to this address readable for everybody on the way.',
  'sign-in.insecure.advice': 'Use https:// if the provider has it, and every provider should.',
  'sign-in.not-this-computer':
    'The redirect address does not lead to this computer, so the answer of the sign-in page could not be caught.',
  'sign-in.not-this-computer.advice':
    'Register an address such as http://127.0.0.1:8765/callback at the provider, and write the same here.',
  'sign-in.scope-commas': 'The scopes look as if commas parted them.',
  'sign-in.scope-commas.advice':
    'The standard parts them with blanks; a comma makes them one long name that nobody knows.',
  'sign-in.variable-missing':
    'The call for a token cannot be sent without it. Give the variable a value, or correct its name.',
  'sign-in.no-service': 'The service cannot be read off this address.',
  'sign-in.no-service.advice': 'Write the name that AWS signs with, such as execute-api or s3.',
  'sign-in.no-region': 'The region cannot be read off this address.',
  'sign-in.no-region.advice': 'Write it, such as eu-central-1. Without it us-east-1 is signed for.',
  'sign-in.refused': 'The server that gives tokens refused.',
  'sign-in.refused.advice':
    'Check the addresses and the client against what the provider shows for this client.',
  'sign-in.no-answer': 'The server that gives tokens did not answer.',
  'sign-in.no-answer.advice':
    'Check the address of the token. The record of the call tells where it broke off.',
  'sign-in.no-token': 'The server answered, but there is no token in its answer.',
  'sign-in.no-token.advice':
    'It may be the address of a page and not the one that gives tokens: compare it with the documentation.',
  'sign-in.denied': 'The sign-in page said no.',
  'sign-in.denied.advice': 'Begin again and agree on the page, or ask the provider why this person may not.',
  'sign-in.no-browser': 'This sign-in needs a person and a browser, and there is none here.',
  'sign-in.no-browser.advice': 'Run it in the window, or sign in as a program (client credentials).',
  'sign-in.timed-out': 'Nobody finished the sign-in within five minutes.',
  'sign-in.timed-out.advice':
    'Begin again. If the page did not come back by itself, its redirect address is not the one that is registered.',
  'sign-in.port-taken': 'The port of the redirect address is taken by another program.',
  'sign-in.port-taken.advice': 'End that program, or register and use another port.',
  'sign-in.open-address': (v: { address: string }) =>
    `Sign in with this address in a browser on this computer; the request goes out when you have:\n${v.address}`,
  'sign-in.needed': 'This request signs in with a token that it does not fetch by itself.',
  'sign-in.needed.advice': 'Press “Get a token” in the sign-in, then send again.',

  'finding.digest-wanted.summary': 'The server wants a sign-in by Digest.',
  'finding.digest-wanted.explanation':
    'It asks with a number, and wants a second request that answers it. The sign-in that is set cannot do that.',
  'finding.token-replaced.summary':
    'The API no longer took the token, so a new one was fetched and the request sent again.',
  'finding.token-replaced.explanation':
    'It had been withdrawn, or had run out earlier than the server said. There is nothing to do.',
  'finding.token-replaced.still': 'Even a new token was refused.',
  'finding.token-replaced.still-explanation':
    'The token is fresh, so it is not its age: it may be for another API, or lack a scope. Check scope and audience of the sign-in against the documentation of the API.',
  'finding.aws-signature.summary': 'AWS worked out another signature.',
  'finding.aws-signature.explanation':
    'Most often the secret does not belong to the access key id, or the region or service is another one. Check all four.',
  'finding.aws-signature.scope':
    'The signature is for another region or service than the one that was asked.',
  'finding.aws-signature.scope-explanation': 'AWS says what it expects: use that in the sign-in.',
  'finding.aws-signature.clock': 'AWS found the time in the signature too far from its own.',
  'finding.aws-signature.clock-explanation':
    'A signature holds for a few minutes. Set the clock of this computer right (let it take the time from the network), then send again.',
  'finding.redirect-downgrade.summary': 'A redirect led from https to http.',
  'finding.redirect-downgrade.explanation':
    'What was sent and answered from there on could be read and changed on the way. What signs in was left behind; ask the owner of the API why it points there.',

  'fix.sign-in-by-digest': 'Sign in by Digest',
  'fix.scope-with-blanks': 'Part the scopes with blanks',
  'fix.sign-for-region': (v: { value: string }) => `Sign for the region ${v.value}`,
  'fix.sign-for-service': (v: { value: string }) => `Sign for the service ${v.value}`,
  'because.blanks-part-scopes': 'The standard parts scopes with blanks.',
  'because.server-says-what-it-expects': 'The answer says what it expects.',

  'answer.sign-in.title': (v: { count: number }) =>
    v.count === 1
      ? 'Before this request a token was asked for'
      : `Before this request a token was asked for ${v.count} times`,
  'answer.sign-in.grant.client-credentials': 'As a program (client credentials).',
  'answer.sign-in.grant.password': 'With a name and password.',
  'answer.sign-in.grant.authorization-code': 'With the code of the sign-in page.',
  'answer.sign-in.grant.refresh': 'With the refresh token.',
  'answer.sign-in.why.first': 'There was no token yet.',
  'answer.sign-in.why.expired': 'The one before had run out.',
  'answer.sign-in.why.refused': 'The API no longer took the one before.',
  'answer.sign-in.why.asked': 'You asked for it.',
  'answer.sign-in.no-answer': 'got no answer',
  'answer.sign-in.answered': (v: { status: string }) => `was answered with ${v.status}`,
  'answer.sign-in.details': 'What was sent, and what came',
  'answer.sign-in.words': (v: { words: string }) => `The server said: ${v.words}`,
  'answer.sign-in.challenge': (v: { scheme: string }) =>
    `The server asked for a sign-in by ${v.scheme}; the second request answered it.`,
  'answer.sign-in.stale': (v: { scheme: string }) =>
    `The number of the sign-in by ${v.scheme} had run out; the second request answered a new one.`,
  'answer.sign-in.go-to-field': 'Go to the field',
} as const;

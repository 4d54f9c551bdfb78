import type { AwsSignIn, DigestSignIn, OAuth2SignIn } from '../model/sign-in-kinds.ts';

export function makeDigest(): DigestSignIn {
  return { username: '', password: '' };
}

/** As providers have it by themselves: the secret in the form, the token behind `Bearer`. */
export function makeOAuth2(): OAuth2SignIn {
  return {
    flow: 'client-credentials',
    authorizationUrl: '',
    tokenUrl: '',
    refreshUrl: '',
    callbackUrl: '',
    clientId: '',
    clientSecret: '',
    clientPlace: 'body',
    username: '',
    password: '',
    scope: '',
    usesPkce: true,
    tokenPlace: 'header',
    tokenWord: 'Bearer',
    tokenKind: 'access-token',
    fetchesItself: true,
    renewsItself: true,
    extras: [],
  };
}

export function makeAws(): AwsSignIn {
  return { accessKeyId: '', secretAccessKey: '', sessionToken: '', region: '', service: '' };
}

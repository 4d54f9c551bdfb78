import type { Edit } from '../model/edit.ts';
import type { DraftAuth } from '../model/request-draft.ts';
import type { SignInWay } from './expected-sign-in.ts';

/** The edit that signs in with a key or token in the way that the server expects. What was typed for other ways is kept. */
export function signInEdit(auth: DraftAuth, way: SignInWay, value: string): Edit {
  switch (way.kind) {
    case 'header':
    case 'query':
      return {
        op: 'set-auth',
        auth: { ...auth, kind: 'api-key', apiKey: { place: way.kind, name: way.name, value } },
      };
    case 'bearer':
      return { op: 'set-auth', auth: { ...auth, kind: 'bearer', bearer: { token: value } } };
    case 'basic':
      return basicEdit(auth, ...splitOnce(value));
    case 'scheme': {
      const apiKey = { place: 'header', name: 'Authorization', value: `${way.scheme} ${value}` } as const;
      return { op: 'set-auth', auth: { ...auth, kind: 'api-key', apiKey } };
    }
  }
}

export function basicEdit(auth: DraftAuth, username: string, password: string): Edit {
  return { op: 'set-auth', auth: { ...auth, kind: 'basic', basic: { username, password } } };
}

/** `name:password`; a text without a colon is the name, as services that take a key alone want it (RFC 7617 2). */
function splitOnce(value: string): [username: string, password: string] {
  const colon = value.indexOf(':');
  return colon === -1 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
}

/** The way as the request would show it: `X-Api-Key`, `Authorization: Bearer`. Not a sentence, so the same in all languages. */
export function showWay(way: SignInWay): string {
  switch (way.kind) {
    case 'header':
      return way.name;
    case 'query':
      return `?${way.name}=`;
    case 'bearer':
      return 'Authorization: Bearer';
    case 'basic':
      return 'Authorization: Basic';
    case 'scheme':
      return `Authorization: ${way.scheme}`;
  }
}

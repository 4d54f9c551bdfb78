import type { RequestDraft } from '../model/request-draft.ts';

/** A sign-in value that stands in the request as it is, instead of as a `{{variable}}`. */
export interface PlainSecret {
  value: string;
  /** A fitting name for the variable that could hold it. */
  variableName: string;
}

/**
 * The password, token or key that saving would write into the collection's file in plain text; null where there is
 * none, or where it is a variable (a value that merely contains one is taken as deliberate).
 */
export function plainSecretOf(draft: RequestDraft): PlainSecret | null {
  const { auth } = draft;
  const secret = ((): PlainSecret | null => {
    switch (auth.kind) {
      case 'api-key':
        return { value: auth.apiKey.value, variableName: 'apiKey' };
      case 'basic':
        return { value: auth.basic.password, variableName: 'password' };
      case 'bearer':
        return { value: auth.bearer.token, variableName: 'token' };
      case 'none':
      case 'inherit':
      case 'unsupported':
        return null;
    }
  })();
  return secret === null || secret.value.trim() === '' || secret.value.includes('{{') ? null : secret;
}

/** The same request with the value replaced by the variable. */
export function withSecretVariable(draft: RequestDraft, variable: string): RequestDraft {
  const value = `{{${variable}}}`;
  const { auth } = draft;
  return {
    ...draft,
    auth: {
      ...auth,
      apiKey: auth.kind === 'api-key' ? { ...auth.apiKey, value } : auth.apiKey,
      basic: auth.kind === 'basic' ? { ...auth.basic, password: value } : auth.basic,
      bearer: auth.kind === 'bearer' ? { token: value } : auth.bearer,
    },
  };
}

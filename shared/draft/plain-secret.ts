import type { DraftAuth } from '../model/request-draft.ts';

/** A request, or whatever else has a sign-in. */
interface WithAuth {
  readonly auth: DraftAuth;
}

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
export function plainSecretOf({ auth }: WithAuth): PlainSecret | null {
  const isPlain = ({ value }: PlainSecret): boolean => value.trim() !== '' && !value.includes('{{');
  return secretsOf(auth).find(isPlain) ?? null;
}

/** Every field of the chosen kind that is a secret, the weightiest first. */
function secretsOf({ kind, apiKey, basic, bearer, digest, oauth2, aws }: DraftAuth): PlainSecret[] {
  switch (kind) {
    case 'api-key':
      return [{ value: apiKey.value, variableName: 'apiKey' }];
    case 'basic':
      return [{ value: basic.password, variableName: 'password' }];
    case 'bearer':
      return [{ value: bearer.token, variableName: 'token' }];
    case 'digest':
      return [{ value: digest.password, variableName: 'password' }];
    case 'oauth2':
      return [
        { value: oauth2.clientSecret, variableName: 'clientSecret' },
        ...(oauth2.flow === 'password' ? [{ value: oauth2.password, variableName: 'password' }] : []),
      ];
    case 'aws':
      return [
        { value: aws.secretAccessKey, variableName: 'secretAccessKey' },
        { value: aws.sessionToken, variableName: 'sessionToken' },
      ];
    case 'none':
    case 'inherit':
    case 'unsupported':
      return [];
  }
}

/** The same with the value that `plainSecretOf` finds replaced by the variable. */
export function withSecretVariable<T extends WithAuth>(draft: T, variable: string): T {
  const plain = plainSecretOf(draft);
  if (plain === null) return draft;
  const { auth } = draft;
  const replace = (value: string): string => (value === plain.value ? `{{${variable}}}` : value);
  switch (auth.kind) {
    case 'api-key':
      return { ...draft, auth: { ...auth, apiKey: { ...auth.apiKey, value: replace(auth.apiKey.value) } } };
    case 'basic':
      return { ...draft, auth: { ...auth, basic: withField(auth.basic, 'password', replace) } };
    case 'bearer':
      return { ...draft, auth: { ...auth, bearer: withField(auth.bearer, 'token', replace) } };
    case 'digest':
      return { ...draft, auth: { ...auth, digest: withField(auth.digest, 'password', replace) } };
    case 'oauth2': {
      const isSecret = plain.variableName === 'clientSecret';
      const oauth2 = withField(auth.oauth2, isSecret ? 'clientSecret' : 'password', replace);
      return { ...draft, auth: { ...auth, oauth2 } };
    }
    case 'aws': {
      const isKey = plain.variableName === 'secretAccessKey';
      const aws = withField(auth.aws, isKey ? 'secretAccessKey' : 'sessionToken', replace);
      return { ...draft, auth: { ...auth, aws } };
    }
    case 'none':
    case 'inherit':
    case 'unsupported':
      return draft;
  }
}

function withField<K extends string, T extends Readonly<Record<K, string>>>(
  fields: T,
  field: K,
  change: (value: string) => string,
): T {
  return { ...fields, [field]: change(fields[field]) };
}

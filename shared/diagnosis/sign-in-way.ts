/** How the server wants to be told who is asking. */
export type SignInWay =
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'bearer' }
  /** A word of the server's own in front of the key in Authorization: `Token`, `ApiKey`. */
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'basic' };

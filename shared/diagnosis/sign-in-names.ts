/** Names under which keys and tokens travel: `X-Api-Key`, `apikey`, `access_token`, `Ocp-Apim-Subscription-Key`, `X-Dexatel-Key`. */
const KEY_NAME =
  /(?:^|[-_.]|x|api|access|auth)(?:api[-_]?)?(?:key|token|secret|auth|authorization|authentication|signature)$|^sessionid$/i;
/** End like one and open nothing. */
const NO_KEY =
  /idempotency|csrf|xsrf|page[-_]?token|next[-_]?token|sort[-_]?key|continuation|primary|foreign|partition|public/i;

export function isKeyName(name: string): boolean {
  return KEY_NAME.test(name) && !NO_KEY.test(name);
}

import { nearest } from './nearest.ts';

/** Names under which keys and tokens travel: `X-Api-Key`, `apikey`, `access_token`, `Ocp-Apim-Subscription-Key`, `X-Dexatel-Key`. */
const KEY_NAME =
  /(?:^|[-_.]|x|api|access|auth)(?:api[-_]?)?(?:key|token|secret|auth|authorization|authentication|signature)$|^sessionid$/i;
/** End like one and open nothing. */
const NO_KEY =
  /idempotency|csrf|xsrf|page[-_]?token|next[-_]?token|sort[-_]?key|continuation|primary|foreign|partition|public/i;

/** The same in other languages: `X-Schluessel`, `cle`, `X-Clave-Api`. */
const FOREIGN_KEY_NAME =
  /(?:^|[-_.])(?:api[-_]?)?(?:schl(?:ue|ü)ssel|cl[eé]f?|clave|chave|chiave|sleutel|jeton)(?:[-_.]?(?:api|acces|acceso|accesso|zugriff))?$/i;

export function isKeyName(name: string): boolean {
  return (KEY_NAME.test(name) || FOREIGN_KEY_NAME.test(name)) && !NO_KEY.test(name);
}

/** The headers under which most keys travel. */
const COMMON_KEY_HEADERS = [
  'Authorization',
  'X-Api-Key',
  'X-Auth-Token',
  'X-Access-Token',
  'Api-Key',
] as const;

/** `Authorisation`, `X-Auth-Tokn`: a slip away from a header that carries keys, and none itself. */
export function isNearlyKeyName(name: string): boolean {
  const typed = name.trim();
  return (
    typed.length >= 6 &&
    !isKeyName(typed) &&
    !NO_KEY.test(typed) &&
    nearest(typed, COMMON_KEY_HEADERS) !== null
  );
}

import { findHeader } from '../http/headers.ts';
import type { Evidence } from '../model/diagnosis.ts';
import type { AnswerView } from './answer-view.ts';

/** Paths at which people sign in: own pages, and those of single sign-on (SAML, OAuth, AD FS, CAS, Keycloak). */
const SIGN_IN_PATH =
  /\/(?:login|log-in|log_in|signin|sign-in|sign_in|sso|adfs|saml2?|oauth2?(?:\/v\d(?:\.\d)?)?\/authorize|openid-connect\/auth|cas\/login)(?:[/.?#;]|$)/i;

/** A form that the browser sends on by itself, to the single sign-on of a company (SAML bindings 3.5, WS-Federation). */
const SENT_ON = /<input\b[^>]{0,300}\bname\s{0,3}=\s{0,3}["']?(?:SAMLRequest|SAMLResponse|wresult)\b/i;

/** The first of two steps: who are you, without a password yet. */
const ASKS_FOR_NAME =
  /<input\b[^>]{0,300}\b(?:type|name|id|autocomplete)\s{0,3}=\s{0,3}["']?(?:email|user(?:_?name|id)?|login|loginfmt|identifier)\b/i;

/**
 * Whether the answer is a page on which people sign in, or leads to one: whatever its status, it is not what the API says.
 * `url`: where the answer came from, after redirects, if there were any.
 */
export function signInEvidence(
  answer: AnswerView,
  { url, isRedirected }: { readonly url: string | null; readonly isRedirected: boolean },
): Evidence | null {
  const { status } = answer;
  if (status !== null && status >= 300 && status < 400 && status !== 304) {
    const location = findHeader(answer.headers, 'location');
    return location !== null && SIGN_IN_PATH.test(pathOf(location))
      ? { from: 'answer-header', name: 'Location', value: location }
      : null;
  }
  if (answer.look !== 'html' || answer.page === null) return null;
  if (answer.page.asksForPassword)
    return { from: 'answer-body', name: null, value: '<input type="password">' };
  if (isRedirected && url !== null && SIGN_IN_PATH.test(pathOf(url)))
    return { from: 'request', name: 'url', value: url };
  const start = answer.text.slice(0, 16_384);
  const sentOn = SENT_ON.exec(start)?.[0];
  if (sentOn !== undefined) return { from: 'answer-body', name: null, value: sentOn.slice(0, 120) };
  const heading = [answer.page.heading, answer.page.title].find((words) =>
    /^(?:please )?(?:sign|log)[ -]?in\b|\b(?:sign|log)[ -]?in$|^(?:anmelden|anmeldung|einloggen)\b/i.test(
      words ?? '',
    ),
  );
  return heading !== undefined && /<form\b/i.test(start) && ASKS_FOR_NAME.test(start)
    ? { from: 'answer-body', name: 'title', value: heading }
    : null;
}

/** The path of an address, absolute or not; what it is asked with says nothing about where it leads. */
function pathOf(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
}

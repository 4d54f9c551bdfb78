/**
 * The content security policy lets no text become a script (`require-trusted-types-for 'script'`). Starting a worker is
 * such a place, and the bundler and Monaco start theirs by address. This policy lets through the app's own bundled
 * files and nothing else: no other origin, no `data:` or `blob:`, no markup and no script text.
 */
interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown;
  };
}

function ownFileOnly(address: string): string {
  const { protocol, origin } = new URL(address, window.location.href);
  // A `blob:` address has the origin of the page that made it.
  if (protocol === window.location.protocol && origin === window.location.origin) return address;
  throw new TypeError('only the app itself may start a worker');
}

(window as TrustedTypesWindow).trustedTypes?.createPolicy('default', { createScriptURL: ownFileOnly });

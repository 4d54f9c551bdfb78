import * as tls from 'node:tls';
import type { SecureContext } from 'node:tls';

/** Whom TLS trusts to vouch for a server. */
export interface Authorities {
  context(): SecureContext;
  /** Adds this computer's own authorities. False: they were added before, or there are none to be had. */
  addSystem(): boolean;
}

/**
 * The authorities that come with Node, and on demand those of this computer, a company's own say. On demand, because
 * reading the system's list takes a tenth of a second and more, and most hosts never need it.
 */
export function createAuthorities(readSystem: () => string[] = readSystemAuthorities): Authorities {
  let context: SecureContext | null = null;
  let hasSystem = false;
  return {
    context: () => (context ??= tls.createSecureContext()),
    addSystem() {
      if (hasSystem) return false;
      hasSystem = true;
      const system = readSystem();
      if (system.length === 0) return false;
      context = tls.createSecureContext({ ca: [...tls.getCACertificates('default'), ...system] });
      return true;
    },
  };
}

/** Electron's Node may be built without this. */
function readSystemAuthorities(): string[] {
  return typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : [];
}

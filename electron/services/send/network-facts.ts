import type { ProxyAddress } from '../../../shared/http/proxy-address.ts';
import type { CertificateFileProblem } from '../../../shared/model/network.ts';

/**
 * What holds for every request until it is told anew: the person's own proxy, authorities and certificates. Read where
 * the settings are and told to the engine, which reads no file. Holds secrets in the clear and crosses processes.
 */
export interface NetworkFacts {
  /** `system`: what the environment says, then what the system says. */
  readonly proxy: 'system' | 'none' | OwnProxy;
  /** PEM texts of authorities to trust beside the known ones. */
  readonly authorities: readonly string[];
  /** The first whose hosts fit is offered to a server that asks for one. */
  readonly clientCertificates: readonly ClientCertificate[];
}

export interface OwnProxy {
  readonly address: string;
  /** `''` where the address itself or nothing names one. */
  readonly username: string;
  readonly password: string;
  /** Hosts that are reached straight (see matchesHost). */
  readonly bypass: string;
}

export interface ClientCertificate {
  /** Host patterns (see matchesHost). */
  readonly hosts: string;
  /** Where it was read from, for saying so. */
  readonly path: string;
  readonly material: CertificateMaterial | null;
  /** Why there is nothing to offer; null where there is. */
  readonly problem: ClientCertificateProblem | null;
}

/** PEM texts (the certificate may have its issuers behind it), or a PFX file. */
export type CertificateMaterial =
  | {
      readonly kind: 'pem';
      readonly certificate: string;
      readonly key: string;
      readonly passphrase: string | null;
    }
  | { readonly kind: 'pfx'; readonly bytes: Uint8Array; readonly passphrase: string | null };

export type ClientCertificateProblem = CertificateFileProblem;

/** Who decided that a request goes through this proxy. */
export type ProxyOrigin = 'request' | 'settings' | 'environment' | 'system';

/** The proxy that a request goes through. */
export interface ProxyRoad extends ProxyAddress {
  readonly from: ProxyOrigin;
}

export const NO_NETWORK_FACTS: NetworkFacts = { proxy: 'system', authorities: [], clientCertificates: [] };

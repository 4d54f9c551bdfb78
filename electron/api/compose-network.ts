import { createNetworkStore } from '../services/network/network-store.ts';
import type { NetworkStore, NetworkStoreParts } from '../services/network/network-store.ts';
import { describeCertificate } from '../services/send/certificate.ts';
import { findCertificateProblem } from '../services/send/client-certificate.ts';
import type { RequestSender } from '../services/send/create-request-sender.ts';

interface NetworkParts {
  readonly settings: NetworkStoreParts['settings'];
  readonly sender: Pick<RequestSender, 'tell'>;
}

/** The settings of the network, told to what sends. */
export function composeNetwork({ settings, sender }: NetworkParts): NetworkStore {
  return createNetworkStore({
    settings,
    tell: (facts) => sender.tell({ kind: 'network', facts }),
    findProblem: findCertificateProblem,
    describeCertificate,
  });
}

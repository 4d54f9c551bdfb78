import type { NetworkSettings, NetworkState } from '../../shared/model/network.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** The settings of the network, with what their files hold at this moment; null where that cannot be had, which is told. */
export async function readNetwork(): Promise<NetworkState | null> {
  return (await orNotify(() => session().api['network.describe'](null))) ?? null;
}

/** Counts from the next request on. */
export async function writeNetwork(settings: NetworkSettings): Promise<NetworkState | null> {
  return (await orNotify(() => session().api['network.write'](settings))) ?? null;
}

/** Held for this run by the service side, and never read back. `of`: `proxy`, or the id of a certificate. */
export async function setNetworkSecret(of: string, value: string | null): Promise<NetworkState | null> {
  return (await orNotify(() => session().api['network.setSecret']({ of, value }))) ?? null;
}

/** Asks for a file of certificates (capability `pick-file`); null where none was chosen. */
export async function pickCertificateFile(title: string): Promise<string | null> {
  const picked = await orNotify(() => session().api['file.pick']({ title }));
  return picked?.path ?? null;
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NetworkState } from '../../shared/model/network.ts';
import type { RequestSender } from '../services/send/create-request-sender.ts';

/** What a command adds to what the person chose for the whole app. */
export interface AddedNetwork {
  readonly authorities: readonly string[];
  readonly certificate: {
    readonly kind: 'pem' | 'pfx';
    readonly certificatePath: string;
    readonly keyPath: string;
    readonly passphrase: string | null;
  } | null;
}

interface CommandNetworkParts {
  readonly dataFolder: string;
  readonly sender: Pick<RequestSender, 'tell'>;
  readonly added: AddedNetwork;
}

const ADDED_ID = 'command';

/**
 * Tells what sends of the person's settings and of what the command adds to them: the files of a command come last in the
 * list, its certificate first. Null, and nothing loaded, where neither says anything.
 */
export async function tellCommandNetwork(parts: CommandNetworkParts): Promise<NetworkState | null> {
  const { dataFolder, sender, added } = parts;
  const file = path.join(dataFolder, 'settings.json');
  if (added.certificate === null && added.authorities.length === 0 && !existsSync(file)) return null;
  const [{ composeNetwork }, { settingsSchema }, { parseJsonObject, readJsonFields }] = await Promise.all([
    import('./compose-network.ts'),
    import('../../shared/model/settings.ts'),
    import('../../shared/lib/read-json-fields.ts'),
  ]);
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const settings = readJsonFields(settingsSchema, parseJsonObject(text) ?? {});
  const { certificate } = added;
  const own =
    certificate === null
      ? []
      : [
          {
            id: ADDED_ID,
            hosts: '*',
            kind: certificate.kind,
            certificatePath: path.resolve(certificate.certificatePath),
            keyPath: certificate.keyPath === '' ? '' : path.resolve(certificate.keyPath),
          },
        ];
  const network = composeNetwork({
    sender,
    settings: {
      read: () =>
        Promise.resolve({
          ...settings,
          network: {
            ...settings.network,
            authorities: [
              ...settings.network.authorities,
              ...added.authorities.map((each) => path.resolve(each)),
            ],
            clientCertificates: [...own, ...settings.network.clientCertificates],
          },
        }),
      // A command changes no settings.
      write: () => Promise.resolve(),
    },
  });
  return network.setSecret({ of: ADDED_ID, value: certificate?.passphrase ?? null });
}

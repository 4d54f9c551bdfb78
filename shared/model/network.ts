import * as z from 'zod';
import { certificateSchema } from './response-record.ts';

/**
 * How this computer reaches servers, as a person chose it for the whole app: the proxy, whom to trust beside the known
 * authorities, and which certificates of their own to show. Paths and names alone: what is in the files is read anew
 * each time, and passwords are kept in memory (docs/decisions/008).
 */

export const proxySettingsSchema = z.object({
  use: z.enum(['system', 'none', 'own']),
  /** `http://`, `https://` or `socks5://`, without name and password. Kept while another way is chosen. */
  address: z.string(),
  username: z.string(),
  /** Hosts that are reached straight. */
  bypass: z.string(),
});
export type ProxySettings = z.infer<typeof proxySettingsSchema>;

export const clientCertificateSettingsSchema = z.object({
  id: z.string().min(1),
  /** Host patterns, `api.example, *.corp.example`. */
  hosts: z.string(),
  kind: z.enum(['pem', 'pfx']),
  certificatePath: z.string(),
  /** `''`: in the same file. Of a PFX file always `''`. */
  keyPath: z.string(),
});
export type ClientCertificateSettings = z.infer<typeof clientCertificateSettingsSchema>;

const NO_PROXY: ProxySettings = { use: 'system', address: '', username: '', bypass: '' };

/** Each part by itself has its default, so that one that is broken takes no other with it. */
export const networkSettingsSchema = z.object({
  proxy: proxySettingsSchema.catch(NO_PROXY),
  /** Paths of files with certificates of authorities to trust. */
  authorities: z.array(z.string()).catch([]),
  clientCertificates: z.array(clientCertificateSettingsSchema).catch([]),
});
export type NetworkSettings = z.infer<typeof networkSettingsSchema>;

export const DEFAULT_NETWORK_SETTINGS: NetworkSettings = {
  proxy: NO_PROXY,
  authorities: [],
  clientCertificates: [],
};

/** Why a file of certificates cannot be used. */
export const CERTIFICATE_FILE_PROBLEMS = [
  'missing-file',
  'unreadable-file',
  'not-a-certificate',
  'not-a-key',
  'key-mismatch',
  'passphrase-missing',
  'passphrase-wrong',
  'not-supported',
] as const;
export type CertificateFileProblem = (typeof CERTIFICATE_FILE_PROBLEMS)[number];

export const certificateFileSchema = z.discriminatedUnion('kind', [
  /** Empty where the file can be used and does not show what is in it, as a PFX file. */
  z.object({ kind: z.literal('ok'), certificates: z.array(certificateSchema) }),
  z.object({ kind: z.literal('problem'), problem: z.enum(CERTIFICATE_FILE_PROBLEMS) }),
]);
export type CertificateFile = z.infer<typeof certificateFileSchema>;

/** The settings with what their files hold at this moment, and which secrets are held. */
export const networkStateSchema = z.object({
  settings: networkSettingsSchema,
  hasProxyPassword: z.boolean(),
  /** In the order of the settings. */
  authorities: z.array(certificateFileSchema),
  clientCertificates: z.array(z.object({ file: certificateFileSchema, hasPassphrase: z.boolean() })),
});
export type NetworkState = z.infer<typeof networkStateSchema>;

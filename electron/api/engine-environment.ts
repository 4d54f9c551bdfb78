/**
 * What of the environment the process that sends is given: what finding, reaching and trusting a server takes, and no
 * more. Keys of other services, tokens of a build and the like are none of its business.
 */
const GIVEN: readonly string[] = [
  // Node and OpenSSL: who is trusted.
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  // The name service of the C library (resolver(3), host.conf(5)).
  'RES_OPTIONS',
  'LOCALDOMAIN',
  'HOSTALIASES',
  'UV_THREADPOOL_SIZE',
  // Proxies, in both cases that are in use.
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
  // What a program needs to start and to find its place for files.
  'LD_LIBRARY_PATH',
  'SystemRoot',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
];

const NAMES = new Set(GIVEN.map((name) => name.toLowerCase()));

export function engineEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && NAMES.has(name.toLowerCase())) given[name] = value;
  return given;
}

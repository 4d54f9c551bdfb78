// oxlint-disable-next-line typescript/triple-slash-reference -- the package brings no types, and this declares them
/// <reference path="./oidc-provider.d.ts" />
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface StartedProvider {
  readonly url: string;
  readonly tokenUrl: string;
  readonly authorizationUrl: string;
  /** An API that takes the provider's tokens and no others: `GET /` answers with what the token is for. */
  readonly apiUrl: string;
  /** How many calls for a token came, by grant. */
  readonly grants: readonly string[];
  close(): Promise<void>;
}

export interface ProviderOptions {
  /** Lifetime of an access token in seconds. */
  readonly lifetimeS?: number;
  /** Redirect addresses of the client that signs people in. */
  readonly redirectUris?: readonly string[];
}

export const MACHINE = { clientId: 'machine', clientSecret: 'machine secret &%' };
export const PERSONAL = { clientId: 'personal' };

/**
 * A real provider of OAuth 2.0 and OpenID Connect, `oidc-provider`, with the sign-in page that it brings for development,
 * and an API behind it. `machine` signs in by itself, by Basic or in the form; `personal` is a public client, which must
 * use PKCE.
 */
export async function startOAuthProvider(options: ProviderOptions = {}): Promise<StartedProvider> {
  const server = createServer();
  const url = await listen(server);
  const tokens = new Set<string>();
  const grants: string[] = [];
  const lifetime = options.lifetimeS ?? 600;
  const provider = makeQuietly(url, {
    clients: [
      {
        client_id: MACHINE.clientId,
        client_secret: MACHINE.clientSecret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        token_endpoint_auth_method: 'client_secret_basic',
        scope: 'read write',
      },
      {
        client_id: PERSONAL.clientId,
        application_type: 'native',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: options.redirectUris ?? ['http://127.0.0.1/callback'],
        token_endpoint_auth_method: 'none',
      },
    ],
    scopes: ['openid', 'offline_access', 'read', 'write', 'admin'],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: true } },
    pkce: { required: () => true },
    ttl: {
      AccessToken: lifetime,
      ClientCredentials: lifetime,
      Grant: 3600,
      Session: 3600,
      Interaction: 600,
      RefreshToken: 3600,
      IdToken: 600,
    },
    issueRefreshToken: (_context: unknown, client: { grantTypeAllowed(grant: string): boolean }) =>
      client.grantTypeAllowed('refresh_token'),
    cookies: { keys: ['a test has nothing to hide'] },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    renderError(context: { body: unknown }, out: unknown) {
      context.body = JSON.stringify(out);
    },
  });
  const remember = (token: unknown): void => {
    tokens.add((token as { jti: string }).jti);
  };
  provider.on('access_token.saved', remember);
  provider.on('access_token.issued', remember);
  provider.on('client_credentials.saved', remember);
  provider.on('client_credentials.issued', remember);
  provider.on('grant.success', (context) => {
    grants.push((context as { oidc: { params: { grant_type: string } } }).oidc.params.grant_type);
  });
  server.on('request', provider.callback());

  const api = createServer((request, response) => {
    const token = /^Bearer (?<token>.+)$/.exec(request.headers.authorization ?? '')?.groups?.['token'];
    const isIn = token !== undefined && tokens.has(token);
    response.writeHead(isIn ? 200 : 401, {
      'Content-Type': 'application/json',
      ...(isIn
        ? {}
        : {
            'WWW-Authenticate':
              'Bearer realm="api", error="invalid_token", error_description="The token is not known"',
          }),
    });
    response.end(JSON.stringify(isIn ? { let: 'in' } : { error: 'invalid_token' }));
    if (request.url === '/withdraw') tokens.clear();
  });
  const apiUrl = await listen(api);
  return {
    url,
    apiUrl,
    tokenUrl: `${url}/token`,
    authorizationUrl: `${url}/auth`,
    grants,
    async close() {
      await Promise.all([stop(server), stop(api)]);
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** It warns at each start that it is set up for development, which is what it is here for. */
function makeQuietly(url: string, configuration: Record<string, unknown>): Provider {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return new Provider(url, configuration);
  } finally {
    console.warn = warn;
  }
}

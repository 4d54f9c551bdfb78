import type { Certainty } from '../model/diagnosis.ts';

/** The header in which a gateway looks for the key by default, by the shape of its answers. */
export interface GatewayKey {
  readonly header: string;
  /** Certain where it cannot be set otherwise without saying so. */
  readonly certainty: Certainty;
}

/**
 * Sources: learn.microsoft.com/azure/api-management/api-management-subscriptions; developer.konghq.com/plugins/key-auth
 * (`key_names`, by default `apikey`; its challenge `Key` is no scheme of Authorization); documentation.gravitee.io, the
 * plan with API keys.
 */
export const GATEWAY_KEYS: Readonly<Record<string, GatewayKey>> = {
  'azure-api-management': { header: 'Ocp-Apim-Subscription-Key', certainty: 'certain' },
  kong: { header: 'apikey', certainty: 'likely' },
  gravitee: { header: 'X-Gravitee-Api-Key', certainty: 'possible' },
};

/**
 * The same for gateways that only say that it is forbidden, which has other reasons as well. Source:
 * docs.aws.amazon.com/apigateway, "API key source": the header is `x-api-key`.
 */
export const FORBIDDEN_KEYS: Readonly<Record<string, GatewayKey>> = {
  'aws-api-gateway': { header: 'x-api-key', certainty: 'possible' },
};

import type { Shape } from './shape.ts';
import { apigee } from './shapes/apigee.ts';
import { azureApiManagement } from './shapes/azure-api-management.ts';
import { cloudflareEdge } from './shapes/cloudflare-edge.ts';
import { gravitee } from './shapes/gravitee.ts';
import { KNOWN_PAGES } from './shapes/known-pages.ts';
import { kong } from './shapes/kong.ts';
import { tyk } from './shapes/tyk.ts';
import { wso2Xml } from './shapes/wso2-xml.ts';
import { wso2 } from './shapes/wso2.ts';

/** What stands in front of APIs, or on the way to them, and answers in their place. A new one is a line here. */
export const GATEWAY_SHAPES: readonly Shape[] = [
  cloudflareEdge,
  apigee,
  wso2,
  wso2Xml,
  azureApiManagement,
  kong,
  gravitee,
  tyk,
  ...KNOWN_PAGES,
];

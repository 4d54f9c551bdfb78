import type { Shape } from './shape.ts';
import { entra } from './shapes/entra.ts';
import { graphqlUserErrors } from './shapes/graphql-user-errors.ts';
import { graphql } from './shapes/graphql.ts';
import { jsonApi } from './shapes/jsonapi.ts';
import { oauth2 } from './shapes/oauth2.ts';
import { odataV2 } from './shapes/odata-v2.ts';
import { odataXml } from './shapes/odata-xml.ts';
import { soapFault } from './shapes/soap-fault.ts';
import { wwwAuthenticate } from './shapes/www-authenticate.ts';
import { xmlRpc } from './shapes/xml-rpc.ts';

/** Shapes of standards that many follow, each in their own way, so they come after the vendors'. A new one is a line here. */
export const STANDARD_SHAPES: readonly Shape[] = [
  odataV2,
  odataXml,
  soapFault,
  xmlRpc,
  jsonApi,
  graphql,
  graphqlUserErrors,
  entra,
  oauth2,
  // What a body says counts for more than a header, so it is the last.
  wwwAuthenticate,
];

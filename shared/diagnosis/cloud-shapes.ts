import type { Shape } from './shape.ts';
import { awsApiGateway } from './shapes/aws-api-gateway.ts';
import { awsJson } from './shapes/aws-json.ts';
import { awsLambda } from './shapes/aws-lambda.ts';
import { awsXml } from './shapes/aws-xml.ts';
import { azureStorageXml } from './shapes/azure-storage-xml.ts';
import { azure } from './shapes/azure.ts';
import { cloudflareApi } from './shapes/cloudflare-api.ts';
import { elasticsearchBulk } from './shapes/elasticsearch-bulk.ts';
import { elasticsearch } from './shapes/elasticsearch.ts';
import { google } from './shapes/google.ts';
import { kubernetes } from './shapes/kubernetes.ts';
import { microsoftGraph } from './shapes/microsoft-graph.ts';
import { odataV4 } from './shapes/odata-v4.ts';
import { s3 } from './shapes/s3.ts';

/** Shapes of clouds and of what runs on them, the more specific before the less specific. A new one is a line here. */
export const CLOUD_SHAPES: readonly Shape[] = [
  google,
  microsoftGraph,
  // The same object as Azure's, where the answer says that it is OData.
  odataV4,
  azure,
  awsApiGateway,
  awsJson,
  awsLambda,
  azureStorageXml,
  awsXml,
  s3,
  cloudflareApi,
  kubernetes,
  elasticsearch,
  elasticsearchBulk,
];

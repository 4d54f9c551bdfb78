import type { Shape } from './shape.ts';
import { ajv } from './shapes/ajv.ts';
import { djangoRestFramework } from './shapes/django-rest-framework.ts';
import { expressPage } from './shapes/express-page.ts';
import { expressValidator } from './shapes/express-validator.ts';
import { fastapi } from './shapes/fastapi.ts';
import { fastify } from './shapes/fastify.ts';
import { fhirXml } from './shapes/fhir-xml.ts';
import { fhir } from './shapes/fhir.ts';
import { grpcGateway } from './shapes/grpc-gateway.ts';
import { joi } from './shapes/joi.ts';
import { jsend } from './shapes/jsend.ts';
import { jsonRpc } from './shapes/json-rpc.ts';
import { laravel } from './shapes/laravel.ts';
import { multiStatus } from './shapes/multi-status.ts';
import { nestjs } from './shapes/nestjs.ts';
import { rails } from './shapes/rails.ts';
import { springBoot } from './shapes/spring-boot.ts';
import { trpc } from './shapes/trpc.ts';
import { werkzeugPage } from './shapes/werkzeug-page.ts';
import { zodTree } from './shapes/zod-tree.ts';
import { zod } from './shapes/zod.ts';

/** What frameworks and their validators write, whoever runs them: the marked ones first, bare maps of sentences last. */
export const FRAMEWORK_SHAPES: readonly Shape[] = [
  trpc,
  jsend,
  jsonRpc,
  fhir,
  fhirXml,
  ajv,
  zod,
  zodTree,
  joi,
  expressValidator,
  fastapi,
  springBoot,
  fastify,
  nestjs,
  grpcGateway,
  laravel,
  multiStatus,
  rails,
  djangoRestFramework,
  expressPage,
  werkzeugPage,
];

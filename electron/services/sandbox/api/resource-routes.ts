import type { Answer } from '../http/answer.ts';
import type { Permission } from '../http/keys.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';
import {
  changeObject,
  createObject,
  deleteObject,
  listObjects,
  readObject,
  replaceObject,
} from './resource-answers.ts';
import type { ResourceContext } from './resource.ts';

type Act = (context: ResourceContext, request: SandboxRequest) => Answer | Promise<Answer>;

/** The addresses of one resource: list and create, and for each object read, replace, change and delete. */
export function resourceRoutes(context: ResourceContext): Route[] {
  const { kind, plural, path, canChange } = context.resource;
  const one = `${kind === 'audience' ? 'an' : 'a'} ${kind}`;
  const route = (method: string, address: string, about: string, act: Act): Route => {
    const permission: Permission = `${plural}:${method === 'GET' ? 'read' : 'write'}`;
    return { method, path: address, about, permission, answer: (request) => act(context, request) };
  };
  const list = [
    route('GET', path, `list ${plural}`, listObjects),
    route('POST', path, `create ${one}`, createObject),
    route('GET', `${path}/{id}`, `read ${one}`, readObject),
  ];
  if (!canChange) return list;
  return [
    ...list,
    route('PUT', `${path}/{id}`, `replace ${one} as a whole`, replaceObject),
    route('PATCH', `${path}/{id}`, `change parts of ${one}`, changeObject),
    route('DELETE', `${path}/{id}`, `delete ${one}`, deleteObject),
  ];
}

import { jsonAnswer } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { readJson } from '../http/read-body.ts';
import type { Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/sandbox-request.ts';
import { ATTRIBUTE_TYPES } from '../api/attribute-types.ts';
import type { AttributeTypeName } from '../api/attribute-types.ts';

/** Two addresses that report errors as other APIs do: inside a 200, and as problem details (RFC 9457). */
export function otherErrorShapeRoutes(): Route[] {
  return [
    {
      method: 'POST',
      path: '/chat/messages',
      about: 'post {"channel", "text"}; errors come with 200 and "ok": false',
      permission: null,
      answer: postToChat,
    },
    {
      method: 'POST',
      path: '/orders',
      about: 'post {"reference", "notify_url"}; errors come as application/problem+json with 422',
      permission: null,
      answer: placeOrder,
    },
  ];
}

async function postToChat(request: SandboxRequest): Promise<Answer> {
  const body = await readJson(request);
  const [problem] = findProblems(body, { channel: 'identifier' });
  if (problem === undefined) return jsonAnswer(200, { ok: true, posted: true });
  const { name, detail } = problem;
  return jsonAnswer(200, { ok: false, error: `invalid_${name}`, message: `${name} ${detail}` });
}

async function placeOrder(request: SandboxRequest): Promise<Answer> {
  const body = await readJson(request);
  const problems = findProblems(body, { reference: 'identifier', notify_url: 'url' });
  if (problems.length === 0) return jsonAnswer(201, { data: { state: 'placed' } });
  const errors = problems.map(({ name, detail }) => ({ detail, pointer: `#/${name}` }));
  return jsonAnswer(
    422,
    {
      type: 'about:blank',
      title: 'Some values are not acceptable.',
      status: 422,
      instance: '/orders',
      errors,
    },
    { 'Content-Type': 'application/problem+json' },
  );
}

interface Problem {
  readonly name: string;
  /** Goes on after the name: "must be …". */
  readonly detail: string;
}

function findProblems(body: unknown, types: Readonly<Record<string, AttributeTypeName>>): Problem[] {
  const values = new Map<string, unknown>(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  );
  return Object.entries(types).flatMap(([name, type]) => {
    const value = values.get(name);
    const { read, rule } = ATTRIBUTE_TYPES[type];
    return typeof value === 'string' && read(value) !== null ? [] : [{ name, detail: `must be ${rule}` }];
  });
}

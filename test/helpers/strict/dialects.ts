import { bracketed, dotted, json, pascal, pointer, reasonOf } from './dialect.ts';
import type { Dialect, OneError, Written } from './dialect.ts';
import type { Problem, ProblemKind } from './refusal.ts';
import {
  ajvWords,
  dotnetWords,
  drfWords,
  goWords,
  joiWords,
  laravelWords,
  nestWords,
  pydanticWords,
  railsWords,
  springWords,
  zodWords,
} from './words-of-frameworks.ts';
import type { Say } from './words-of-frameworks.ts';
import { carefulWords, googleWords, javaSchemaWords, pythonWords, tersePhrases } from './words-of-people.ts';

interface DialectParts {
  readonly id: string;
  readonly say: Say;
  readonly invalidStatus?: number;
  readonly tellsOne?: true;
  readonly writeProblems: (told: readonly Told[]) => Written;
  readonly writeOne: (error: OneError) => Written;
  /** Told, and of no use to anybody: the right value cannot be known from it. */
  readonly silent?: readonly ProblemKind[];
}

interface Told {
  readonly problem: Problem;
  readonly words: string;
}

const KINDS: readonly ProblemKind[] = [
  'integer',
  'number',
  'boolean',
  'list',
  'text',
  'object',
  'required',
  'unknown',
  'choice',
  'too-long',
  'too-big',
  'too-small',
  'too-many',
  'date',
  'uuid',
  'email',
  'url',
  'digits',
  'pattern',
];

const SAMPLE: Problem = {
  kind: 'text',
  part: 'body',
  path: ['sample'],
  value: [],
  limit: 1,
  choices: ['a', 'b'],
  pattern: 'x',
};

function dialect(parts: DialectParts, number: number): Dialect {
  const unsaid = KINDS.filter((kind) => parts.say({ ...SAMPLE, kind }) === null);
  return {
    id: parts.id,
    number,
    invalidStatus: parts.invalidStatus ?? 400,
    tellsOne: parts.tellsOne ?? false,
    isSilentAbout: new Set([...unsaid, ...(parts.silent ?? [])]),
    writeProblems: (problems) =>
      parts.writeProblems(
        problems.map((problem) => ({ problem, words: parts.say(problem) ?? 'is not acceptable' })),
      ),
    writeOne: parts.writeOne,
  };
}

/** `{"title":["…"],"recipient":{"name":["…"]}}`. */
function tree(told: readonly Told[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { problem, words } of told) {
    let node = root;
    for (const step of problem.path.slice(0, -1))
      node = (node[String(step)] ??= {}) as Record<string, unknown>;
    const last = String(problem.path.at(-1));
    node[last] = [...((node[last] as string[] | undefined) ?? []), words];
  }
  return root;
}

/** `{"recipient.name":["…"]}`. */
function flat(told: readonly Told[], name: (problem: Problem) => string): Record<string, string[]> {
  const map: Record<string, string[]> = {};
  for (const { problem, words } of told) (map[name(problem)] ??= []).push(words);
  return map;
}

const PARTS: readonly DialectParts[] = [
  {
    id: 'fastify',
    say: ajvWords,
    tellsOne: true,
    writeProblems: ([first]) => {
      const parent = first?.problem.kind === 'required' || first?.problem.kind === 'unknown';
      const path = parent ? first.problem.path.slice(0, -1) : (first?.problem.path ?? []);
      const place = [first?.problem.part === 'query' ? 'querystring' : 'body', ...path].join('/');
      return json({
        statusCode: 400,
        code: 'FST_ERR_VALIDATION',
        error: 'Bad Request',
        message: `${place} ${first?.words}`,
      });
    },
    writeOne: ({ status, message }) => json({ statusCode: status, error: reasonOf(status), message }),
  },
  {
    id: 'fastapi',
    say: pydanticWords,
    invalidStatus: 422,
    writeProblems: (told) =>
      json({
        detail: told.map(({ problem, words }) => ({
          type: `${problem.kind}_error`.replace('-', '_'),
          loc: [problem.part, ...problem.path],
          msg: words,
          input: problem.value ?? null,
        })),
      }),
    writeOne: ({ message }) => json({ detail: message }),
  },
  {
    id: 'aspnet',
    say: dotnetWords,
    writeProblems: (told) =>
      json(
        {
          type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
          title: 'One or more validation errors occurred.',
          status: 400,
          errors: flat(told, ({ path, kind }) =>
            /^(?:integer|number|boolean|list|text|date|uuid)$/.test(kind)
              ? `$.${dotted(path)}`
              : path.map((step) => (typeof step === 'number' ? step : pascal(step))).join('.'),
          ),
          traceId: '00-4f1c2b7d9ae1403f-77b1-00',
        },
        'application/problem+json',
      ),
    writeOne: ({ status, message }) =>
      json(
        {
          type: 'https://tools.ietf.org/html/rfc9110',
          title: reasonOf(status),
          status,
          detail: message,
          traceId: '00-4f1c2b7d9ae1403f-77b1-00',
        },
        'application/problem+json',
      ),
  },
  {
    id: 'django',
    say: drfWords,
    silent: ['choice'],
    writeProblems: (told) => json(tree(told)),
    writeOne: ({ message }) => json({ detail: message }),
  },
  {
    id: 'laravel',
    say: laravelWords,
    invalidStatus: 422,
    silent: ['choice'],
    writeProblems: (told) =>
      json({
        message: `${told[0]?.words}${told.length > 1 ? ` (and ${told.length - 1} more errors)` : ''}`,
        errors: flat(told, ({ path }) => dotted(path)),
      }),
    writeOne: ({ message }) => json({ message }),
  },
  {
    id: 'nest',
    say: nestWords,
    writeProblems: (told) =>
      json({ statusCode: 400, error: 'Bad Request', message: told.map(({ words }) => words) }),
    writeOne: ({ status, message }) => json({ statusCode: status, error: reasonOf(status), message }),
  },
  {
    id: 'zod',
    say: zodWords,
    writeProblems: (told) =>
      json({
        success: false,
        error: {
          name: 'ZodError',
          issues: told.map(({ problem, words }) => ({
            code: problem.kind === 'unknown' ? 'unrecognized_keys' : 'invalid_value',
            path: problem.kind === 'unknown' ? problem.path.slice(0, -1) : problem.path,
            message: words,
          })),
        },
      }),
    writeOne: ({ code, message }) => json({ success: false, error: { code, message } }),
  },
  {
    id: 'hapi',
    say: joiWords,
    tellsOne: true,
    writeProblems: (told) =>
      json({
        statusCode: 400,
        error: 'Bad Request',
        message: told[0]?.words,
        validation: {
          source: told[0]?.problem.part === 'query' ? 'query' : 'payload',
          keys: [dotted(told[0]?.problem.path ?? [])],
        },
      }),
    writeOne: ({ status, message }) => json({ statusCode: status, error: reasonOf(status), message }),
  },
  {
    id: 'go-text',
    say: goWords,
    silent: ['too-long'],
    tellsOne: true,
    writeProblems: (told) => ({
      type: 'text/plain; charset=utf-8',
      body: `${told[0]?.words}\n`,
    }),
    writeOne: ({ message }) => ({ type: 'text/plain; charset=utf-8', body: `${message}\n` }),
  },
  {
    id: 'spring',
    say: springWords,
    tellsOne: true,
    writeProblems: (told) => {
      const [first] = told;
      const isParse = first?.words.startsWith('JSON parse error') === true;
      const head = {
        timestamp: '2031-02-03T08:11:54.201+00:00',
        status: 400,
        error: 'Bad Request',
        path: '/v1/shipments',
      };
      if (isParse) {
        const chain = first.problem.path.map((step) => `["${step}"]`).join('->');
        return json({ ...head, message: `${first.words} (through reference chain: NewShipment${chain})` });
      }
      return json({
        ...head,
        message: 'Validation failed for object=newShipment',
        errors: told.map(({ problem, words }) => ({
          objectName: 'newShipment',
          field: dotted(problem.path),
          rejectedValue: problem.value ?? null,
          defaultMessage: words,
          code: 'Constraint',
        })),
      });
    },
    writeOne: ({ status, message }) =>
      json({
        timestamp: '2031-02-03T08:11:54.201+00:00',
        status,
        error: reasonOf(status),
        path: '/v1/shipments',
        message,
      }),
  },
  {
    id: 'rails',
    say: railsWords,
    invalidStatus: 422,
    silent: ['choice'],
    writeProblems: (told) => json({ errors: flat(told, ({ path }) => dotted(path)) }),
    writeOne: ({ message }) => json({ error: message }),
  },
  {
    id: 'google',
    say: googleWords,
    writeProblems: (told) =>
      json({
        error: {
          code: 400,
          message: 'Invalid value in the request.',
          status: 'INVALID_ARGUMENT',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.BadRequest',
              fieldViolations: told.map(({ problem, words }) => ({
                field: bracketed(problem.path),
                description: words,
              })),
            },
          ],
        },
      }),
    writeOne: ({ status, code, message }) =>
      json({ error: { code: status, message, status: code.toUpperCase() } }),
  },
  {
    id: 'json-schema',
    say: pythonWords,
    invalidStatus: 422,
    writeProblems: (told) =>
      json({
        ok: false,
        violations: told.map(({ problem, words }) => ({
          propertyPath: bracketed(
            /^(?:required|unknown)$/.test(problem.kind) ? problem.path.slice(0, -1) : problem.path,
          ),
          message: words,
        })),
      }),
    writeOne: ({ code, message }) => json({ ok: false, error: code, description: message }),
  },
  {
    id: 'java-schema',
    say: javaSchemaWords,
    writeProblems: (told) => json({ errors: told.map(({ words }) => words) }),
    writeOne: ({ message }) => json({ errors: [message] }),
  },
  {
    id: 'json-api',
    say: carefulWords,
    invalidStatus: 422,
    writeProblems: (told) =>
      json(
        {
          errors: told.map(({ problem, words }) => ({
            status: '422',
            title: 'Invalid attribute',
            detail: words,
            source:
              problem.part === 'query'
                ? { parameter: dotted(problem.path) }
                : { pointer: pointer(problem.path) },
          })),
        },
        'application/vnd.api+json',
      ),
    writeOne: ({ status, code, message }) =>
      json(
        { errors: [{ status: String(status), code, title: reasonOf(status), detail: message }] },
        'application/vnd.api+json',
      ),
  },
  {
    id: 'problem',
    say: tersePhrases,
    invalidStatus: 422,
    writeProblems: (told) =>
      json(
        {
          type: 'https://depot.example/problems/invalid-shipment',
          title: 'The shipment cannot be taken.',
          status: 422,
          errors: told.map(({ problem, words }) => ({
            detail: words,
            ...(problem.part === 'query'
              ? { parameter: dotted(problem.path) }
              : { pointer: `#${pointer(problem.path)}` }),
          })),
        },
        'application/problem+json',
      ),
    writeOne: ({ status, code, message }) =>
      json(
        {
          type: `https://depot.example/problems/${code}`,
          title: reasonOf(status),
          status,
          detail: message,
        },
        'application/problem+json',
      ),
  },
  {
    id: 'dexatel',
    say: carefulWords,
    writeProblems: (told) =>
      json({
        errors: told.map(({ words }, index) => ({
          timestamp: '2031-02-03 08:11:54',
          path: '/v1/shipments',
          method: 'POST',
          status: 400,
          message: words,
          code: 1700 + index,
        })),
      }),
    writeOne: ({ status, message }) =>
      json({
        errors: [
          {
            timestamp: '2031-02-03 08:11:54',
            path: '/v1/shipments',
            method: 'POST',
            status,
            message,
            code: 1399,
          },
        ],
      }),
  },
  {
    id: 'html',
    say: tersePhrases,
    tellsOne: true,
    writeProblems: (told) => page('400 Bad Request', told.map(({ words }) => words).join('<br>')),
    writeOne: ({ status, message }) => page(`${status} ${reasonOf(status)}`, message),
  },
  {
    id: 'xml',
    say: tersePhrases,
    writeProblems: (told) => ({
      type: 'application/xml',
      body: `<?xml version="1.0"?><errors>${told
        .map(
          ({ problem, words }) =>
            `<error><code>INVALID</code><field>${dotted(problem.path)}</field><message>${escape(words)}</message></error>`,
        )
        .join('')}</errors>`,
    }),
    writeOne: ({ code, message }) => ({
      type: 'application/xml',
      body: `<?xml version="1.0"?><error><code>${code}</code><message>${escape(message)}</message></error>`,
    }),
  },
  {
    id: 'plain-error',
    say: carefulWords,
    tellsOne: true,
    writeProblems: (told) => json({ error: told.map(({ words }) => words).join(' ') }),
    writeOne: ({ message }) => json({ error: message }),
  },
  {
    id: 'nested',
    say: tersePhrases,
    writeProblems: (told) =>
      json({
        response: {
          status: 'failure',
          faults: told.map(({ problem, words }) => ({
            fault_code: 'E-17',
            parameter: dotted(problem.path),
            text: words,
          })),
        },
      }),
    writeOne: ({ code, message }) =>
      json({ response: { status: 'failure', fault: { fault_code: code, text: message } } }),
  },
];

function page(title: string, words: string): Written {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${words
      .split('<br>')
      .map(escape)
      .join('<br>')}</p></body></html>`,
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Ways in which servers write errors down, as different from each other as they are. */
export const DIALECTS: readonly Dialect[] = PARTS.map(dialect);

import type { Arrived, Check, Problem } from './refusal.ts';

/** What the strict server takes as a new shipment. */
export const SHIPMENT = {
  reference: 'DEP-2207',
  quantity: 12,
  weight: 3.75,
  fragile: true,
  tags: ['glass', 'gift'],
  carrier: 'courier',
  deliverOn: '2031-05-09',
  trackId: '6b0c8f1e-93d7-4a52-8c46-0fa7be21d935',
  callback: 'https://hooks.depot.example/done',
  recipient: { name: 'Ilse Brandt', email: 'ilse@brandt.example', phone: '4915123456789', country: 'DE' },
};

interface Field {
  readonly type: 'integer' | 'number' | 'boolean' | 'list' | 'text' | 'object';
  readonly isOptional?: true;
  readonly test?: (value: never) => Omit<Problem, 'part' | 'path' | 'value'> | null;
  readonly fields?: Readonly<Record<string, Field>>;
}

const PATTERNS = {
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^[^@\s<>:]+@[^@\s<>]+\.[a-z]+$/,
  url: /^https?:\/\/[^\s/]+/,
} as const;

const looksLike =
  (kind: keyof typeof PATTERNS) =>
  (value: string): { kind: typeof kind } | null =>
    PATTERNS[kind].test(value) ? null : { kind };

const within =
  (least: number, most: number) =>
  (value: number): Omit<Problem, 'part' | 'path' | 'value'> | null =>
    value > most
      ? { kind: 'too-big', limit: most }
      : value < least
        ? { kind: 'too-small', limit: least }
        : null;

const oneOf =
  (...choices: readonly string[]) =>
  (value: string): Omit<Problem, 'part' | 'path' | 'value'> | null =>
    choices.includes(value) ? null : { kind: 'choice', choices };

const matching =
  (kind: 'digits' | 'pattern', pattern: string) =>
  (value: string): Omit<Problem, 'part' | 'path' | 'value'> | null =>
    new RegExp(pattern).test(value) ? null : { kind, pattern };

const FIELDS: Readonly<Record<string, Field>> = {
  reference: { type: 'text' },
  quantity: { type: 'integer', test: within(1, 100) },
  weight: { type: 'number' },
  fragile: { type: 'boolean' },
  tags: {
    type: 'list',
    test: (value: readonly unknown[]) => (value.length > 5 ? { kind: 'too-many', limit: 5 } : null),
  },
  carrier: { type: 'text', test: oneOf('post', 'courier', 'pickup') },
  deliverOn: { type: 'text', test: looksLike('date') },
  trackId: { type: 'text', test: looksLike('uuid') },
  callback: { type: 'text', test: looksLike('url') },
  note: { type: 'text', isOptional: true },
  recipient: {
    type: 'object',
    fields: {
      name: {
        type: 'text',
        test: (value: string) => (value.length > 40 ? { kind: 'too-long', limit: 40 } : null),
      },
      email: { type: 'text', test: looksLike('email') },
      phone: { type: 'text', test: matching('digits', '^[0-9]{8,15}$') },
      country: { type: 'text', test: matching('pattern', '^[A-Z]{2}$') },
    },
  },
};

const IS_TYPE: Readonly<Record<Field['type'], (value: unknown) => boolean>> = {
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  text: (value) => typeof value === 'string',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function findProblems(
  given: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Field>>,
  path: Problem['path'],
): Problem[] {
  const part = 'body';
  const missing = Object.entries(fields).flatMap(([name, { isOptional }]): Problem[] =>
    name in given || isOptional ? [] : [{ kind: 'required', part, path: [...path, name], value: undefined }],
  );
  const wrong = Object.entries(given).flatMap(([name, value]): Problem[] => {
    const field = fields[name];
    const at = { part, path: [...path, name], value } as const;
    if (field === undefined) return [{ kind: 'unknown', ...at }];
    if (!IS_TYPE[field.type](value)) return [{ kind: field.type, ...at }];
    if (field.fields !== undefined)
      return findProblems(value as Record<string, unknown>, field.fields, at.path);
    const found = field.test?.(value as never) ?? null;
    return found === null ? [] : [{ ...at, ...found }];
  });
  // Of a name that is missing and one that is unknown, most servers tell the missing one first.
  return [...missing, ...wrong];
}

/** The body has to be a shipment in JSON, wrapped in `wrapper` where one is asked for. */
export function shipment(wrapper: string | null = null): Check {
  return (request) => {
    const read = parse(request);
    if (!read.isJson)
      return {
        status: 400,
        code: 'invalid_json',
        wordings: [
          read.problem,
          'The body is not valid JSON.',
          'Problems parsing JSON',
          'Malformed request body',
          'JSON parse error: Unexpected character',
        ],
      };
    const inner = wrapper === null ? read.value : (read.value as Record<string, unknown>)[wrapper];
    if (wrapper !== null && inner === undefined)
      return {
        status: 422,
        code: 'missing_root',
        wordings: [
          `${wrapper} is required`,
          `The body must be an object with the key "${wrapper}".`,
          `Missing required field: ${wrapper}`,
          `Everything has to be wrapped in "${wrapper}"`,
          `param is missing or the value is empty: ${wrapper}`,
        ],
      };
    if (!IS_TYPE.object(inner))
      return {
        status: 400,
        code: 'object_expected',
        wordings: Array.isArray(inner)
          ? [
              'The body must be an object, not a list.',
              'Expected an object, got array',
              'Invalid JSON body: object expected, array found',
            ]
          : ['The body must be a JSON object.', 'Expected object, received string'],
      };
    const problems = findProblems(inner as Record<string, unknown>, FIELDS, []);
    return problems.length === 0 ? null : { status: 400, code: 'invalid', wordings: [], problems };
  };
}

type Read =
  | { readonly isJson: true; readonly value: unknown }
  | { readonly isJson: false; readonly problem: string };

function parse({ body }: Arrived): Read {
  try {
    return { isJson: true, value: JSON.parse(body) as unknown };
  } catch (error) {
    return { isJson: false, problem: (error as Error).message };
  }
}

/** The body has to be a list of shipments. */
export const shipmentList: Check = (request) => {
  const read = parse(request);
  if (read.isJson && Array.isArray(read.value)) return null;
  return {
    status: 400,
    code: 'list_expected',
    wordings: [
      'The body must be a list.',
      'Expected an array, got object',
      'Input should be a valid list',
      'A JSON array of shipments is required.',
    ],
  };
};

interface QueryField {
  readonly pattern: RegExp;
  readonly problem: Omit<Problem, 'part' | 'path' | 'value'>;
  readonly isRequired?: true;
}

const QUERY: Readonly<Record<string, QueryField>> = {
  pageSize: { pattern: /^(?:[1-9]|[1-4]\d|50)$/, problem: { kind: 'integer' }, isRequired: true },
  state: {
    pattern: /^(?:planned|sent|returned)$/,
    problem: { kind: 'choice', choices: ['planned', 'sent', 'returned'] },
  },
  since: { pattern: PATTERNS.date, problem: { kind: 'date' } },
  open: { pattern: /^(?:true|false)$/, problem: { kind: 'boolean' } },
};

/** A list of shipments: `pageSize` from 1 to 50, and any of `state`, `since` and `open`. */
export const shipmentQuery: Check = ({ query }) => {
  const problems: Problem[] = [];
  for (const [name, { isRequired }] of Object.entries(QUERY))
    if (isRequired && !query.has(name))
      problems.push({ kind: 'required', part: 'query', path: [name], value: undefined });
  for (const [name, value] of query) {
    const field = QUERY[name];
    const at = { part: 'query', path: [name], value } as const;
    if (field === undefined) problems.push({ kind: 'unknown', ...at });
    else if (name === 'pageSize' && /^\d+$/.test(value) && Number(value) > 50)
      problems.push({ kind: 'too-big', limit: 50, ...at });
    else if (!field.pattern.test(value)) problems.push({ ...field.problem, ...at });
  }
  return problems.length === 0 ? null : { status: 400, code: 'invalid_query', wordings: [], problems };
};

const FORM: Readonly<Record<string, RegExp>> = { reference: /^DEP-\d+$/, quantity: /^\d+$/ };

/** A form with a reference and a quantity. */
export const shipmentForm: Check = ({ body }) => {
  const form = new URLSearchParams(body);
  const problems = Object.entries(FORM).flatMap(([name, pattern]): Problem[] => {
    const value = form.get(name);
    if (value === null) return [{ kind: 'required', part: 'body', path: [name], value: undefined }];
    return pattern.test(value) ? [] : [{ kind: 'integer', part: 'body', path: [name], value }];
  });
  return problems.length === 0 ? null : { status: 400, code: 'invalid_form', wordings: [], problems };
};

import type { Problem } from './refusal.ts';

/** One way of writing errors down: the shape of the body, and the words for what is wrong with a value. */
export interface Dialect {
  readonly id: string;
  /** Picks a wording out of several. */
  readonly number: number;
  /** Of a request that was understood and holds values that do not do. */
  readonly invalidStatus: number;
  /** Of several problems it tells the first. */
  readonly tellsOne: boolean;
  readonly writeProblems: (problems: readonly Problem[]) => Written;
  readonly writeOne: (error: OneError) => Written;
  /** Kinds of problems that this way of writing does not tell enough about for anybody to mend them. */
  readonly isSilentAbout: ReadonlySet<Problem['kind']>;
}

export interface OneError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface Written {
  /** Of the answer; '' for none. */
  readonly type: string;
  readonly body: string;
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  422: 'Unprocessable Content',
  426: 'Upgrade Required',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

export function reasonOf(status: number): string {
  return REASONS[status] ?? 'Error';
}

export function json(body: unknown, type = 'application/json'): Written {
  return { type, body: JSON.stringify(body) };
}

/** `recipient.name`, `lines.0.weight`. */
export function dotted(path: Problem['path']): string {
  return path.join('.');
}

export function pointer(path: Problem['path']): string {
  return `/${path.join('/')}`;
}

/** `recipient.name`, `lines[0].weight`. */
export function bracketed(path: Problem['path']): string {
  return path.reduce<string>(
    (written, step) =>
      typeof step === 'number' ? `${written}[${step}]` : written === '' ? step : `${written}.${step}`,
    '',
  );
}

export function pascal(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

export function kindOfValue(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

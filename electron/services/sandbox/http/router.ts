import type { Answer } from './answer.ts';
import type { Permission } from './keys.ts';
import type { SandboxRequest } from './sandbox-request.ts';

/**
 * One table of routes is all there is to know about an address: 404, 405, `Allow` and the list at `/` are read from it.
 */
export interface Route {
  /** `'*'`: whatever the method. */
  readonly method: string;
  /** `/v1/audiences/{audience_id}/contacts`: a name in braces stands for one non-empty part. */
  readonly path: string;
  /** What is behind it, for the list at `/`. */
  readonly about: string;
  /** The permission that a key must have; `null` where no key is asked for. */
  readonly permission: Permission | null;
  /** Takes long or carries much: only so many are answered at once. */
  readonly isLong?: true;
  answer(request: SandboxRequest): Answer | Promise<Answer>;
}

type RouteMatch =
  | { readonly kind: 'found'; readonly route: Route; readonly pathValues: ReadonlyMap<string, string> }
  | { readonly kind: 'wrong-method'; readonly allow: readonly string[] }
  | { readonly kind: 'unknown-path' };

export type MatchRoute = (method: string, path: string) => RouteMatch;

export function createRouter(routes: readonly Route[]): MatchRoute {
  const compiled = routes.map((route) => ({ route, parts: route.path.split('/') }));
  return (method, path) => {
    const given = path.split('/');
    const allowed = new Set<string>();
    for (const { route, parts } of compiled) {
      const pathValues = matchParts(parts, given);
      if (pathValues === null) continue;
      if (answersTo(route.method, method)) return { kind: 'found', route, pathValues };
      for (const name of methodsOf(route.method)) allowed.add(name);
    }
    if (allowed.size === 0) return { kind: 'unknown-path' };
    return { kind: 'wrong-method', allow: [...allowed, 'OPTIONS'] };
  };
}

function answersTo(declared: string, method: string): boolean {
  return declared === '*' || methodsOf(declared).includes(method);
}

/** Whoever answers GET answers HEAD (RFC 9110 9.1). */
function methodsOf(declared: string): string[] {
  return declared === 'GET' ? ['GET', 'HEAD'] : [declared];
}

function matchParts(parts: readonly string[], given: readonly string[]): Map<string, string> | null {
  if (parts.length !== given.length) return null;
  const values = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const text = given[index] ?? '';
    if (!part.startsWith('{')) {
      if (part !== text) return null;
      continue;
    }
    const value = decodePart(text);
    if (value === null || value === '') return null;
    values.set(part.slice(1, -1), value);
  }
  return values;
}

/** `null` where the percent signs do not decode. */
function decodePart(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

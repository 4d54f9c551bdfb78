import type { RequestDraft } from '../model/request-draft.ts';
import type { ScopedVariable } from './scopes.ts';
import { VariableResolver } from './variable-resolver.ts';

export function hasAttachments({ body: { kind } }: Pick<RequestDraft, 'body'>): boolean {
  return kind === 'multipart' || kind === 'file';
}

/** Paths of the files that a draft would send, variables replaced; a path that misses one is left out. */
export function attachedPaths({ body }: RequestDraft, variables: readonly ScopedVariable[]): string[] {
  const typed =
    body.kind === 'file'
      ? [body.file.path]
      : body.kind === 'multipart'
        ? body.multipart.filter((row) => row.isEnabled && row.kind === 'file').map(({ value }) => value)
        : [];
  const resolver = new VariableResolver(variables);
  const resolved = typed.map((path) => resolver.resolve(path));
  return [
    ...new Set(resolved.filter(({ problems }) => problems.length === 0).map(({ text }) => text.trim())),
  ];
}

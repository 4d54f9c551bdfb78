import type { FileFact } from '../model/file-fact.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import { VariableResolver } from './variable-resolver.ts';
import type { ScopedVariable } from './scopes.ts';

/** What sending a draft with files needs beside its scopes. */
export interface Attachments {
  /** Divides the parts of a multipart body; 32 random characters or so. */
  readonly boundary: string;
  /** By the path as it is typed, variables replaced. */
  readonly files: Readonly<Record<string, FileFact>>;
}

export const NO_ATTACHMENTS: Attachments = { boundary: 'plaincall', files: {} };

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

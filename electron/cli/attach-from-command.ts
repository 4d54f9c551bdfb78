import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { attachedPaths } from '../../shared/variables/attached-paths.ts';
import type { ResolveScopes } from '../../shared/variables/scopes.ts';
import { composeAttachments } from '../api/compose-attachments.ts';

/** What is known of the files that a command's request sends. `allowed` are paths that the person let through. */
export async function attachFromCommand(
  draft: RequestDraft,
  scopes: ResolveScopes,
  { root, allowed }: { readonly root: string | null; readonly allowed: ReadonlySet<string> },
): Promise<ResolveScopes> {
  const attachments = composeAttachments();
  for (const path of allowed) await attachments.allow(path, root);
  return { ...scopes, attachments: await attachments.describe(attachedPaths(draft, scopes.variables), root) };
}

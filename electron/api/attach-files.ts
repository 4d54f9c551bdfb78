import type { CollectionId } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import { attachedPaths, hasAttachments } from '../../shared/variables/attached-paths.ts';
import type { ResolveScopes } from '../../shared/variables/scopes.ts';
import type { AttachmentStore } from '../services/attachments/create-attachments.ts';
import type { Collections } from '../services/collections/create-collections.ts';

interface AttachingServices {
  readonly attachments: AttachmentStore;
  readonly collections: Pick<Collections, 'folderOf'>;
}

/** The scopes with what is known of the files that the draft sends; most drafts send none, and are passed through. */
export async function attachFiles(
  { draft, collectionId }: { readonly draft: RequestDraft; readonly collectionId: CollectionId | null },
  scopes: ResolveScopes,
  { attachments, collections }: AttachingServices,
): Promise<ResolveScopes> {
  if (!hasAttachments(draft)) return scopes;
  const root = collectionId === null ? null : await collections.folderOf(collectionId);
  const described = await attachments.describe(attachedPaths(draft, scopes.variables), root);
  return { ...scopes, attachments: described };
}

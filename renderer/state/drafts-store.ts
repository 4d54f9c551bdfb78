import { createStore } from 'zustand/vanilla';
import { makeSettings } from '../../shared/draft/make-draft.ts';
import type { Inherited } from '../../shared/model/collection.ts';
import type { DraftSource } from '../../shared/model/draft-journal.ts';
import type { CollectionId, DraftId, RecordId } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';

/** A request that is open in a tab. Whether it has unsaved edits is derived, never stored. */
export interface OpenDraft {
  draft: RequestDraft;
  /** As last read from or written to its file; null where it was never saved. */
  saved: RequestDraft | null;
  source: DraftSource | null;
  /** Whose environments it uses. */
  collectionId: CollectionId | null;
  inherited: Inherited;
  /** The fix that was applied last, until the draft is edited by hand; `recordId`: the answer that suggested it, null before sending. */
  appliedFix: { label: string; before: RequestDraft; after: RequestDraft; recordId: RecordId | null } | null;
  /** When it was saved last in this run, epoch ms. */
  savedAt: number | null;
}

/** A file that is open in a tab and cannot be read as a request. */
export interface OpenBroken {
  collectionId: CollectionId;
  source: DraftSource;
  /** As on disk. */
  text: string;
  /** As typed. */
  edited: string;
  problem: { message: string; line: number | null; column: number | null };
}

interface DraftsState {
  byId: Readonly<Record<string, OpenDraft>>;
  brokenById: Readonly<Record<string, OpenBroken>>;
}

export const NOTHING_INHERITED: Inherited = { headers: [], auth: null, variables: [], settings: [] };

export const draftsStore = createStore<DraftsState>(() => ({ byId: {}, brokenById: {} }));

export function putDraft(id: DraftId, open: OpenDraft): void {
  draftsStore.setState((state) => ({ byId: { ...state.byId, [id]: open } }));
}

export function changeOpenDraft(id: DraftId, change: (open: OpenDraft) => OpenDraft): void {
  draftsStore.setState((state) => {
    const open = state.byId[id];
    if (open === undefined) return state;
    const next = change(open);
    return next === open ? state : { byId: { ...state.byId, [id]: next } };
  });
}

export function putBroken(id: DraftId, broken: OpenBroken): void {
  draftsStore.setState((state) => ({ brokenById: { ...state.brokenById, [id]: broken } }));
}

export function dropDraft(id: DraftId): void {
  draftsStore.setState((state) => {
    const { [id]: _draft, ...byId } = state.byId;
    const { [id]: _broken, ...brokenById } = state.brokenById;
    return { byId, brokenById };
  });
}

/** Whether there is something that closing would lose. An untouched new tab has nothing. */
export function hasUnsavedEdits(open: OpenDraft): boolean {
  if (open.draft === open.saved) return false;
  const { id: _id, ...draft } = open.draft;
  const { id: _savedId, ...saved } = open.saved ?? emptyLike(open.draft);
  return !isSameValue(draft, saved);
}

/** The same for whatever a tab shows: a request, or the text of a file that cannot be read as one. */
export function isEdited({ byId, brokenById }: DraftsState, id: DraftId): boolean {
  const open = byId[id];
  if (open !== undefined) return hasUnsavedEdits(open);
  const broken = brokenById[id];
  return broken !== undefined && broken.edited !== broken.text;
}

/**
 * Compares JSON values. Parts that were not edited are the same objects and cost nothing, so that this can be asked at
 * every key whatever the size of a body or a table.
 */
function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isSameValue((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}

/** What a tab that was never saved is compared with: the same request with nothing typed. */
function emptyLike(draft: RequestDraft): RequestDraft {
  return {
    ...draft,
    name: '',
    method: 'GET',
    url: '',
    params: [],
    headers: [],
    notes: '',
    auth: { ...draft.auth, kind: 'none' },
    body: { ...draft.body, kind: 'none', text: '', form: [] },
    settings: makeSettings(),
  };
}

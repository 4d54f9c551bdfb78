import { describe, expect, it } from 'vitest';
import { hasUnsavedEdits, NOTHING_INHERITED } from '../../../renderer/state/drafts-store.ts';
import type { OpenDraft } from '../../../renderer/state/drafts-store.ts';
import { makeDraft } from '../../../shared/draft/make-draft.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';

const id = 'draft-1' as DraftId;

function open(draft: RequestDraft, saved: RequestDraft | null): OpenDraft {
  return {
    draft,
    saved,
    source: null,
    collectionId: null,
    inherited: NOTHING_INHERITED,
    appliedFix: null,
    savedAt: null,
  };
}

const header = { id: 'row-1', name: 'Accept', value: '*/*', isEnabled: true, note: '' };

describe('whether a request has unsaved edits', () => {
  it('an untouched new tab has none', () => {
    expect(hasUnsavedEdits(open(makeDraft(id), null))).toBe(false);
  });

  it('a new tab with an address has', () => {
    expect(hasUnsavedEdits(open(makeDraft(id, { url: 'https://api.test' }), null))).toBe(true);
  });

  it('what is equal to the file, part by part, has none', () => {
    const parts = { url: 'https://api.test', headers: [header] };
    expect(hasUnsavedEdits(open(makeDraft(id, parts), makeDraft(id, structuredClone(parts))))).toBe(false);
  });

  it.each<[string, Partial<RequestDraft>]>([
    ['a value in a row', { headers: [{ ...header, value: 'text/csv' }] }],
    ['a row more', { headers: [header, { ...header, id: 'row-2' }] }],
    ['a row less', { headers: [] }],
    ['a switch', { headers: [{ ...header, isEnabled: false }] }],
    ['a note', { notes: 'Ask Mia first' }],
  ])('%s is one', (_what, parts) => {
    const saved = makeDraft(id, { headers: [header] });
    expect(hasUnsavedEdits(open({ ...saved, ...parts }, saved))).toBe(true);
  });

  it('the id of the tab is none', () => {
    const saved = makeDraft('other' as DraftId, { headers: [header] });
    expect(hasUnsavedEdits(open(makeDraft(id, { headers: [header] }), saved))).toBe(false);
  });
});

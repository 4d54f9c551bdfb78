import { paramsFromUrl, urlFromParams } from '../../shared/draft/sync-params.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import type {
  BodyKind,
  DraftAuth,
  DraftBody,
  DraftSettings,
  MultipartRow,
  ParamRow,
  RequestDraft,
  Row,
} from '../../shared/model/request-draft.ts';
import { changeOpenDraft } from '../state/drafts-store.ts';
import { journalSoon } from './journal.ts';
import { session } from './session.ts';

/**
 * What a person can do to a request, as intents. Rows that an edit does not touch stay the same objects, so that a key
 * typed in one row draws that row alone.
 */

type RowChange = Partial<Pick<MultipartRow, 'name' | 'value' | 'isEnabled' | 'kind' | 'contentType'>>;

function edit(id: DraftId, change: (draft: RequestDraft) => RequestDraft): void {
  changeOpenDraft(id, (open) => {
    const draft = change(open.draft);
    return draft === open.draft ? open : { ...open, draft, appliedFix: null };
  });
  journalSoon();
}

export function chooseMethod(id: DraftId, method: string): void {
  edit(id, (draft) => ({ ...draft, method }));
}

export function typeAddress(id: DraftId, url: string): void {
  edit(id, (draft) => ({ ...draft, url, params: paramsFromUrl(url, draft.params, session().makeId) }));
}

export function writeNotes(id: DraftId, notes: string): void {
  edit(id, (draft) => ({ ...draft, notes }));
}

export function changeSettings(id: DraftId, change: Partial<DraftSettings>): void {
  edit(id, (draft) => ({ ...draft, settings: { ...draft.settings, ...change } }));
}

/** Leaves out, or sends again, a header that the app adds by itself. */
export function toggleDefaultHeader(id: DraftId, name: string, isSent: boolean): void {
  const lower = name.toLowerCase();
  edit(id, (draft) => {
    const others = draft.settings.omittedHeaders.filter((omitted) => omitted.toLowerCase() !== lower);
    return {
      ...draft,
      settings: { ...draft.settings, omittedHeaders: isSent ? others : [...others, lower] },
    };
  });
}

export function changeAuth(id: DraftId, change: Partial<DraftAuth>): void {
  edit(id, (draft) => ({ ...draft, auth: { ...draft.auth, ...change } }));
}

export function chooseBodyKind(id: DraftId, kind: BodyKind): void {
  edit(id, (draft) => ({ ...draft, body: { ...draft.body, kind } }));
}

export function typeBody(id: DraftId, text: string): void {
  edit(id, (draft) => (draft.body.text === text ? draft : { ...draft, body: { ...draft.body, text } }));
}

export function changeFileBody(id: DraftId, change: Partial<DraftBody['file']>): void {
  edit(id, (draft) => ({ ...draft, body: { ...draft.body, file: { ...draft.body.file, ...change } } }));
}

export function changeGraphql(id: DraftId, change: Partial<DraftBody['graphql']>): void {
  edit(id, (draft) => ({ ...draft, body: { ...draft.body, graphql: { ...draft.body.graphql, ...change } } }));
}

/** Which table of a request an intent is about. */
export type RowTable = 'params' | 'headers' | 'form' | 'multipart';

function rowsOf(draft: RequestDraft, table: RowTable): readonly Row[] {
  return table === 'params' ? draft.params : table === 'headers' ? draft.headers : draft.body[table];
}

function withRows(draft: RequestDraft, table: RowTable, rows: readonly Row[]): RequestDraft {
  switch (table) {
    case 'params': {
      const params = rows as ParamRow[];
      return { ...draft, params, url: urlFromParams(draft.url, params) };
    }
    case 'headers':
      return { ...draft, headers: [...rows] };
    case 'form':
      return { ...draft, body: { ...draft.body, form: [...rows] } };
    case 'multipart':
      return { ...draft, body: { ...draft.body, multipart: rows as MultipartRow[] } };
  }
}

export function changeRow(id: DraftId, table: RowTable, rowId: string, change: RowChange): void {
  edit(id, (draft) =>
    withRows(
      draft,
      table,
      rowsOf(draft, table).map((row) => (row.id === rowId ? { ...row, ...change } : row)),
    ),
  );
}

const NEW_ROW: Readonly<Record<RowTable, Partial<ParamRow & MultipartRow>>> = {
  params: { place: 'query' },
  headers: {},
  form: {},
  multipart: { kind: 'text', contentType: '' },
};

export function addRow(id: DraftId, table: RowTable): void {
  const row: Row = { id: session().makeId(), name: '', value: '', isEnabled: true, note: '' };
  edit(id, (draft) => withRows(draft, table, [...rowsOf(draft, table), { ...row, ...NEW_ROW[table] }]));
}

export function removeRow(id: DraftId, table: RowTable, rowId: string): void {
  edit(id, (draft) =>
    withRows(
      draft,
      table,
      rowsOf(draft, table).filter((row) => row.id !== rowId),
    ),
  );
}

export function moveRow(
  id: DraftId,
  table: RowTable,
  rowId: string,
  toRowId: string,
  side: 'before' | 'after',
): void {
  edit(id, (draft) => {
    const rows = rowsOf(draft, table);
    const row = rows.find((candidate) => candidate.id === rowId);
    if (row === undefined || rowId === toRowId) return draft;
    const rest = rows.filter((candidate) => candidate.id !== rowId);
    const at = rest.findIndex((candidate) => candidate.id === toRowId) + (side === 'after' ? 1 : 0);
    return withRows(draft, table, rest.toSpliced(at, 0, row));
  });
}

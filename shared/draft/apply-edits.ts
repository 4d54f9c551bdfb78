import { applyTextEdits } from '../json/apply-text-edits.ts';
import { removeJsonValue, renameJsonKey, setJsonValue } from '../json/edit-json.ts';
import type { TextEdit } from '../json/json-problem.ts';
import { assertNever } from '../lib/assert-never.ts';
import type { Change } from '../model/diagnosis.ts';
import type { Edit } from '../model/edit.ts';
import type { ParamRow, RequestDraft, Row } from '../model/request-draft.ts';
import { diffDrafts } from './diff-drafts.ts';
import { newParam, newRow, removeRows, renameRows, setRow } from './edit-rows.ts';
import { createRowIds } from './row-ids.ts';
import { paramsFromUrl, urlFromParams } from './sync-params.ts';

/** Edits that reach beyond the draft: the caller carries them out. */
export type ExternalEdit = Extract<
  Edit,
  { op: 'set-variable' | 'clean-secret' | 'wait' | 'trust-host' | 'allow-file' }
>;

export interface AppliedEdits {
  readonly draft: RequestDraft;
  /** What is different afterwards, in the order in which a person reads a request. */
  readonly changes: Change[];
  readonly external: ExternalEdit[];
}

/**
 * The draft with the edits made, one after the other: the offset of an edit counts in the text that the edits before it
 * left. Table and address of the params stay in step, JSON keeps every digit and its layout. An edit whose target is no
 * longer there does nothing. Undo is keeping the old draft.
 */
export function applyEdits(draft: RequestDraft, edits: readonly Edit[]): AppliedEdits {
  const external: ExternalEdit[] = [];
  let edited = draft;
  for (const edit of edits) {
    if (isExternal(edit)) external.push(edit);
    else edited = applyEdit(edited, edit);
  }
  return { draft: edited, changes: diffDrafts(draft, edited), external };
}

const EXTERNAL: ReadonlySet<Edit['op']> = new Set<ExternalEdit['op']>([
  'set-variable',
  'clean-secret',
  'wait',
  'trust-host',
  'allow-file',
]);

function isExternal(edit: Edit): edit is ExternalEdit {
  return EXTERNAL.has(edit.op);
}

function applyEdit(draft: RequestDraft, edit: Exclude<Edit, ExternalEdit>): RequestDraft {
  switch (edit.op) {
    case 'set-method':
      return { ...draft, method: edit.method };
    case 'set-url':
      return withUrl(draft, edit.url);
    case 'set-auth':
      return { ...draft, auth: edit.auth };
    case 'set-header':
    case 'rename-header':
    case 'remove-header':
      return { ...draft, headers: editHeaders(draft.headers, edit) };
    case 'set-param':
    case 'rename-param':
    case 'remove-param':
      return withParams(draft, editParams(draft.params, edit));
    case 'set-form-field':
    case 'rename-form-field':
    case 'remove-form-field':
      return { ...draft, body: { ...draft.body, form: editForm(draft.body.form, edit) } };
    case 'set-body-kind':
      return { ...draft, body: { ...draft.body, kind: edit.kind } };
    case 'set-body-text':
      return withBodyText(draft, edit.text);
    case 'replace-body-text':
      return withBodyText(draft, applyTextEdits(draft.body.text, [edit]));
    case 'set-json-value':
      return withTextEdits(draft, setJsonValue(draft.body.text, edit.path, edit.json));
    case 'rename-json-key':
      return withTextEdits(draft, renameJsonKey(draft.body.text, edit.path, edit.to));
    case 'remove-json-value':
      return withTextEdits(draft, removeJsonValue(draft.body.text, edit.path));
    case 'set-time-limit':
      return { ...draft, settings: { ...draft.settings, timeoutMs: edit.ms } };
    case 'go-straight':
      return { ...draft, settings: { ...draft.settings, proxy: 'none' } };
    case 'set-oldest-tls':
      return { ...draft, settings: { ...draft.settings, oldestTls: edit.version } };
    case 'set-size-limit':
      return { ...draft, settings: { ...draft.settings, maxBodyBytes: edit.bytes } };
    case 'set-http-version':
      return { ...draft, settings: { ...draft.settings, httpVersion: edit.version } };
    default:
      return assertNever(edit, 'edit');
  }
}

type HeaderEdit = Extract<Edit, { op: 'set-header' | 'rename-header' | 'remove-header' }>;

function editHeaders(headers: readonly Row[], edit: HeaderEdit): Row[] {
  const isNamed = (name: string) => (row: Row) => row.name.trim().toLowerCase() === name.trim().toLowerCase();
  switch (edit.op) {
    case 'set-header':
      return setRow(headers, newRow(headers, edit.name, edit.value), isNamed(edit.name));
    case 'rename-header':
      return renameRows(headers, edit.to, isNamed(edit.from));
    case 'remove-header':
      return removeRows(headers, isNamed(edit.name));
  }
}

type FormEdit = Extract<Edit, { op: 'set-form-field' | 'rename-form-field' | 'remove-form-field' }>;

function editForm(form: readonly Row[], edit: FormEdit): Row[] {
  const isNamed = (name: string) => (row: Row) => row.name === name;
  switch (edit.op) {
    case 'set-form-field':
      return setRow(form, newRow(form, edit.name, edit.value), isNamed(edit.name));
    case 'rename-form-field':
      return renameRows(form, edit.to, isNamed(edit.from));
    case 'remove-form-field':
      return removeRows(form, isNamed(edit.name));
  }
}

type ParamEdit = Extract<Edit, { op: 'set-param' | 'rename-param' | 'remove-param' }>;

function editParams(params: readonly ParamRow[], edit: ParamEdit): ParamRow[] {
  const isNamed = (name: string) => (row: ParamRow) => row.name === name;
  switch (edit.op) {
    case 'set-param':
      return setRow(params, newParam(params, edit.name, edit.value), isNamed(edit.name));
    case 'rename-param':
      return renameRows(params, edit.to, isNamed(edit.from));
    case 'remove-param':
      return removeRows(params, isNamed(edit.name));
  }
}

function withUrl(draft: RequestDraft, url: string): RequestDraft {
  return { ...draft, url, params: paramsFromUrl(url, draft.params, createRowIds(draft.params)) };
}

/** Path rows stand for segments of the address: the address is read again, so that a renamed one does not linger. */
function withParams(draft: RequestDraft, params: readonly ParamRow[]): RequestDraft {
  const url = urlFromParams(draft.url, params);
  return { ...draft, url, params: paramsFromUrl(url, params, createRowIds(params)) };
}

function withTextEdits(draft: RequestDraft, edits: readonly TextEdit[] | null): RequestDraft {
  return edits === null ? draft : withBodyText(draft, applyTextEdits(draft.body.text, edits));
}

function withBodyText(draft: RequestDraft, text: string): RequestDraft {
  return { ...draft, body: { ...draft.body, text } };
}

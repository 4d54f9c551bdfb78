import type { RequestDraft } from '../../../shared/model/request-draft.ts';

/** A name to start from: the one it has, else its method and the last telling part of its address. */
export function suggestName(draft: RequestDraft): string {
  if (draft.name.trim() !== '') return draft.name;
  const path = draft.url.split(/[?#]/, 1)[0] ?? '';
  const last = path
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .split('/')
    .filter((part) => part !== '')
    .at(-1);
  return last === undefined ? '' : `${draft.method} ${last}`;
}

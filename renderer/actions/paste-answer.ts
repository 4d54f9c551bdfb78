import { draftFromSent } from '../../shared/draft/draft-from-sent.ts';
import { makeDraft } from '../../shared/draft/make-draft.ts';
import { findHeader } from '../../shared/http/headers.ts';
import type { DraftId, RecordId } from '../../shared/model/ids.ts';
import type { RequestDraft } from '../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import { changeOpenDraft } from '../state/drafts-store.ts';
import { setSendState } from '../state/exchanges-store.ts';
import { chooseAnswerTab } from '../state/layout-store.ts';
import { journalSoon } from './journal.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';
import { openNewRequest } from './tabs.ts';

/**
 * Shows an answer that came from elsewhere in a tab of its own, with the request that led to it where that is known.
 * False where the service side refused to keep its body, which has then been told.
 */
export async function showPastedAnswer(record: ResponseRecord, bodyText: string): Promise<boolean> {
  const { api, makeId } = session();
  const { outcome } = record;
  const kept =
    outcome.kind === 'failure'
      ? outcome
      : await orNotify(async () => {
          const contentType = findHeader(outcome.answer.headers, 'content-type');
          const { bodyId } = await api['body.keep']({ text: bodyText, contentType });
          return { ...outcome, body: { ...outcome.body, id: bodyId } };
        });
  if (kept === null) return false;
  const draftId = openNewRequest();
  const draft = draftOf(draftId, record);
  changeOpenDraft(draftId, (open) => ({ ...open, draft }));
  journalSoon();
  setSendState(draftId, {
    kind: 'done',
    record: { ...record, id: makeId() as RecordId, draftId, outcome: kept },
  });
  chooseAnswerTab('explain');
  return true;
}

/** Of a bare answer nothing is known but the answer. */
function draftOf(draftId: DraftId, { hops }: ResponseRecord): RequestDraft {
  const sent = hops[0]?.request;
  return sent === undefined ? makeDraft(draftId) : { ...draftFromSent(sent), id: draftId };
}

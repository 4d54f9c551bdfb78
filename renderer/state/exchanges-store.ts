import { createStore } from 'zustand/vanilla';
import type { DraftId } from '../../shared/model/ids.ts';
import type { ResponseRecord } from '../../shared/model/response-record.ts';
import type { RecordId } from '../../shared/model/ids.ts';

/** Where a request's sending stands. A network failure is `done`: it is a record; `refused` is the app's own no. */
export type SendState =
  | { kind: 'idle' }
  | {
      kind: 'sending';
      recordId: RecordId;
      startedAt: number;
      receivedBytes: number;
      /** Head and first bytes, once they are here. */
      arrived: ResponseRecord | null;
      /** The answer before, shown until there is something newer. */
      previous: ResponseRecord | null;
    }
  /** Counting down to the moment the server named, then sending again. */
  | { kind: 'waiting'; until: number; record: ResponseRecord }
  | { kind: 'done'; record: ResponseRecord }
  | { kind: 'refused'; reason: string };

interface ExchangesState {
  byDraft: Readonly<Record<string, SendState>>;
}

const IDLE: SendState = { kind: 'idle' };

export const exchangesStore = createStore<ExchangesState>(() => ({ byDraft: {} }));

export function sendStateOf(id: DraftId): SendState {
  return exchangesStore.getState().byDraft[id] ?? IDLE;
}

export function setSendState(id: DraftId, next: SendState): void {
  exchangesStore.setState((state) => ({ byDraft: { ...state.byDraft, [id]: next } }));
}

export function dropExchange(id: DraftId): void {
  exchangesStore.setState((state) => {
    const { [id]: _dropped, ...byDraft } = state.byDraft;
    return { byDraft };
  });
}

/** The record to show: the newest of which anything is known. */
export function shownRecord(state: SendState): ResponseRecord | null {
  switch (state.kind) {
    case 'sending':
      return state.arrived ?? state.previous;
    case 'waiting':
    case 'done':
      return state.record;
    case 'idle':
    case 'refused':
      return null;
  }
}

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../../shared/model/ids.ts';
import type { Row } from '../../../../shared/model/request-draft.ts';
import type { Hop, ResponseRecord, SentRequest } from '../../../../shared/model/response-record.ts';
import { notify } from '../../../actions/notices.ts';
import { draftsStore, NOTHING_INHERITED } from '../../../state/drafts-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { cutRows } from '../body/cut-rows.ts';
import { LineView } from '../body/line-view.tsx';
import { createFixedRows } from '../body/row-source.ts';
import { CopyButton } from '../copy-button.tsx';
import { HeaderList } from '../headers/header-list.tsx';
import { headerOrigin } from './header-origin.ts';
import { requestLine, sentText } from './sent-text.ts';
import styles from './sent-tab.module.css';

/** What really left this computer: request line, headers and body as they were on the wire, secrets as names. */
export function SentTab({ draftId, record }: { draftId: DraftId; record: ResponseRecord }) {
  const say = useSay();
  const [first, ...further] = record.hops;
  if (first === undefined)
    return <EmptyState title={say('answer.sent.nothing')} text={say('answer.sent.nothing-text')} />;
  return (
    <div className={styles.tab}>
      {record.unresolvedInBody.length > 0 && (
        <Notice look="warning">
          {say('answer.sent.unresolved', {
            names: record.unresolvedInBody.map((name) => `{{${name}}}`).join(', '),
          })}
        </Notice>
      )}
      <OneRequest draftId={draftId} hop={first} at={record.startedAt} />
      {further.map((hop, index) => (
        <Fold
          // oxlint-disable-next-line react/no-array-index-key -- the same address may well come twice: that is what a loop is
          key={index}
          title={say('answer.sent.hop', { number: index + 2, count: record.hops.length })}
          hint={requestLine(hop.request)}
        >
          <OneRequest draftId={draftId} hop={hop} at={record.startedAt} />
        </Fold>
      ))}
    </div>
  );
}

const NO_ROWS: readonly Row[] = [];

function OneRequest({ draftId, hop, at }: { draftId: DraftId; hop: Hop; at: number }) {
  const { request, cookies } = hop;
  const say = useSay();
  const rows = useStore(draftsStore, (state) => state.byId[draftId]?.draft.headers ?? NO_ROWS);
  const inherited = useStore(draftsStore, (state) => state.byId[draftId]?.inherited ?? NOTHING_INHERITED);
  const tagOf = (name: string) => {
    const origin = headerOrigin(name, request, rows, inherited, cookies?.sent);
    if (origin.kind === 'typed') return null;
    if (origin.kind === 'jar') return say('answer.sent.from-jar');
    return origin.kind === 'added' ? say('answer.sent.added') : say('answer.sent.inherited', origin);
  };
  const hasSecrets = /‹[^›]+›/.test(request.url + request.headers.flat().join(' ') + request.body.head);
  return (
    <div className={styles.request}>
      <div className={styles.line}>
        <code className={styles.url}>
          <strong>{request.method}</strong> {request.url}
        </code>
        <CopyButton
          read={() => sentText(request)}
          text={say('answer.copy')}
          label={say('answer.sent.copy')}
        />
      </div>
      {request.http2 !== undefined && (
        <p className={styles.quiet}>
          {say('answer.sent.http2', {
            authority: request.http2.authority,
            leftOut: request.http2.leftOut.join(', '),
          })}
        </p>
      )}
      {hasSecrets && <p className={styles.quiet}>{say('answer.sent.secrets')}</p>}
      <section className={styles.part}>
        <h3>{say('answer.sent.headers')}</h3>
        <HeaderList
          headers={request.headers}
          context={{ side: 'request', now: at, status: null }}
          search=""
          tagOf={tagOf}
        />
      </section>
      <SentBody body={request.body} />
    </div>
  );
}

/** Of a larger body the record keeps its beginning. */
const KEPT_BYTES = 65_536;
const ROW_PX = 20;
const EDGES_PX = 16;
const TALLEST_PX = 420;

function SentBody({ body }: { body: SentRequest['body'] }) {
  const say = useSay();
  const rows = useMemo(() => createFixedRows(cutRows(body.head)), [body.head]);
  if (body.byteLength === 0) return <p className={styles.quiet}>{say('answer.sent.no-body')}</p>;
  return (
    <section className={styles.part}>
      <h3>{say('answer.sent.body', { bytes: body.byteLength })}</h3>
      {body.byteLength > KEPT_BYTES && <p className={styles.quiet}>{say('answer.sent.body-head')}</p>}
      <div
        className={styles.body}
        style={{ height: Math.min(TALLEST_PX, rows.rowCount * ROW_PX + EDGES_PX + 2) }}
      >
        <LineView
          source={rows}
          label={say('answer.sent.body-label')}
          isJson={/^\s*[{[]/.test(body.head)}
          onCopyRefused={() => notify('info', say('answer.body.too-large-to-copy'))}
        />
      </div>
    </section>
  );
}

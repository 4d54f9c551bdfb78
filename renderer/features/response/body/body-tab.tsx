import { Download } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BodyView } from '../../../../shared/model/body-view.ts';
import type { Outcome, ResponseRecord } from '../../../../shared/model/response-record.ts';
import { saveBody } from '../../../actions/answer-body.ts';
import { notify, orNotify } from '../../../actions/notices.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { CopyButton } from '../copy-button.tsx';
import { bodyNotices } from './body-notices.ts';
import { isLaidOut } from './first-rows.ts';
import { LineView } from './line-view.tsx';
import { readText, selectAll } from './read-text.ts';
import type { RowWindow } from './row-window.ts';
import { suggestFileName } from './suggest-file-name.ts';
import styles from './body-tab.module.css';

interface BodyTabProps {
  record: ResponseRecord;
  outcome: Extract<Outcome, { kind: 'response' }>;
  windowOf: (view: BodyView) => RowWindow;
  /** The rest is still to come. */
  isArriving: boolean;
}

/** The body in rows, laid out or as it came, at any size. */
export function BodyTab({ record, outcome, windowOf, isArriving }: BodyTabProps) {
  const say = useSay();
  const [wanted, setWanted] = useState<BodyView>('readable');
  const { answer, body } = outcome;
  const hasLayout = isLaidOut(body) || body.mediaType === 'application/x-www-form-urlencoded';
  const view = hasLayout ? wanted : 'raw';
  const rows = windowOf(view);
  useSyncExternalStore(rows.subscribe, rows.version);
  useEffect(() => rows.follow(), [rows, isArriving]);
  if (body.decodedBytes === 0 && !isArriving) return <NoBody record={record} status={answer.status} />;
  const refuseCopy = () => notify('info', say('answer.body.too-large-to-copy'));
  const copyAll = async () => {
    // All of it is at hand, line ends and all.
    if (view === 'raw' && body.isText && body.isComplete && body.tail === '') return body.head;
    const read = await orNotify(() => readText(rows, selectAll(rows)));
    if (read?.kind === 'too-much') refuseCopy();
    return read?.kind === 'text' ? read.text : null;
  };
  const save = async () => {
    const path = await saveBody(
      body.id,
      suggestFileName(answer, body, record.hops.at(-1)?.request.url ?? ''),
    );
    if (path !== null && path !== '') notify('done', say('answer.body.saved', { path }));
  };
  const notices = bodyNotices(say, body, isArriving);
  const isHex = rows.state?.format === 'hex';
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        {hasLayout && (
          <Segmented
            label={say('answer.body.view')}
            value={wanted}
            options={[
              { value: 'readable', label: say('answer.body.readable') },
              { value: 'raw', label: say('answer.body.raw') },
            ]}
            onChange={setWanted}
          />
        )}
        <span className={styles.count}>
          {!isHex && rows.lineCount > 0 && say('answer.body.lines', { lines: rows.lineCount })}
        </span>
        <CopyButton read={copyAll} text={say('answer.copy')} label={say('answer.body.copy')} />
        <Button size="small" onClick={() => void save()}>
          <Download size={14} aria-hidden />
          {say('answer.body.save')}
        </Button>
      </div>
      {notices.map(({ look, text }) => (
        <Notice key={text} look={look} className={styles.notice}>
          {text}
        </Notice>
      ))}
      {(rows.state?.notice ?? null) !== null && (
        <Notice look="info" className={styles.notice}>
          {rows.state?.notice}
        </Notice>
      )}
      {rows.problem !== null && (
        <Notice look="error" isAnnounced className={styles.notice}>
          {rows.problem}
        </Notice>
      )}
      <div className={styles.view}>
        <LineView
          key={`${body.id} ${view}`}
          source={rows}
          label={
            isHex
              ? say('answer.body.label-bytes', { bytes: body.decodedBytes })
              : say('answer.body.label', { lines: rows.lineCount })
          }
          isJson={view === 'readable' && isLaidOut(body)}
          onCopyRefused={refuseCopy}
        />
      </div>
    </div>
  );
}

function NoBody({ record, status }: { record: ResponseRecord; status: number }) {
  const say = useSay();
  const isHead = record.hops.at(-1)?.request.method === 'HEAD';
  const text =
    status === 204
      ? say('answer.body.empty-204')
      : status === 304
        ? say('answer.body.empty-304')
        : say(isHead ? 'answer.body.empty-head' : 'answer.body.empty-other');
  return <EmptyState title={say('answer.body.empty')} text={text} />;
}

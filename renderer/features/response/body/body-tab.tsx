import { useEffect, useSyncExternalStore } from 'react';
import { EVENT_STREAM } from '../../../../shared/http/media-type.ts';
import type { BodyView } from '../../../../shared/model/body-view.ts';
import type { Outcome, ReceivedBody } from '../../../../shared/model/response-record.ts';
import { notify } from '../../../actions/notices.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Notice } from '../../../ui/notice.tsx';
import { afterPaint } from '../after-paint.ts';
import { BodyBar } from './body-bar.tsx';
import { bodyNotices } from './body-notices.ts';
import { isLaidOut } from './first-rows.ts';
import { LineView } from './line-view.tsx';
import type { RowWindow } from './row-window.ts';
import styles from './body-tab.module.css';

interface BodyTabProps {
  outcome: Extract<Outcome, { kind: 'response' }>;
  /** The address that answered. */
  url: string;
  windowOf: (view: BodyView) => RowWindow;
  /** The rest is still to come. */
  isArriving: boolean;
  /** Only where there are two ways of looking at it. */
  wantedView: BodyView;
  onChooseView: (view: BodyView) => void;
}

/** The body in rows, laid out or as it came, at any size. */
export function BodyTab({ outcome, url, windowOf, isArriving, ...choice }: BodyTabProps) {
  const say = useSay();
  const { body } = outcome;
  const isJson = isLaidOut(body);
  const hasLayout =
    isJson || body.mediaType === 'application/x-www-form-urlencoded' || body.mediaType === EVENT_STREAM;
  const view = hasLayout ? choice.wantedView : 'raw';
  const rows = windowOf(view);
  useSyncExternalStore(rows.subscribe, rows.version);
  useFollowing(rows, isArriving);
  const refuseCopy = () => notify('info', say('answer.body.too-large-to-copy'));
  return (
    <div className={styles.tab}>
      <BodyBar
        outcome={outcome}
        url={url}
        rows={rows}
        view={view}
        onChooseView={hasLayout ? choice.onChooseView : null}
        onCopyRefused={refuseCopy}
      />
      <Notices body={body} rows={rows} isArriving={isArriving} />
      <div className={styles.view}>
        <LineView
          key={`${body.id} ${view}`}
          source={rows}
          label={
            rows.isEveryRowALine
              ? say('answer.body.label-bytes', { bytes: body.decodedBytes })
              : say('answer.body.label', { lines: rows.lineCount })
          }
          isJson={view === 'readable' && isJson}
          followsEnd={isArriving && body.mediaType === EVENT_STREAM}
          onCopyRefused={refuseCopy}
        />
      </div>
    </div>
  );
}

/** Asks for the rows once the first ones, which were at hand, are on the screen. */
function useFollowing(rows: RowWindow, isArriving: boolean): void {
  useEffect(() => {
    let stop = (): void => undefined;
    const callOff = afterPaint(() => {
      stop = rows.follow();
    });
    return () => {
      callOff();
      stop();
    };
  }, [rows, isArriving]);
}

interface NoticesProps {
  body: ReceivedBody;
  rows: RowWindow;
  isArriving: boolean;
}

/** What is out of the ordinary, said above the rows that it is about. */
function Notices({ body, rows, isArriving }: NoticesProps) {
  const say = useSay();
  const notices = bodyNotices(say, body, isArriving);
  const ofView = rows.state?.notice ?? null;
  if (ofView !== null) notices.push({ look: 'info', text: ofView });
  return (
    <>
      {notices.map(({ look, text }) => (
        <Notice key={text} look={look} className={styles.notice}>
          {text}
        </Notice>
      ))}
      {rows.problem !== null && (
        <Notice look="error" isAnnounced className={styles.notice}>
          {rows.problem}
        </Notice>
      )}
    </>
  );
}

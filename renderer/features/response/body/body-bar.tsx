import { Download } from 'lucide-react';
import type { BodyView } from '../../../../shared/model/body-view.ts';
import type { Outcome } from '../../../../shared/model/response-record.ts';
import { saveBody } from '../../../actions/answer-body.ts';
import { notify, orNotify } from '../../../actions/notices.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { CopyButton } from '../copy-button.tsx';
import { MOST_COPIED, readText, selectAll, TOO_MUCH } from './read-text.ts';
import type { RowWindow } from './row-window.ts';
import { suggestFileName } from './suggest-file-name.ts';
import styles from './body-tab.module.css';

interface BodyBarProps {
  outcome: Extract<Outcome, { kind: 'response' }>;
  /** The address that answered. */
  url: string;
  rows: RowWindow;
  view: BodyView;
  /** Null where there is only one way of looking at it. */
  onChooseView: ((view: BodyView) => void) | null;
  onCopyRefused: () => void;
}

/** What can be done with a body: laid out or as it came, copied, saved. */
export function BodyBar({ outcome, url, rows, view, onChooseView, onCopyRefused }: BodyBarProps) {
  const say = useSay();
  const { answer, body } = outcome;
  const eventCount = rows.state?.eventCount;
  const copyAll = async () => {
    // All of it is at hand, line ends and all.
    if (view === 'raw' && body.isText && body.isComplete && body.tail === '') return body.head;
    const isTooMuch = body.decodedBytes > MOST_COPIED;
    const read = isTooMuch ? TOO_MUCH : await orNotify(() => readText(rows, selectAll(rows)));
    if (read?.kind === 'too-much') onCopyRefused();
    return read?.kind === 'text' ? read.text : null;
  };
  const save = async () => {
    const path = await saveBody(body.id, suggestFileName(answer, body, url));
    if (path !== null && path !== '') notify('done', say('answer.body.saved', { path }));
  };
  return (
    <div className={styles.bar}>
      {onChooseView !== null && (
        <Segmented
          label={say('answer.body.view')}
          value={view}
          options={[
            { value: 'readable', label: say('answer.body.readable') },
            { value: 'raw', label: say('answer.body.raw') },
          ]}
          onChange={onChooseView}
        />
      )}
      <span className={styles.count}>
        {eventCount !== undefined &&
          eventCount > 0 &&
          `${say('answer.body.events', { events: eventCount })} · `}
        {rows.lineCount > 0 && say('answer.body.lines', { lines: rows.lineCount })}
      </span>
      <CopyButton read={copyAll} text={say('answer.copy')} label={say('answer.body.copy')} />
      <Button size="small" onClick={() => void save()}>
        <Download size={14} aria-hidden />
        {say('answer.body.save')}
      </Button>
    </div>
  );
}

import { useMemo } from 'react';
import { notify } from '../../../actions/notices.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Fold } from '../../../ui/fold.tsx';
import { cutRows } from '../body/cut-rows.ts';
import { LineView } from '../body/line-view.tsx';
import { createFixedRows } from '../body/row-source.ts';
import { CopyButton } from '../copy-button.tsx';
import { showControls } from './show-controls.ts';
import styles from './raw-answer.module.css';

const ROW_PX = 20;
const EDGES_PX = 18;
const TALLEST_PX = 320;

/** The beginning of an answer as it came, where it broke the rules or was none. `raw`: a character for each byte. */
export function RawAnswer({ raw, isOpenFirst }: { raw: string; isOpenFirst: boolean }) {
  const say = useSay();
  const rows = useMemo(() => createFixedRows(cutRows(showControls(raw))), [raw]);
  return (
    <Fold title={say('answer.headers.raw')} isOpenFirst={isOpenFirst}>
      <div className={styles.raw} style={{ height: Math.min(TALLEST_PX, rows.rowCount * ROW_PX + EDGES_PX) }}>
        <LineView
          source={rows}
          label={say('answer.headers.raw')}
          isJson={false}
          onCopyRefused={() => notify('info', say('answer.body.too-large-to-copy'))}
        />
      </div>
      <CopyButton read={() => raw} text={say('answer.copy')} label={say('answer.headers.raw-copy')} />
    </Fold>
  );
}

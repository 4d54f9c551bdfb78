import { clsx } from 'clsx';
import { useState } from 'react';
import type { AnswerError } from '../../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Term } from '../../../terms/term.tsx';
import { Button } from '../../../ui/button.tsx';
import { ClampedText } from '../clamped-text.tsx';
import { DocsLink } from './docs-link.tsx';
import { PlaceButton } from './place-button.tsx';
import styles from './error-table.module.css';

interface ErrorTableProps {
  draftId: DraftId;
  errors: readonly AnswerError[];
}

/** More than fit on a screen are shown on demand: an answer may list hundreds. */
const FIRST_SHOWN = 20;
/** Codes are numbers or words: `1042`, `channel_not_found`. */
const SHORT_CODE = 9;

/** What the answer lists: code, words, and the spot in the request, which a press leads to. */
export function ErrorTable({ draftId, errors }: ErrorTableProps) {
  const say = useSay();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? errors : errors.slice(0, FIRST_SHOWN);
  const codeLength = errors.reduce((longest, { code }) => Math.max(longest, code?.length ?? 0), 0);
  const hasPlaces = errors.some((error) => error.place !== null || error.field !== null);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {codeLength > 0 && (
              <th scope="col" className={clsx(styles.code, codeLength > SHORT_CODE && styles.long)}>
                <Term id="error-code">{say('answer.errors.code')}</Term>
              </th>
            )}
            <th scope="col">{say('answer.errors.message')}</th>
            {hasPlaces && (
              <th scope="col" className={styles.where}>
                {say('answer.errors.where')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((error, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- an answer may list the same error twice; the list never changes its order
            <tr key={index}>
              {codeLength > 0 && (
                <td className={styles.code}>{error.code !== null && <code>{error.code}</code>}</td>
              )}
              <td>
                <Words error={error} />
              </td>
              {hasPlaces && (
                <td className={styles.where}>
                  <Where draftId={draftId} error={error} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < errors.length && (
        <Button size="small" onClick={() => setIsWhole(true)}>
          {say('answer.errors.more', { count: errors.length })}
        </Button>
      )}
    </>
  );
}

function Words({ error }: { error: AnswerError }) {
  const say = useSay();
  return (
    <div className={styles.words}>
      {error.severity === 'warning' && <span className={styles.warning}>{say('answer.errors.warning')}</span>}
      {error.title !== null && error.title !== error.message && <strong>{error.title}</strong>}
      {error.message === '' ? (
        error.title === null && <span className={styles.quiet}>{say('answer.errors.no-message')}</span>
      ) : (
        <ClampedText text={error.message} />
      )}
      {error.docsUrl !== null && <DocsLink url={error.docsUrl} />}
    </div>
  );
}

function Where({ draftId, error }: { draftId: DraftId; error: AnswerError }) {
  if (error.place !== null) return <PlaceButton draftId={draftId} place={error.place} />;
  // Named by the server, but nowhere to be found in the request.
  return error.field === null ? null : <code>{error.field.raw}</code>;
}

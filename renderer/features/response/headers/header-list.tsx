import type { HeaderContext } from '../../../../shared/diagnosis/explain-header.ts';
import type { HeaderPair } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { ClampedText } from '../clamped-text.tsx';
import { CopyButton } from '../copy-button.tsx';
import { searchHeaders } from './search-headers.ts';
import styles from './header-list.module.css';

interface HeaderListProps {
  headers: readonly HeaderPair[];
  context: Omit<HeaderContext, 'count'>;
  /** Only headers that hold this in name, value or explanation; `''` for all. */
  search: string;
  /** A word beside the name, such as who added it. */
  tagOf?: (name: string, index: number) => string | null;
}

/** Headers in the order of the wire, each with its value and one sentence about it. */
export function HeaderList({ headers, context, search, tagOf }: HeaderListProps) {
  const say = useSay();
  const shown = searchHeaders(headers, context, search, say.message);
  if (shown.length === 0)
    return (
      <p className={styles.none} role="status">
        {search === '' ? say('answer.headers.none') : say('answer.headers.no-match', { text: search })}
      </p>
    );
  return (
    <dl className={styles.list}>
      {shown.map(({ name, value, explanation, index }) => {
        const tag = tagOf?.(name, index) ?? null;
        return (
          <div key={index} className={styles.header}>
            <dt>
              <span>{name}</span>
              {tag !== null && <span className={styles.tag}>{tag}</span>}
            </dt>
            <dd>
              <div className={styles.value}>
                {value === '' ? <em>{say('answer.headers.empty-value')}</em> : <ClampedText text={value} />}
              </div>
              {explanation !== null && <p className={styles.why}>{explanation}</p>}
            </dd>
            <dd className={styles.copy}>
              <CopyButton read={() => value} label={say('answer.headers.copy', { name })} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

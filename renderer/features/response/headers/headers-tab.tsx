import { useState } from 'react';
import type { DraftId } from '../../../../shared/model/ids.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { CookieNotes } from './cookie-notes.tsx';
import { HeaderList } from './header-list.tsx';
import { RawAnswer } from './raw-answer.tsx';
import styles from './headers-tab.module.css';

/** The headers of the answer, and folded below them those that came before it: hints ahead, and redirects. */
export function HeadersTab({ draftId, record }: { draftId: DraftId; record: ResponseRecord }) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const { outcome } = record;
  const wanted = search.trim();
  const redirected = record.hops.filter((hop) => hop.redirect !== null && hop.redirect.to !== null);
  const answer = outcome.kind === 'response' ? outcome.answer : null;
  const raw = record.hops.at(-1)?.rawAnswer;
  if (answer === null && redirected.length === 0 && raw === undefined)
    return <EmptyState title={say('answer.body.none')} text={say('answer.body.none-text')} />;
  const context = { side: 'answer', now: record.startedAt } as const;
  return (
    <div className={styles.tab}>
      {answer === null && redirected.length === 0 ? null : (
        <SearchField
          label={say('answer.headers.filter')}
          clearLabel={say('sidebar.clear-search')}
          value={search}
          onChange={setSearch}
        />
      )}
      {answer !== null && (
        <HeaderList
          headers={answer.headers}
          context={{ ...context, status: answer.status }}
          search={wanted}
        />
      )}
      <CookieNotes draftId={draftId} record={record} />
      {answer?.informational.map(({ status, headers }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they have no id of their own, and never change their order
        <Fold key={index} title={say('answer.headers.informational', { status: String(status) })}>
          <HeaderList headers={headers} context={{ ...context, status }} search={wanted} />
        </Fold>
      ))}
      {answer?.trailers !== undefined && (
        <Fold title={say('answer.headers.trailers')} isOpenFirst>
          <HeaderList
            headers={answer.trailers}
            context={{ ...context, status: answer.status }}
            search={wanted}
          />
        </Fold>
      )}
      {raw !== undefined && <RawAnswer raw={raw} isOpenFirst={answer === null} />}
      {redirected.map((hop, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same address may well come twice: that is what a loop is
        <Fold
          key={index}
          title={say('answer.headers.of-redirect', {
            status: String(hop.answer?.status ?? ''),
            url: hop.request.url,
          })}
        >
          <HeaderList
            headers={hop.answer?.headers ?? []}
            context={{ ...context, status: hop.answer?.status ?? null }}
            search={wanted}
          />
        </Fold>
      ))}
    </div>
  );
}

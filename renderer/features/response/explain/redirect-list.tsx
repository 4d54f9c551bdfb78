import type { Hop, Redirect } from '../../../../shared/model/response-record.ts';
import type { Say } from '../../../state/explaining-texts.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Part } from './part.tsx';
import styles from './explain-tab.module.css';

/** Each time the server sent the request on: to where, and what was left behind on the way. */
export function RedirectList({ hops }: { hops: readonly Hop[] }) {
  const say = useSay();
  const redirected = hops.filter((hop) => hop.redirect !== null);
  if (redirected.length === 0) return null;
  return (
    <Part title={say('answer.redirects', { count: redirected.length })}>
      <ol className={styles.redirects}>
        {redirected.map((hop, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same address may well come twice: that is what a loop is
          <li key={index}>
            <p>
              <code>{hop.request.method}</code> <code>{hop.request.url}</code>{' '}
              {say('answer.redirect.answered', { status: String(hop.answer?.status ?? '') })}{' '}
              <code>{hop.redirect?.to ?? hop.redirect?.location}</code>
            </p>
            {hop.redirect !== null && (
              <p className={styles.quiet}>{consequences(say, hop.redirect).join(' ')}</p>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function consequences(say: Say, redirect: Redirect): string[] {
  const out: string[] = [];
  if (redirect.notFollowedBecause !== null) out.push(say(`answer.redirect.${redirect.notFollowedBecause}`));
  if (redirect.methodChange !== null) out.push(say('answer.redirect.method', redirect.methodChange));
  if (redirect.hasDroppedBody) out.push(say('answer.redirect.body'));
  if (redirect.droppedHeaders.length > 0)
    out.push(say('answer.redirect.dropped', { names: redirect.droppedHeaders.join(', ') }));
  return out;
}

import type { HeaderPair, TokenCall } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Fold } from '../../../ui/fold.tsx';
import { Part } from './part.tsx';
import styles from './explain-tab.module.css';

/** What was sent to get a token before the request itself, and what came of it: tokens and secrets are masked. */
export function TokenCalls({ calls }: { calls: readonly TokenCall[] }) {
  const say = useSay();
  if (calls.length === 0) return null;
  return (
    <Part title={say('answer.sign-in.title', { count: calls.length })}>
      <ol className={styles.redirects}>
        {calls.map(({ grant, why, record }) => (
          <li key={record.id}>
            <CallLine record={record} />
            <p className={styles.quiet}>
              {say(`answer.sign-in.grant.${grant}`)} {say(`answer.sign-in.why.${why}`)}
            </p>
            <Fold title={say('answer.sign-in.details')}>
              <pre className={styles.exchange}>{textOf(record)}</pre>
            </Fold>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function CallLine({ record }: Pick<TokenCall, 'record'>) {
  const say = useSay();
  const request = record.hops[0]?.request;
  const { outcome } = record;
  return (
    <p>
      <code>{request?.method}</code> <code>{request?.url}</code>{' '}
      {outcome.kind === 'response'
        ? say('answer.sign-in.answered', { status: String(outcome.answer.status) })
        : say('answer.sign-in.no-answer')}{' '}
      · {say('answer.span', { ms: record.totalMs })}
      {outcome.kind === 'failure' && ` · ${say(`failure.${outcome.failure.code}.name`)}`}
    </p>
  );
}

/** Request and answer as they read on the wire. */
function textOf({ hops, outcome }: TokenCall['record']): string {
  const request = hops[0]?.request;
  const lines = (headers: readonly HeaderPair[]): string[] =>
    headers.map(([name, value]) => `${name}: ${value}`);
  const sent =
    request === undefined
      ? []
      : [`${request.method} ${request.url}`, ...lines(request.headers), '', request.body.head];
  const came =
    outcome.kind === 'failure'
      ? []
      : [
          '',
          `HTTP/${outcome.answer.httpVersion} ${outcome.answer.status} ${outcome.answer.statusText}`.trim(),
          ...lines(outcome.answer.headers),
          '',
          outcome.body.head,
        ];
  return [...sent, ...came].join('\n');
}

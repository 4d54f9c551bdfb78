import { clsx } from 'clsx';
import { explainConnection } from '../../../../shared/diagnosis/explain-chain.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { CertificateChain } from '../certificate-chain.tsx';
import { FactList } from '../fact-list.tsx';
import { connectionFacts, reasonOfAbsence } from './connection-facts.ts';
import { readTiming } from './timing-bars.ts';
import type { HopTiming } from './timing-bars.ts';
import styles from './timing-tab.module.css';

/** Where the time went: each leg with its figure, its bar to scale and what it means; then what the line was like. */
export function TimingTab({ record }: { record: ResponseRecord }) {
  const say = useSay();
  if (record.hops.length === 0)
    return <EmptyState title={say('answer.timing.nothing')} text={say('answer.body.none-text')} />;
  const { totalMs, hops, restMs } = readTiming(record);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- nothing in it can be pressed, so it takes the focus itself: else the keyboard could not scroll it
    <div className={styles.tab} role="group" aria-label={say('answer.tab.timing')} tabIndex={0}>
      <p className={styles.total}>{say('answer.timing.total', { ms: totalMs })}</p>
      {hops.map((timing, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same address may well come twice: that is what a loop is
        <section key={index} className={styles.hop}>
          {hops.length > 1 && (
            <h3>
              {say('answer.timing.hop', {
                number: index + 1,
                method: timing.hop.request.method,
                url: timing.hop.request.url,
              })}
            </h3>
          )}
          <Legs timing={timing} restMs={index === hops.length - 1 ? restMs : 0} />
          <Line timing={timing} at={record.startedAt} />
        </section>
      ))}
    </div>
  );
}

function Legs({ timing, restMs }: { timing: HopTiming; restMs: number }) {
  const say = useSay();
  return (
    <table className={styles.legs}>
      <thead>
        <tr>
          <th scope="col">{say('answer.timing.leg')}</th>
          <th scope="col" className={styles.figure}>
            {say('answer.timing.time')}
          </th>
          <th scope="col" className={styles.when}>
            {say('answer.timing.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {timing.bars.map(({ leg, ms, from, share }) => (
          <tr key={leg} className={ms === null ? styles.absent : undefined}>
            <th scope="row">
              {say(`answer.timing.${leg}`)}
              <span className={styles.why}>
                {say(ms === null ? reasonOfAbsence(leg, timing.hop) : `answer.timing.${leg}.why`)}
              </span>
            </th>
            <td className={styles.figure}>
              {ms === null ? say('answer.timing.none') : say('answer.span', { ms })}
            </td>
            <td className={styles.when}>
              {ms !== null && (
                <div className={styles.track}>
                  <span
                    className={clsx(styles.bar, styles[leg])}
                    style={{ left: `${from * 100}%`, width: `${share * 100}%` }}
                  />
                </div>
              )}
            </td>
          </tr>
        ))}
        {restMs >= 0.1 && (
          <tr className={styles.absent}>
            <th scope="row">
              {say('answer.timing.between')}
              <span className={styles.why}>{say('answer.timing.between.why')}</span>
            </th>
            <td className={styles.figure}>{say('answer.span', { ms: restMs })}</td>
            <td className={styles.when}>
              <span className={styles.why}>{say('answer.timing.spread')}</span>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** What the connection was, and the certificate that the server showed. */
function Line({ timing: { hop }, at }: { timing: HopTiming; at: number }) {
  const say = useSay();
  const tls = hop.connection?.tls ?? null;
  const issuers = tls?.chain.slice(1) ?? [];
  return (
    <>
      <FactList facts={connectionFacts(say, hop)} />
      {hop.connection?.tls?.isVerified === false && (
        <p className={styles.warning}>{say('answer.certificate.unverified')}</p>
      )}
      {tls !== null && tls.chain.length > 0 && (
        <Fold
          title={say('answer.certificate')}
          hint={issuers.length === 0 ? undefined : say('answer.certificate.chain', { count: issuers.length })}
        >
          <CertificateChain chain={explainConnection(tls, at)} at={at} />
        </Fold>
      )}
    </>
  );
}

import { clsx } from 'clsx';
import { Check, Minus, X } from 'lucide-react';
import { readJourney } from '../../../../shared/diagnosis/journey.ts';
import type { Leg } from '../../../../shared/diagnosis/journey.ts';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import type { Say } from '../../../state/explaining-texts.ts';
import { verdictLook } from '../verdict-look.ts';
import hues from '../hues.module.css';
import styles from './journey-line.module.css';

interface JourneyLineProps {
  record: ResponseRecord;
  diagnosis: Diagnosis;
}

/** The way of the request as one line: how long each leg took, and on which it broke. */
export function JourneyLine({ record, diagnosis }: JourneyLineProps) {
  const say = useSay();
  const isCut = record.outcome.kind === 'response' && record.outcome.interruption !== null;
  const isUnchecked = record.hops.at(-1)?.connection?.tls?.isVerified === false;
  return (
    <div className={styles.journey}>
      <ol
        className={clsx(styles.line, hues[verdictLook(diagnosis, record)])}
        aria-label={say('answer.journey')}
      >
        {readJourney(record).map((leg) => (
          <Stop key={leg.id} leg={leg} record={record} status={diagnosis.status} />
        ))}
      </ol>
      {record.hops.map(({ signInAsked: asked }, index) =>
        asked === undefined ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- a hop has no id, and the list of a record never changes
          <p key={index} className={styles.note}>
            {say(`answer.sign-in.${asked.why}`, { scheme: asked.scheme })}
          </p>
        ),
      )}
      {isCut && <p className={styles.note}>{say('answer.cut')}</p>}
      {isUnchecked && <p className={styles.note}>{say('answer.certificate.unverified')}</p>}
    </div>
  );
}

function Stop({ leg, record, status }: { leg: Leg; record: ResponseRecord; status: number | null }) {
  const say = useSay();
  const isAnswer = leg.id === 'answer' && leg.state === 'done';
  const detail = say.message(leg.detail);
  return (
    <li className={clsx(styles.stop, styles[leg.state], isAnswer && styles.arrival)} title={detail}>
      <span className={styles.dot} aria-hidden>
        {leg.state === 'broke' && <X size={10} strokeWidth={3.5} />}
        {leg.state === 'done' && !isAnswer && <Check size={8} strokeWidth={4} />}
        {leg.state === 'skipped' && <Minus size={8} strokeWidth={4} />}
      </span>
      <span className={styles.label}>
        {isAnswer && status !== null
          ? say('answer.leg.answer-status', { status: String(status) })
          : say(`leg.${leg.id}`)}
      </span>
      <span className={styles.figure}>{figureOf(say, leg, record)}</span>
      <span className="visually-hidden">
        {say(`answer.leg.${leg.state}`)}. {detail}
      </span>
    </li>
  );
}

function figureOf(say: Say, leg: Leg, record: ResponseRecord): string {
  if (leg.ms !== null) return say('answer.span', { ms: leg.ms });
  if (leg.detail.key === 'journey.reused' && leg.id === 'connect') return say('answer.leg.reused');
  if (leg.state === 'skipped' || leg.state === 'broke') return say(`answer.leg.${leg.state}`);
  if (leg.id !== 'request' || leg.state !== 'done') return '';
  const bytes = record.hops.at(-1)?.request.body.byteLength ?? 0;
  return bytes === 0 ? say('answer.leg.no-body') : say('answer.size', { bytes });
}

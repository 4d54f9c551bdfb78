import { clsx } from 'clsx';
import { ArrowDown, Unplug } from 'lucide-react';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { Term } from '../../../terms/term.tsx';
import { Button } from '../../../ui/button.tsx';
import { clockText } from '../clock-text.ts';
import { isTimeKnown } from '../known-of.ts';
import { TurnMark } from '../turn-mark.tsx';
import { verdictLook } from '../verdict-look.ts';
import hues from '../hues.module.css';
import styles from './verdict-card.module.css';

interface VerdictCardProps {
  diagnosis: Diagnosis;
  record: ResponseRecord;
  /** Left out where suggestions say better what to do than advice for all answers of the kind. */
  hasAdvice: boolean;
  /** The first of what can be pressed, if anything; further down in the page. */
  suggestion: string | null;
  onShowSuggestion: () => void;
}

/** The one loud thing: what came back, whose turn it is, and in the server's own words why. */
export function VerdictCard(props: VerdictCardProps) {
  const { diagnosis, record, suggestion } = props;
  const say = useSay();
  return (
    <div className={clsx(styles.verdict, hues[verdictLook(diagnosis, record)])}>
      <p className={styles.code}>
        {diagnosis.status ?? <Unplug size={30} aria-label={say('answer.no-answer')} />}
      </p>
      <div className={styles.head}>
        <h2 className={styles.name} tabIndex={-1} data-answer-heading>
          {diagnosis.status !== null && <span className="visually-hidden">{diagnosis.status} </span>}
          {diagnosis.name}
        </h2>
        <p className={styles.turn}>
          <TurnMark diagnosis={diagnosis} />
          <span>{say(`turn.${diagnosis.turn}`)}</span>
        </p>
      </div>
      <Figures record={record} />
      <div className={styles.words}>
        <p className={styles.summary}>{diagnosis.summary}</p>
        {props.hasAdvice && diagnosis.advice !== '' && <p>{diagnosis.advice}</p>}
        {suggestion !== null && (
          <p>
            {say('answer.suggestion')}{' '}
            <Button look="link" className={styles.suggestion} onClick={props.onShowSuggestion}>
              {suggestion}
              <ArrowDown size={13} aria-hidden />
            </Button>
          </p>
        )}
        <p className={styles.who}>
          <WhoAnswered diagnosis={diagnosis} />
          <StatusClass name={diagnosis.class} isOk={diagnosis.ok || wasStopped(record)} />
        </p>
      </div>
    </div>
  );
}

/** "A gateway in front of the API answered: nginx" */
function WhoAnswered({ diagnosis: { answeredBy, answerer } }: { diagnosis: Diagnosis }) {
  const say = useSay();
  const who = say(`answered-by.${answeredBy}`);
  const name = answerer?.name ?? null;
  return name === null ? who : say('answered-by.named', { who, name });
}

/** "4xx: something in the request", with the term explained. */
function StatusClass({ name, isOk }: { name: Diagnosis['class']; isOk: boolean }) {
  const say = useSay();
  if (name === 'none' || name === 'other' || name === '1xx') return null;
  return (
    <>
      {' · '}
      <Term id={name}>
        {say(name === '2xx' && !isOk ? 'answer.class.2xx-failed' : `answer.class.${name}`)}
      </Term>
    </>
  );
}

function Figures({ record }: { record: ResponseRecord }) {
  const say = useSay();
  const { outcome } = record;
  return (
    <p className={styles.figures}>
      {isTimeKnown(record) && <span>{say('answer.span', { ms: record.totalMs })}</span>}
      {outcome.kind === 'response' && <span>{say('answer.size', { bytes: outcome.body.decodedBytes })}</span>}
      {isTimeKnown(record) && <span>{clockText(record.startedAt + record.totalMs)}</span>}
    </p>
  );
}

/** What the person stopped half-way did not fail. */
function wasStopped({ outcome }: ResponseRecord): boolean {
  return outcome.kind === 'response' && outcome.interruption?.code === 'cancelled';
}

import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { JsonProblem } from '../../../shared/json/json-problem.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './body-tab.module.css';

interface JsonProblemsProps {
  problems: readonly JsonProblem[];
  onShow: (problem: JsonProblem) => void;
  onRepair: (problem: JsonProblem) => void;
  onRepairAll: () => void;
}

/** What keeps the body from being JSON, in plain words with the line, and what to press about it. */
export function JsonProblems({ problems, onShow, onRepair, onRepairAll }: JsonProblemsProps) {
  const t = useText();
  const say = useSay();
  const sure = problems.filter(({ severity, repair }) => severity === 'error' && repair?.isSure === true);
  return (
    <>
      <p className="visually-hidden" role="status">
        {problems.length > 0 && t('body.problems', { count: problems.length })}
      </p>
      {problems.length > 0 && (
        <section className={styles.problems} aria-label={t('body.problems', { count: problems.length })}>
          {sure.length > 1 && (
            <div className={styles.repairAll}>
              <span>{t('body.problems', { count: problems.length })}</span>
              <Button size="small" look="primary" onClick={onRepairAll}>
                {t('body.repair-all')}
              </Button>
            </div>
          )}
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.offset}`} className={styles.problem}>
                {problem.severity === 'error' ? (
                  <CircleAlert className={styles.errorIcon} size={15} aria-hidden />
                ) : (
                  <TriangleAlert className={styles.warningIcon} size={15} aria-hidden />
                )}
                <p className={styles.sentence}>
                  <Button look="link" onClick={() => onShow(problem)}>
                    {t('body.line', { line: problem.line })}
                  </Button>{' '}
                  {say.message(problem.message)}
                </p>
                {problem.repair !== null && (
                  <Button
                    className={styles.repair}
                    size="small"
                    look={sure.length === 1 && problem.repair.isSure ? 'primary' : 'plain'}
                    onClick={() => onRepair(problem)}
                  >
                    {say.message(problem.repair.label)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { makeSettings } from '../../../shared/draft/make-draft.ts';
import { DEFAULT_MAX_REDIRECTS } from '../../../shared/http/redirect-policy.ts';
import { DEFAULT_TIMEOUT_MS, readSeconds } from '../../../shared/http/time-limit.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { changeSettings } from '../../actions/edit-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { Term } from '../../terms/term.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useJump } from './use-jump.ts';
import styles from './request-pane.module.css';

const AS_THE_APP = makeSettings();

/** How the request is sent: how long to wait, and whether to go where an answer points. */
export function OptionsTab({ draftId }: { draftId: DraftId }) {
  const t = useText();
  const id = useId();
  const tab = useRef<HTMLDivElement>(null);
  const settings = useStore(draftsStore, (state) => state.byId[draftId]?.draft.settings ?? AS_THE_APP);
  const isFollowing = settings.followRedirects ?? true;
  // What leads here is a limit that was reached.
  useJump(draftId, ['settings'], () => tab.current?.querySelector('input')?.focus());
  return (
    <div ref={tab} className={styles.tab}>
      <p className={styles.lead}>{t('options.lead')}</p>
      <div className={styles.option}>
        <NumberOption
          label={t('options.timeout')}
          hint={t('options.timeout-hint')}
          problem={t('options.timeout-problem')}
          value={settings.timeoutMs}
          placeholder={showSeconds(DEFAULT_TIMEOUT_MS)}
          read={readSeconds}
          show={showSeconds}
          onChange={(timeoutMs) => changeSettings(draftId, { timeoutMs })}
        />
      </div>
      <div className={styles.option}>
        <div className={styles.switch}>
          <Checkbox
            id={id}
            label={t('options.follow')}
            isChecked={isFollowing}
            onChange={(followRedirects) =>
              changeSettings(draftId, { followRedirects: followRedirects ? null : false })
            }
          />
          <label htmlFor={id}>{t('options.follow')}</label>
        </div>
        <p className={styles.small}>
          {t('options.follow-lead')}
          <Term id="redirect">{t('options.follow-term')}</Term>
          {t('options.follow-rest')}
        </p>
        {isFollowing && (
          <NumberOption
            label={t('options.max')}
            problem={t('options.max-problem')}
            value={settings.maxRedirects}
            placeholder={String(DEFAULT_MAX_REDIRECTS)}
            read={readCount}
            show={String}
            onChange={(maxRedirects) => changeSettings(draftId, { maxRedirects })}
          />
        )}
      </div>
    </div>
  );
}

interface NumberOptionProps {
  label: string;
  hint?: string;
  /** Said where what is typed is no such number. */
  problem: string;
  /** Null for what the app does by itself, which the placeholder shows. */
  value: number | null;
  placeholder: string;
  read: (typed: string) => number | null;
  show: (value: number) => string;
  onChange: (value: number | null) => void;
}

/** While it is typed it stays as typed (`2,50`); what is no number yet changes nothing. */
function NumberOption({ value, read, show, problem, onChange, ...field }: NumberOptionProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && read(typed) === null;
  return (
    <TextField
      {...field}
      inputMode="decimal"
      isNarrow
      value={typed ?? (value === null ? '' : show(value))}
      problem={isWrong ? problem : null}
      onChange={(text) => {
        setTyped(text);
        const next = read(text);
        if (next !== null || text.trim() === '') onChange(next);
      }}
      onBlur={() => !isWrong && setTyped(null)}
    />
  );
}

function showSeconds(ms: number): string {
  return String(ms / 1000);
}

function readCount(typed: string): number | null {
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number <= 100 ? number : null;
}

import { File, FileWarning } from 'lucide-react';
import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import { allowFile, pickFile } from '../../actions/attachments.ts';
import { appStore } from '../../state/app-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import type { FileFacts } from './use-file-facts.ts';
import styles from './file-line.module.css';

interface FileLineProps {
  draftId: DraftId;
  /** What the file is for, `photo`; null where it is the body itself. */
  name: string | null;
  path: string;
  facts: FileFacts;
  onChange: (path: string) => void;
}

/** A file that a request sends: what is known of it, or what keeps it from being sent and what to press. */
export function FileLine({ draftId, name, path, facts, onChange }: FileLineProps) {
  const t = useText();
  const canPick = useStore(
    appStore,
    (state) => state.description?.capabilities.includes('pick-file') ?? false,
  );
  const collectionId = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId ?? null);
  const fact = facts.of(path);
  const isWrong = fact?.kind === 'problem';
  const Icon = isWrong ? FileWarning : File;
  const choose = async () => {
    const picked = await pickFile(collectionId, t('file.choose'));
    if (picked === null) return;
    onChange(picked);
    facts.refresh();
  };
  const allow = async () => {
    await allowFile(collectionId, facts.resolve(path));
    facts.refresh();
  };
  return (
    <div
      className={styles.line}
      role="group"
      aria-label={name === null ? t('file.group') : t('file.group-of', { name })}
    >
      <Icon size={15} aria-hidden className={isWrong ? styles.wrong : styles.icon} />
      <span className={styles.text} role={isWrong ? 'status' : undefined}>
        {name !== null && <b className={styles.name}>{name}</b>}
        {fact === null && t('file.unknown')}
        {fact?.kind === 'problem' && fact.reason === 'no-path' && t('file.no-path')}
        {fact?.kind === 'problem' &&
          fact.reason !== 'no-path' &&
          t(`file.${fact.reason}`, { path: facts.resolve(path) })}
        {fact?.kind === 'file' &&
          t('file.known', { name: fact.name, bytes: fact.byteLength, type: fact.mediaType })}
      </span>
      {fact?.kind === 'problem' && fact.reason === 'not-allowed' && (
        <Button size="small" onClick={() => void allow()}>
          {t('file.allow')}
        </Button>
      )}
      {canPick && (
        <Button size="small" onClick={() => void choose()}>
          {t('file.choose')}
        </Button>
      )}
    </div>
  );
}

import { ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { withoutBlanks } from '../../../shared/diagnosis/preflight/find-blanks.ts';
import { makeAuth } from '../../../shared/draft/make-draft.ts';
import { mergeChoices } from '../../../shared/http/sending-choices.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import { jumpTo } from '../../actions/jump-to.ts';
import { typeAddress } from '../../actions/edit-draft.ts';
import { checksStore, findingsOf } from '../../state/checks-store.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { useText } from '../../state/language-store.ts';
import type { SayFrame } from '../../state/language-store.ts';
import { Term } from '../../terms/term.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckLine, MoreFindings, usePressedFix } from './check-line.tsx';
import { previewAddress } from './preview-address.ts';
import type { AddressPreview } from './preview-address.ts';
import styles from './address-bar.module.css';

const NO_PARAMS: RequestDraft['params'] = [];
const NO_AUTH = makeAuth();

/** Rules that see what the line sees by itself. */
const OF_THE_ADDRESS = ['unresolved-variable', 'address-blank', 'address-invalid'];

/** From here on an address may not fit into the line. */
const LONG_ADDRESS = 60;

/** One line under the address: what will really be asked for, or what it lacks and what to press about it. */
export function AddressLine({ draftId, id }: { draftId: DraftId; id: string }) {
  const t = useText();
  const known = useKnownVariables(draftId);
  const url = useStore(draftsStore, (state) => state.byId[draftId]?.draft.url ?? '');
  const params = useStore(draftsStore, (state) => state.byId[draftId]?.draft.params ?? NO_PARAMS);
  const auth = useStore(draftsStore, (state) => state.byId[draftId]?.draft.auth ?? NO_AUTH);
  const inheritedAuth = useStore(draftsStore, (state) => state.byId[draftId]?.inherited.auth ?? null);
  const encodesAddress = useStore(draftsStore, (state) => {
    const open = state.byId[draftId];
    return open !== undefined && mergeChoices(open.draft.settings, open.inherited.settings).encodesAddress;
  });
  const hasCollection = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId !== null);
  const preview = useMemo(
    () => previewAddress({ id: draftId, url, params, auth, encodesAddress }, known, { auth: inheritedAuth }),
    [draftId, url, params, auth, encodesAddress, known, inheritedAuth],
  );
  const problem = problemText(t, preview, hasCollection);
  const all = useStore(checksStore, (state) => findingsOf(state, draftId));
  const pressed = usePressedFix(draftId);
  // What is wrong with the address is said at once, by the line itself.
  const findings = useMemo(
    () => (problem === null ? all : all.filter(({ ruleId }) => !OF_THE_ADDRESS.includes(ruleId))),
    [all, problem],
  );
  return (
    <div className={styles.line}>
      <Term id="endpoint-url">{t('address.line.term')}</Term>
      {problem === null && (findings.length > 0 || pressed !== null) && (
        <CheckLine draftId={draftId} id={id} findings={findings} />
      )}
      {problem === null && findings.length === 0 && pressed === null && (
        <SentAddress id={id} url={url} preview={preview} />
      )}
      {problem !== null && (
        <>
          <TriangleAlert className={styles.warning} size={13} aria-hidden />
          <span id={id} className={styles.problem} role="status">
            {problem}
          </span>
          <WayOut draftId={draftId} url={url} preview={preview} hasCollection={hasCollection} />
          <MoreFindings draftId={draftId} findings={findings} />
        </>
      )}
    </div>
  );
}

function SentAddress({ id, url, preview }: { id: string; url: string; preview: AddressPreview }): ReactNode {
  const t = useText();
  const [isWhole, setIsWhole] = useState(false);
  // A long one is shown even where nothing changes it: the field above cannot show all of it.
  const sent = preview.kind === 'differs' ? preview.url : url.length > LONG_ADDRESS ? url : null;
  if (sent === null)
    return (
      <span id={id} className={styles.muted}>
        {t(preview.kind === 'empty' ? 'address.line.empty' : 'address.line.as-typed')}
      </span>
    );
  return (
    <>
      <span id={id} className={isWhole ? styles.whole : styles.sent} title={sent}>
        {sent}
      </span>
      {sent.length > LONG_ADDRESS && (
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={isWhole}
          aria-controls={id}
          aria-label={t('address.line.show-all')}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? <ChevronUp size={13} aria-hidden /> : <ChevronDown size={13} aria-hidden />}
        </button>
      )}
    </>
  );
}

function problemText(t: SayFrame, preview: AddressPreview, hasCollection: boolean): string | null {
  switch (preview.kind) {
    case 'empty':
    case 'as-typed':
    case 'differs':
      return null;
    case 'blanks':
      return t(`address.line.blank-${preview.where}`);
    case 'missing':
      if (!hasCollection) return t('address.line.missing-collection', preview);
      return t(preview.isSecret ? 'address.line.missing-secret' : 'address.line.missing', preview);
    case 'missing-path':
      return t('address.line.missing-path', preview);
    case 'circle':
      return t('address.line.circle', preview);
    case 'no-scheme':
      return t('address.line.no-scheme', preview);
    case 'wrong':
      return t(`address.line.wrong-${preview.problem}`, preview);
  }
}

interface WayOutProps {
  draftId: DraftId;
  url: string;
  preview: AddressPreview;
  hasCollection: boolean;
}

/** The one press that mends it, where there is one. */
function WayOut({ draftId, url, preview, hasCollection }: WayOutProps) {
  const t = useText();
  const press = (label: string, run: () => void) => (
    <Button look="link" onClick={run}>
      {label}
    </Button>
  );
  switch (preview.kind) {
    case 'missing':
      return hasCollection
        ? press(t('address.line.give-value'), () =>
            jumpTo(draftId, { in: 'variable', name: preview.variable }),
          )
        : null;
    case 'missing-path':
      return press(t('address.line.fill-in'), () => jumpTo(draftId, { in: 'param', name: preview.name }));
    case 'blanks':
      return press(t('address.line.remove-blanks'), () => typeAddress(draftId, withoutBlanks(url)));
    case 'no-scheme':
      return press(t('address.line.use-it'), () => typeAddress(draftId, preview.suggestion));
    case 'empty':
    case 'as-typed':
    case 'differs':
    case 'circle':
    case 'wrong':
      return null;
  }
}

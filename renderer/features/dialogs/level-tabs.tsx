import { useMemo } from 'react';
import { useStore } from 'zustand';
import { plainSecretOf } from '../../../shared/draft/plain-secret.ts';
import type { Inherited } from '../../../shared/model/collection.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import type { RequestDefaults } from '../../../shared/model/level.ts';
import type { Row } from '../../../shared/model/request-draft.ts';
import { listKnownVariables } from '../../../shared/variables/list-known-variables.ts';
import type { LevelPlace } from '../../actions/levels.ts';
import { SendingOptions } from '../../options/sending-options.tsx';
import { SignInFields } from '../../sign-in/sign-in-fields.tsx';
import { kindLabel, SignInKinds } from '../../sign-in/sign-in-kinds.tsx';
import { appStore } from '../../state/app-store.ts';
import type { LevelTab } from '../../state/dialog-store.ts';
import { useHeaderSuggestions } from '../../state/header-suggestions.ts';
import { useText } from '../../state/language-store.ts';
import { chosenEnvironmentOf, workspaceStore } from '../../state/workspace-store.ts';
import { Notice } from '../../ui/notice.tsx';
import type { TabSpec } from '../../ui/tabs.tsx';
import { useFieldsFor } from '../../variables/variable-fields.ts';
import type { VariableFields } from '../../variables/variable-fields.ts';
import { LevelRows } from './level-rows.tsx';
import styles from './level-dialog.module.css';

interface LevelTabsInput {
  place: LevelPlace;
  name: string;
  defaults: RequestDefaults;
  above: Inherited;
  onChange: (change: Partial<RequestDefaults>) => void;
}

interface PartProps extends LevelTabsInput {
  variables: VariableFields;
}

/** The parts of what the requests of a level share. */
export function useLevelTabs(input: LevelTabsInput): (TabSpec & { id: LevelTab })[] {
  const t = useText();
  const { place, defaults, above } = input;
  const known = useLevelVariables(place, defaults.variables, above);
  const props: PartProps = { ...input, variables: useFieldsFor(known) };
  const optionCount = Object.values(defaults.settings).filter((value) => value !== null).length;
  return [
    {
      id: 'auth',
      label: t('request.tab.auth'),
      content: <SignInPart {...props} />,
    },
    {
      id: 'headers',
      label: t('request.tab.headers'),
      count: countText(countUsed(defaults.headers)),
      content: <HeadersPart {...props} />,
    },
    {
      id: 'variables',
      label: t('environments.table'),
      count: countText(countUsed(defaults.variables)),
      content: <VariablesPart {...props} />,
    },
    {
      id: 'options',
      label: t('request.tab.options'),
      count: countText(optionCount),
      content: <OptionsPart {...props} />,
    },
    { id: 'notes', label: t('request.tab.notes'), content: <NotesPart {...props} /> },
  ];
}

function SignInPart({ defaults, above, variables, onChange }: PartProps) {
  const t = useText();
  const { auth } = defaults;
  const change = (part: Partial<RequestDefaults['auth']>): void => onChange({ auth: { ...auth, ...part } });
  const text =
    above.auth === null
      ? t('level.auth-nothing')
      : t('level.auth-above', { from: above.auth.fromName, kind: kindLabel(t, above.auth.auth.kind) });
  const place = useMemo(() => ({ variables, problemOf: () => null, isMarked: () => false }), [variables]);
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t('level.auth-lead')}</p>
      <SignInKinds
        // A level that inherits is passed over like one that says nothing.
        auth={auth.kind === 'inherit' ? { ...auth, kind: 'none' } : auth}
        without={[{ value: 'none', label: t('level.auth-none'), text }]}
        onChange={change}
      />
      <SignInFields place={place} auth={auth} onChange={change} />
      {plainSecretOf(defaults) !== null && <Notice look="info">{t('level.plain-secret')}</Notice>}
    </div>
  );
}

function HeadersPart({ defaults, variables, onChange }: PartProps) {
  const t = useText();
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t('level.headers-lead')}</p>
      <LevelRows
        rows={defaults.headers}
        variables={variables}
        texts={{
          table: t('headers.table'),
          nameHeading: t('headers.name'),
          valueHeading: t('headers.value'),
          add: t('headers.add'),
        }}
        {...useHeaderSuggestions()}
        onChange={(headers) => onChange({ headers })}
      />
    </div>
  );
}

function VariablesPart({ defaults, variables, onChange }: PartProps) {
  const t = useText();
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t('level.variables-lead')}</p>
      <LevelRows
        rows={defaults.variables}
        variables={variables}
        texts={{
          table: t('environments.table'),
          nameHeading: t('environments.variable'),
          valueHeading: t('environments.value'),
          add: t('environments.add'),
        }}
        onChange={(rows) => onChange({ variables: rows })}
      />
    </div>
  );
}

function OptionsPart({ defaults, above, onChange }: PartProps) {
  const t = useText();
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t('level.options-lead')}</p>
      <SendingOptions
        settings={defaults.settings}
        above={above.settings}
        onChange={(change) => onChange({ settings: { ...defaults.settings, ...change } })}
      />
    </div>
  );
}

function NotesPart({ name, defaults, onChange }: PartProps) {
  const t = useText();
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t('level.notes-lead', { name })}</p>
      <textarea
        className={styles.notes}
        aria-label={t('notes.label')}
        placeholder={t('notes.placeholder')}
        value={defaults.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </div>
  );
}

/** What can be named in the fields of a level: its own variables as they are typed, and what requests below see, too. */
function useLevelVariables(
  { collectionId, itemId }: { collectionId: CollectionId; itemId: string },
  own: readonly Row[],
  above: Inherited,
): readonly KnownVariable[] {
  const environment = useStore(workspaceStore, () => chosenEnvironmentOf(collectionId));
  const sandboxUrl = useStore(appStore, (state) => state.description?.sandboxUrl ?? null);
  return useMemo(() => {
    const scope = itemId === '' ? ('collection' as const) : ('folder' as const);
    const typed = own.filter((row) => row.isEnabled && row.name !== '');
    return listKnownVariables({
      given: {},
      environment,
      inherited: {
        variables: [...typed.map(({ name, value }) => ({ name, value, scope })), ...above.variables],
      },
      builtIn: sandboxUrl === null ? {} : { sandboxUrl },
    });
  }, [environment, sandboxUrl, itemId, own, above]);
}

function countUsed(rows: readonly Row[]): number {
  return rows.filter((row) => row.isEnabled && (row.name !== '' || row.value !== '')).length;
}

function countText(count: number): string | undefined {
  return count === 0 ? undefined : String(count);
}

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { NO_PROFILE, PROFILES } from '../../../../shared/profiles/profiles.ts';
import type { Diagnosis } from '../../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../../shared/model/ids.ts';
import { chooseProfile } from '../../../actions/profiles.ts';
import { draftsStore } from '../../../state/drafts-store.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { chosenProfileOf, profilesStore } from '../../../state/profiles-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuEntry } from '../../../ui/menu.tsx';
import { OutsideLink } from './outside-link.tsx';
import styles from './explain-tab.module.css';

interface ProfileLineProps {
  draftId: DraftId;
  diagnosis: Pick<Diagnosis, 'profile' | 'ownProfiles' | 'ok'>;
}

/** Which system's peculiarities were used to explain, what they are, and the way to say another. */
export function ProfileLine({ draftId, diagnosis }: ProfileLineProps) {
  const say = useSay();
  const { profile, ownProfiles, ok } = diagnosis;
  const collectionId = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId ?? null);
  const choice = useStore(profilesStore, (state) => chosenProfileOf(state, collectionId));
  const own = useStore(profilesStore, (state) => state.own);
  const entries = useMemo(() => {
    const entry = (id: string | null, label: string): MenuEntry => ({
      id: id ?? 'automatic',
      label,
      isChosen: choice === id,
      onChoose: () => chooseProfile(collectionId, id),
    });
    return [
      { kind: 'heading', id: 'heading', label: say('profile.choose') },
      entry(null, say('profile.automatic')),
      ...PROFILES.map(({ id, name }) => entry(id, name)),
      ...own.map(({ id, name }) => entry(id, name)),
      entry(NO_PROFILE, say('profile.none')),
    ] satisfies MenuEntry[];
  }, [say, choice, collectionId, own]);
  // What went well and is none that is known needs no word about it.
  if (ok && profile === null && ownProfiles.length === 0 && choice === null) return null;
  return (
    <section className={styles.part} aria-label={say('profile.change')}>
      <p className={styles.profile}>
        <span>{profile === null ? withoutProfile() : say(`profile.by.${profile.by}`, profile)}</span>
        <Menu trigger={<Button look="link">{say('profile.change')}</Button>} entries={entries} />
      </p>
      {ownProfiles.length > 0 && <p>{say('profile.by.own', { names: ownProfiles.join(', ') })}</p>}
      {profile !== null && (
        <Fold title={say('profile.heading', profile)}>
          <ul className={styles.facts}>
            {profile.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          {profile.captures.length > 0 && (
            <table className={styles.captures}>
              <caption>{say('profile.captures')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('profile.captures.parameter')}</th>
                  <th scope="col">{say('profile.captures.label')}</th>
                  <th scope="col">{say('profile.captures.type')}</th>
                </tr>
              </thead>
              <tbody>
                {profile.captures.map(({ parameter, label, type }) => (
                  <tr key={parameter}>
                    <td>
                      <code>{parameter}</code>
                    </td>
                    <td>{label}</td>
                    <td>{type}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <OutsideLink url={profile.docsUrl}>{say('profile.docs', profile)}</OutsideLink>
        </Fold>
      )}
    </section>
  );

  function withoutProfile(): string {
    return say(choice === NO_PROFILE ? 'profile.none-chosen' : 'profile.none-known');
  }
}

import type { Environment } from '../../shared/model/environment.ts';
import type { CollectionId, DraftId } from '../../shared/model/ids.ts';
import { plainSecretOf, withSecretVariable } from '../../shared/draft/plain-secret.ts';
import { changeOpenDraft, draftsStore } from '../state/drafts-store.ts';
import { t } from '../state/language-store.ts';
import { workspaceStore } from '../state/workspace-store.ts';
import { journalSoon } from './journal.ts';
import { notify, orNotify } from './notices.ts';
import { rememberLayout } from './remember-layout.ts';
import { sayWhereKept } from './say-where-kept.ts';
import { session } from './session.ts';

export function chooseEnvironment(collectionId: CollectionId, name: string | null): void {
  workspaceStore.setState((state) => ({
    chosenEnvironment: { ...state.chosenEnvironment, [collectionId]: name },
  }));
  rememberLayout();
}

export async function readEnvironment(collectionId: CollectionId, name: string): Promise<void> {
  const environment = await orNotify(() => session().api['environment.read']({ collectionId, name }));
  if (environment !== null) keep(collectionId, environment);
}

export type EnvironmentSaved =
  | { kind: 'saved' }
  /** The file changed since it was read; nothing was written. `disk` is null where it was deleted. */
  | { kind: 'conflict'; disk: Environment | null }
  /** Said already. */
  | { kind: 'refused' };

/** Saves an environment and hands the values typed for its secrets over; they are not kept in the window. */
export async function saveEnvironment(
  collectionId: CollectionId,
  environment: Environment,
  change: { previousName: string | null; secrets: Readonly<Record<string, string | null>> },
): Promise<EnvironmentSaved> {
  const result = await orNotify(() =>
    session().api['environment.save']({ collectionId, environment, previousName: change.previousName }),
  );
  if (result === null) return { kind: 'refused' };
  if (result.kind === 'conflict') return result;
  for (const [variable, value] of Object.entries(change.secrets)) {
    await orNotify(() =>
      session().api['environment.setSecret']({ collectionId, name: environment.name, variable, value }),
    );
  }
  if (change.previousName !== null && change.previousName !== environment.name)
    forget(collectionId, change.previousName, environment.name);
  addName(collectionId, environment.name);
  await readEnvironment(collectionId, environment.name);
  return { kind: 'saved' };
}

export async function deleteEnvironment(collectionId: CollectionId, name: string): Promise<boolean> {
  const removal = await orNotify(() => session().api['environment.delete']({ collectionId, name }));
  if (removal === null) return false;
  sayWhereKept(removal.keptAt);
  forget(collectionId, name, null);
  return true;
}

/** Sets a plain variable of the chosen environment, as a fix may ask. */
export async function setVariable(collectionId: CollectionId, name: string, value: string): Promise<boolean> {
  const environment = chosen(collectionId);
  if (environment === null) {
    notify('warning', t('window.choose-environment-first'));
    return false;
  }
  const variables = environment.variables.some((variable) => variable.name === name)
    ? environment.variables.map((variable) =>
        variable.name === name ? { ...variable, value, isEnabled: true } : variable,
      )
    : [
        ...environment.variables,
        { id: session().makeId(), name, value, isSecret: false, hasValue: true, isEnabled: true, note: '' },
      ];
  return saveOrTell(
    collectionId,
    { ...environment, variables },
    { previousName: environment.name, secrets: {} },
  );
}

/** Saves a change made outside of the editor. One that met a newer file is told, and the newer file is read. */
async function saveOrTell(...save: Parameters<typeof saveEnvironment>): Promise<boolean> {
  const result = await saveEnvironment(...save);
  if (result.kind !== 'conflict') return result.kind === 'saved';
  const [collectionId, environment] = save;
  notify('warning', t('environments.changed-meanwhile'));
  if (result.disk !== null) await readEnvironment(collectionId, environment.name);
  return false;
}

export async function cleanSecret(collectionId: CollectionId, variable: string): Promise<boolean> {
  const environment = chosen(collectionId);
  if (environment === null) return false;
  const done = await orNotify(async () => {
    await session().api['environment.cleanSecret']({ collectionId, name: environment.name, variable });
    return true;
  });
  // Its facts are no longer those of the environment that was read before.
  if (done !== null) await readEnvironment(collectionId, environment.name);
  return done !== null;
}

/** Moves a sign-in value out of the request into a secret of an environment, made if there is none. */
export async function keepAsSecret(
  draftId: DraftId,
  environmentName: string,
  variable: string,
): Promise<boolean> {
  const open = draftsStore.getState().byId[draftId];
  const secret = open === undefined ? null : plainSecretOf(open.draft);
  if (open === undefined || secret === null || open.collectionId === null) return false;
  if (!(await putSecret(open.collectionId, { environmentName, variable, value: secret.value }))) return false;
  changeOpenDraft(draftId, (current) => ({ ...current, draft: withSecretVariable(current.draft, variable) }));
  journalSoon();
  return true;
}

/** Keeps a value as a secret of an environment, made if there is none, and chooses that. False where it was refused. */
export async function putSecret(
  collectionId: CollectionId,
  { environmentName, variable, value }: { environmentName: string; variable: string; value: string },
): Promise<boolean> {
  const existing = workspaceStore.getState().environments[collectionId]?.[environmentName];
  const environment: Environment = existing ?? { name: environmentName, variables: [], version: null };
  const others = environment.variables.filter((candidate) => candidate.name !== variable);
  const added = {
    id: session().makeId(),
    name: variable,
    value: '',
    isSecret: true,
    hasValue: true,
    isEnabled: true,
    note: '',
  };
  const isSaved = await saveOrTell(
    collectionId,
    { ...environment, variables: [...others, added] },
    { previousName: existing?.name ?? null, secrets: { [variable]: value } },
  );
  if (isSaved) chooseEnvironment(collectionId, environmentName);
  return isSaved;
}

function chosen(collectionId: CollectionId): Environment | null {
  const { chosenEnvironment, environments } = workspaceStore.getState();
  const name = chosenEnvironment[collectionId];
  return name === null || name === undefined ? null : (environments[collectionId]?.[name] ?? null);
}

function keep(collectionId: CollectionId, environment: Environment): void {
  workspaceStore.setState((state) => ({
    environments: {
      ...state.environments,
      [collectionId]: { ...state.environments[collectionId], [environment.name]: environment },
    },
  }));
}

function addName(collectionId: CollectionId, name: string): void {
  workspaceStore.setState((state) => {
    const tree = state.trees[collectionId];
    if (tree === undefined || tree.environmentNames.includes(name)) return state;
    return {
      trees: {
        ...state.trees,
        [collectionId]: { ...tree, environmentNames: [...tree.environmentNames, name] },
      },
    };
  });
}

function forget(collectionId: CollectionId, name: string, renamedTo: string | null): void {
  workspaceStore.setState((state) => {
    const { [name]: _gone, ...environments } = state.environments[collectionId] ?? {};
    const tree = state.trees[collectionId];
    const wasChosen = state.chosenEnvironment[collectionId] === name;
    return {
      environments: { ...state.environments, [collectionId]: environments },
      chosenEnvironment: wasChosen
        ? { ...state.chosenEnvironment, [collectionId]: renamedTo }
        : state.chosenEnvironment,
      trees:
        tree === undefined
          ? state.trees
          : {
              ...state.trees,
              [collectionId]: {
                ...tree,
                environmentNames: tree.environmentNames.filter((other) => other !== name),
              },
            },
    };
  });
  rememberLayout();
}

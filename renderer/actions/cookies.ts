import type { Cookie } from '../../shared/model/cookie.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import { cookiesStore } from '../state/cookies-store.ts';
import { openDialog } from '../state/dialog-store.ts';
import { chosenEnvironmentOf, workspaceStore } from '../state/workspace-store.ts';
import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** Whose cookies: each environment of a collection has a jar of its own. */
export interface JarOwner {
  readonly collectionId: CollectionId | null;
  readonly environmentName: string | null;
}

/** The jar that a request of this collection uses at the moment. */
export function jarOf(collectionId: CollectionId | null): JarOwner {
  return { collectionId, environmentName: chosenEnvironmentOf(collectionId)?.name ?? null };
}

export function openCookies(collectionId: CollectionId | null): void {
  openDialog({ kind: 'cookies', ...jarOf(collectionId) });
}

export function openActiveCookies(): void {
  openCookies(workspaceStore.getState().activeCollectionId);
}

/** Null where they cannot be asked for. */
export async function listCookies(owner: JarOwner): Promise<readonly Cookie[] | null> {
  return orNotify(() => session().api['cookie.list'](owner));
}

export async function setCookie(owner: JarOwner, cookie: Cookie): Promise<void> {
  await orNotify(() => session().api['cookie.set']({ ...owner, cookie }));
  cookiesChanged();
}

export async function removeCookie(owner: JarOwner, { name, domain, path }: Cookie): Promise<void> {
  await orNotify(() => session().api['cookie.remove']({ ...owner, cookie: { name, domain, path } }));
  cookiesChanged();
}

export async function clearCookies(owner: JarOwner): Promise<void> {
  await orNotify(() => session().api['cookie.clear'](owner));
  cookiesChanged();
}

export function cookiesChanged(): void {
  cookiesStore.setState(({ revision }) => ({ revision: revision + 1 }));
}

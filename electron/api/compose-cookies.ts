import type { CollectionId } from '../../shared/model/ids.ts';
import { CookieBook } from '../services/cookies/cookie-book.ts';
import type { RequestSender, SendInput } from '../services/send/create-request-sender.ts';

/** Whose cookies: each environment of a collection has a jar of its own. */
export interface JarOwner {
  readonly collectionId: CollectionId | null;
  readonly environmentName: string | null;
}

/** The cookies of this run, in step with whoever sends. */
export function composeCookies(
  sender: Pick<RequestSender, 'tell' | 'remember'>,
  now: () => number,
): CookieBook {
  return new CookieBook({
    now,
    onEdit: (jar, cookies) => sender.tell({ kind: 'cookies', jar, cookies }),
    onLearn: (jar, cookies) => sender.remember({ kind: 'cookies', jar, cookies }),
  });
}

export function nameJar({ collectionId, environmentName }: JarOwner): string {
  return JSON.stringify([collectionId, environmentName]);
}

/** What comes back from a request is learned before its sender hears of it, so that a look at the jar shows it. */
export async function sendWithCookies(
  input: SendInput,
  sender: Pick<RequestSender, 'send'>,
  { book, onChange }: { readonly book: CookieBook; readonly onChange: (owner: JarOwner) => void },
): Promise<Awaited<ReturnType<RequestSender['send']>>> {
  const record = await sender.send(input);
  if (book.learn(nameJar(input), record)) onChange(input);
  return record;
}

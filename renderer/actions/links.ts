import { orNotify } from './notices.ts';
import { session } from './session.ts';

/** Opens a web address through the host, which asks first (capability `open-link`). */
export async function openLink(url: string): Promise<void> {
  await orNotify(() => session().api['link.open']({ url }));
}

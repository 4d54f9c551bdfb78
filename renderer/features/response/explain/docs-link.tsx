import { useSay } from '../../../state/explaining-texts.ts';
import { OutsideLink } from './outside-link.tsx';

/** Where the server says that more is written; never opened by itself. */
export function DocsLink({ url }: { url: string }) {
  const say = useSay();
  return (
    <OutsideLink url={url}>{say('answer.errors.docs', { host: URL.parse(url)?.host ?? url })}</OutsideLink>
  );
}

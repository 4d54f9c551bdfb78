import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '../../actions/clipboard.ts';
import { notify } from '../../actions/notices.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { Button } from '../../ui/button.tsx';

interface CopyButtonProps {
  /** What is copied; asked for when it is pressed. Null where it is refused, which has then been told. */
  read: () => string | Promise<string | null>;
  /** What the button says; left out, it is a single mark named by `label`. */
  text?: string;
  /** Names it for screen readers. */
  label: string;
}

const SAID_FOR_MS = 2_000;

/** Copies, and says for a moment that it did. */
export function CopyButton({ read, text, label }: CopyButtonProps) {
  const say = useSay();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    const content = await read();
    if (content === null) return;
    if (await copyText(content)) setIsCopied(true);
    else notify('error', say('answer.copy-failed'));
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <>
      <Button
        look={text === undefined ? 'quiet' : 'plain'}
        size="small"
        isIcon={text === undefined}
        aria-label={label}
        title={label}
        onClick={() => void copy()}
      >
        <Icon size={14} aria-hidden />
        {text !== undefined && (isCopied ? say('answer.copied') : text)}
      </Button>
      {isCopied && (
        <span className="visually-hidden" role="status">
          {say('answer.copied')}
        </span>
      )}
    </>
  );
}

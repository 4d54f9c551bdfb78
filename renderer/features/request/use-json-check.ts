import { useEffect, useState } from 'react';
import type { JsonProblem } from '../../../shared/json/json-problem.ts';
import { checkJson } from '../../editor/check-json.ts';
import { isTooLarge } from '../../editor/is-too-large.ts';

/** Long enough not to point at a word that is still being typed. */
const CHECK_AFTER_MS = 250;

export interface JsonCheck {
  /** The text that was read: the places of the problems are places in it. */
  readonly text: string;
  readonly problems: readonly JsonProblem[];
}

const UNCHECKED: JsonCheck = { text: '', problems: [] };

/** What keeps a text from being JSON, asked anew when typing pauses. `isJson` false: nothing is asked. */
export function useJsonCheck(text: string, isJson: boolean): JsonCheck {
  const [check, setCheck] = useState<JsonCheck>(UNCHECKED);
  const [isFirst, setIsFirst] = useState(true);
  useEffect(() => {
    if (!isJson || isBlank(text)) return undefined;
    let isOutdated = false;
    const timer = setTimeout(
      () => {
        setIsFirst(false);
        if (isTooLarge(text)) return;
        void checkJson(text).then((problems) => {
          if (!isOutdated) setCheck({ text, problems });
        });
      },
      isFirst ? 0 : CHECK_AFTER_MS,
    );
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [text, isJson, isFirst]);
  return isJson && !isBlank(text) ? check : UNCHECKED;
}

/** Looks no further than to the first sign. */
function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

import { useMemo } from 'react';
import { explainHeader } from '../../shared/diagnosis/explain-header.ts';
import { suggestHeaderNames, suggestHeaderValues } from '../../shared/diagnosis/header-suggestions.ts';
import type { Row } from '../../shared/model/request-draft.ts';
import { useSay } from './explaining-texts.ts';
import { t } from './language-store.ts';

interface HeaderSuggestion {
  readonly value: string;
  readonly detail: string | undefined;
}

/** Known names and their usual values, each with one sentence where there is more to say than the text itself does. */
export function useHeaderSuggestions(): {
  suggestNames: (text: string) => readonly HeaderSuggestion[];
  suggestValues: (row: Row, text: string) => readonly HeaderSuggestion[];
} {
  const sayAny = useSay();
  return useMemo(() => {
    const about = (name: string, value: string): string | undefined => {
      const message = explainHeader(name, value, { side: 'request', now: 0, status: null, count: 1 });
      return message === null ? undefined : sayAny.message(message);
    };
    return {
      suggestNames: (text) =>
        suggestHeaderNames(text).map((name) => ({ value: name, detail: aboutName(name) ?? about(name, '') })),
      suggestValues: (row, text) =>
        suggestHeaderValues(row.name, text).map((value) => {
          const detail = about(row.name, value);
          const isNews = detail !== about(row.name, '') && detail?.includes(value) !== true;
          return { value, detail: isNews ? detail : undefined };
        }),
    };
  }, [sayAny]);
}

/** Two headers are explained by their values, and a name that is being chosen has none yet. */
function aboutName(name: string): string | undefined {
  if (name === 'Content-Type') return t('headers.about-content-type');
  return name === 'Content-Encoding' ? t('headers.about-content-encoding') : undefined;
}

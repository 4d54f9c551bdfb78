import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { FileFact } from '../../../shared/model/file-fact.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { makeStandIns } from '../../../shared/variables/stand-ins.ts';
import { VariableResolver } from '../../../shared/variables/variable-resolver.ts';
import { describeFiles } from '../../actions/attachments.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useKnownVariables } from '../../state/known-variables.ts';

/** So long a path stays as it is before the disk is asked about it. */
const PAUSE_MS = 250;

const NOTHING: Readonly<Record<string, FileFact>> = {};

export interface FileFacts {
  /** Of a path as it is typed; null while it is not known, or a variable in it is not. */
  readonly of: (typed: string) => FileFact | null;
  /** The path with its variables replaced. */
  readonly resolve: (typed: string) => string;
  /** Looks again, after something was allowed. */
  readonly refresh: () => void;
}

/** What can be sent of the files that a request names. */
export function useFileFacts(draftId: DraftId, typed: readonly string[]): FileFacts {
  const collectionId = useStore(draftsStore, (state) => state.byId[draftId]?.collectionId ?? null);
  const known = useKnownVariables(draftId);
  const resolve = useMemo(() => {
    const resolver = new VariableResolver(makeStandIns(known, { headers: [], auth: null }).scopes.variables);
    return (path: string): string => resolver.resolve(path).text.trim();
  }, [known]);
  const paths = [...new Set(typed.map(resolve))].filter((path) => path !== '' && !path.includes('{{'));
  const key = paths.join('\0');
  const [facts, setFacts] = useState(NOTHING);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (key === '') return undefined;
    let isGone = false;
    const timer = setTimeout(() => {
      void describeFiles(collectionId, key.split('\0')).then((found) => {
        if (!isGone) setFacts(found);
      });
    }, PAUSE_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [collectionId, key, round]);
  return {
    of: (path) => {
      const resolved = resolve(path);
      if (resolved === '') return { kind: 'problem', reason: 'no-path' };
      return Object.hasOwn(facts, resolved) ? (facts[resolved] ?? null) : null;
    },
    resolve,
    refresh: () => setRound((count) => count + 1),
  };
}

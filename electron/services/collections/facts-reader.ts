import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import type { FileProblem } from '../../../shared/model/collection.ts';
import { textAt } from '../../../shared/opencollection/yaml-value.ts';
import { formatMessage, say } from '../../../shared/texts/text.ts';
import type { Catalogue, Message } from '../../../shared/texts/text.ts';
import type { Files } from '../files/create-files.ts';
import { readItemFacts } from './read-item-facts.ts';
import type { ItemFacts } from './read-item-facts.ts';

interface YamlFacts {
  readonly item: ItemFacts;
  /** At the top of the file, as an environment has it. */
  readonly name: string;
}

type FactsResult =
  | { readonly kind: 'read'; readonly facts: YamlFacts }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/** One reading of a collection: what did not change since the last one is not read again. */
export interface FactsSession {
  /** `entry` as its folder lists it. What cannot be read is a problem of that file alone, and never thrown. */
  read(path: string, entry: Dirent): Promise<FactsResult>;
  /** Forgets the files that this reading did not meet. */
  end(): void;
}

export interface FactsReader {
  /** @param root the collection's folder, without links */
  begin(root: string): FactsSession;
  forget(root: string): void;
}

interface Cached {
  readonly stamp: string;
  readonly result: FactsResult;
}

/**
 * Reads what the tree shows of each file. Synchronously: 10,000 small reads through the thread pool take several times
 * as long (measured); whoever calls gives others their turn in between.
 */
export function createFactsReader({ files, catalogue }: { files: Files; catalogue: Catalogue }): FactsReader {
  const caches = new Map<string, Map<string, Cached>>();

  const problem = (
    message: Message,
    line: number | null = null,
    column: number | null = null,
  ): FactsResult => ({
    kind: 'problem',
    problem: { message: formatMessage(catalogue, message), line, column },
  });

  const parse = async (bytes: Buffer): Promise<FactsResult> => {
    if (!isUtf8(bytes)) return problem(say('files.not-utf8'));
    const parsed = await files.yaml.parse(bytes.toString('utf8'));
    if (parsed.kind === 'problem') {
      const { message, line, column } = parsed.problem;
      return problem(message, line, column);
    }
    const file = parsed.value;
    return { kind: 'read', facts: { item: readItemFacts(file), name: textAt(file, 'name') } };
  };

  return {
    forget: (root) => void caches.delete(root),
    begin(root) {
      const old = caches.get(root);
      const fresh = new Map<string, Cached>();
      return {
        async read(path, entry) {
          try {
            if (entry.isSymbolicLink() && !files.isInside(root, realpathSync(path))) {
              return problem(say('files.outside', { name: entry.name }));
            }
            const facts = entry.isSymbolicLink() ? statSync(path) : lstatSync(path);
            if (!facts.isFile()) return problem(say('files.is-folder', { name: entry.name }));
            if (facts.size > files.maxFileBytes) return problem(say('files.too-large', { name: entry.name }));
            const stamp = stampOf(facts);
            const known = old?.get(path);
            const cached =
              known?.stamp === stamp ? known : { stamp, result: await parse(readFileSync(path)) };
            fresh.set(path, cached);
            return cached.result;
          } catch (error) {
            return problem(files.explainTrouble(error, path));
          }
        },
        end: () => void caches.set(root, fresh),
      };
    },
  };
}

/** A file that was changed within the clock's step and kept its size still has another change time or number. */
function stampOf(facts: Stats): string {
  return `${facts.ino}:${facts.size}:${facts.mtimeMs}:${facts.ctimeMs}`;
}

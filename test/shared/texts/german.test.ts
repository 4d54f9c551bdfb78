import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '../../../shared/glossary.ts';
import { de } from '../../../shared/texts/de.ts';
import { en } from '../../../shared/texts/en.ts';

type Values = Readonly<Record<string, string | number>>;
type Entry = string | ((values: Values) => string);
type Entries = Readonly<Record<string, Entry | undefined>>;

const english = en as unknown as Entries;
const german = de as unknown as Entries;
const keys = Object.keys(english);

/** Texts that are the same words in both languages. Codes, names and examples mostly. */
const SAME: readonly string[] = [
  'Digest',
  'In Authorization',
  'OAuth 2.0',
  'GraphQL',
  'HTTP/1.1',
  'HTTP/2',
  'ListOrders',
  'query { … }',
  '{ "id": 1 }',
  'PKCE',
  'Scope',
  '18005550142',
  '2XX',
  '3XX',
  '3f2a9c10-77d4-4be1-9a06-5c8e1d2b4f70',
  '4XX',
  '5XX',
  'API',
  'Body',
  'Code',
  'Content-Type',
  'Cookies',
  'DELETE',
  'ETag',
  'GET',
  'HEAD',
  'HTTP/1.1 404 Not Found…',
  'Header',
  'JSON',
  'Location',
  'Proxy',
  'PFX, P12',
  'PEM',
  'Name',
  'OPTIONS',
  'PATCH',
  'POST',
  'PUT',
  'Plaincall',
  'Text',
  'Text.',
  'Token',
  'Total-Count',
  'Variable',
  'Webhook',
  'X-Dexatel-Key',
  'XML',
  'code',
  'date',
  'did',
  'identifier',
  'message',
  'method',
  'name',
  'path',
  'status',
  'template',
  'timestamp',
  'url',
  'uuid',
];

/** Sentences that are little more than their values. */
const ONLY_VALUES: readonly string[] = [
  'address.elapsed',
  'address.waiting',
  'answered-by.named',
  'answer.timing.hop',
  'answer.timing.tls-of',
  'answer.timing.version-of',
  'broken.what',
  'cli.network-file',
  'file.known',
  'profile.own',
  'profile.own.explanation',
  'status.file',
  'verdict.meaning',
];

describe('the German catalogue', () => {
  it('has the keys of the English one, each as a text or with values as there', () => {
    const kinds = (entries: Entries): string[] =>
      Object.keys(entries)
        .map((key) => `${key}: ${entries[key] === '' ? 'nothing' : typeof entries[key]}`)
        .toSorted();
    expect(kinds(german)).toEqual(kinds(english));
  });

  it('says nothing in English, but for the words that are the same', () => {
    const same = keys.map((key) => (english[key] === german[key] ? english[key] : ''));
    const texts = same.filter((entry) => typeof entry === 'string' && entry !== '');
    expect(new Set(texts)).toEqual(new Set(SAME));
  });

  it('says no sentence with values in English either', () => {
    const same = keys.filter((key) => {
      const values = sampleFor(key);
      return values !== null && saidBy(english, key, values) === saidBy(german, key, values);
    });
    expect(same.toSorted()).toEqual(ONLY_VALUES.toSorted());
  });

  it('tells every value that the English sentence tells', () => {
    const lost = keys.flatMap((key) => variantsOf(key).map((values) => lostIn(key, values)));
    expect(lost.filter((each) => each !== null)).toEqual([]);
  });

  it('names no two terms of the glossary alike', () => {
    expect(new Set(GLOSSARY.map(({ term }) => de[term])).size).toBe(GLOSSARY.length);
  });

  it('closes every quotation mark that it opens', () => {
    const odd = keys.filter((key) => {
      const said = saidBy(german, key, sampleFor(key) ?? {});
      return [...said.matchAll(/„/g)].length !== [...said.matchAll(/“/g)].length || said.includes('”');
    });
    expect(odd).toEqual([]);
  });

  it('fits its help into 80 columns', () => {
    const lines = keys
      .filter((key) => key.startsWith('help.'))
      .flatMap((key) => saidBy(german, key, {}).split('\n'));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});

/** A value for each that a sentence asks for, each a number of its own, so that it is found again; `null`: it asks for none. */
function sampleFor(key: string): Values | null {
  const entry = english[key];
  if (typeof entry !== 'function') return null;
  const asked = new Set<string>();
  for (const kind of [String, Number]) {
    const values = new Proxy<Values>(
      {},
      {
        get: (_, name) => {
          asked.add(String(name));
          return kind(4001 + [...asked].indexOf(String(name)));
        },
      },
    );
    try {
      entry(values);
      return Object.fromEntries([...asked].map((name, at) => [name, kind(4001 + at)]));
    } catch {
      // It counts with a value: then all of them are numbers.
    }
  }
  throw new Error(`no sample values for ${key}`);
}

/** The sample, and the sample with one value each replaced by one that sentences treat on its own. */
function variantsOf(key: string): Values[] {
  const sample = sampleFor(key);
  if (sample === null) return [];
  const special = [...String(english[key]).matchAll(/[!=]==? ?["'`]([^"'`]*)["'`]/g)].map(
    ([, text]) => text ?? '',
  );
  const variants = Object.keys(sample).flatMap((name) =>
    [...new Set(['', ...special])].map((value) => ({ ...sample, [name]: value })),
  );
  const numbers = Object.keys(sample).flatMap((name) =>
    [0, 1, 2].map((value) => ({ ...sample, [name]: value })),
  );
  return [sample, ...variants, ...numbers].filter((values) => isSayable(key, values));
}

function isSayable(key: string, values: Values): boolean {
  try {
    saidBy(english, key, values);
    return true;
  } catch {
    return false;
  }
}

/** What of the sample stands in the English sentence and not in the German one, or is said badly there. */
function lostIn(key: string, values: Values): string | null {
  const said = { english: saidBy(english, key, values), german: saidBy(german, key, values) };
  const here = new Set(numbersIn(said.german));
  const lost = numbersIn(said.english).filter((number) => Number(number) > 2 && !here.has(number));
  const odd = ['undefined', 'NaN'].filter(
    (word) => said.german.includes(word) && !said.english.includes(word),
  );
  return lost.length + odd.length === 0 ? null : `${key}: ${[...lost, ...odd].join(', ')}`;
}

/** With a decimal point, however they are written. */
function numbersIn(said: string): string[] {
  return (said.match(/\d+(?:[.,]\d+)?/g) ?? []).map((number) => number.replace(',', '.'));
}

function saidBy(entries: Entries, key: string, values: Values): string {
  const entry = entries[key];
  return typeof entry === 'function' ? String(entry(values)) : (entry ?? '');
}

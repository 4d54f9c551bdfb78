import type { en } from './en.ts';
import type { frameTexts } from './en/frame.ts';

/**
 * The seam between what is known and how it is said: rules hold a key and values, a catalogue per language holds the
 * sentences. A sentence with values is a function of them, so a forgotten or misnamed value does not compile.
 */
export type TextKey = keyof typeof en;

type ValuesOf<K extends TextKey> = (typeof en)[K] extends (values: infer V) => string ? V : undefined;

/** What has to be given beside a key: its values, where it has any. */
export type TextArguments<K extends TextKey> = ValuesOf<K> extends undefined ? [] : [values: ValuesOf<K>];

/** The same keys as English; each entry takes the same values. */
export type Catalogue = {
  readonly [K in TextKey]: (typeof en)[K] extends (values: infer V) => string
    ? (values: V) => string
    : string;
};

/** The part of a catalogue that the window's frame speaks with; the rest is loaded with the part that explains. */
export type FrameKey = keyof typeof frameTexts;
export type FrameCatalogue = Pick<Catalogue, FrameKey>;

/** A sentence not yet said: JSON, so that it can cross a process and be said in any language. */
export interface Message {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string | number>> | undefined;
}

export function say<K extends TextKey>(key: K, ...[values]: TextArguments<K>): Message {
  return { key, values: values as Message['values'] };
}

export function formatMessage(catalogue: Catalogue, message: Message): string {
  const entry = catalogue[message.key] as string | ((values: unknown) => string);
  return typeof entry === 'string' ? entry : entry(message.values);
}

/** Says a sentence at once, for the window's own labels. */
export function text<K extends TextKey>(
  catalogue: Readonly<Record<K, unknown>>,
  key: K,
  ...[values]: TextArguments<K>
): string {
  const entry = catalogue[key] as string | ((values: unknown) => string);
  return typeof entry === 'string' ? entry : entry(values);
}

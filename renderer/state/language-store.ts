import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../../shared/texts/languages.ts';
import { frameTexts } from '../../shared/texts/en/frame.ts';
import { text } from '../../shared/texts/text.ts';
import type { Catalogue, FrameCatalogue, FrameKey, TextArguments } from '../../shared/texts/text.ts';

interface LanguageState {
  language: Language;
  /** What the window's frame speaks with. */
  frame: FrameCatalogue;
  /** Every sentence of a language that was loaded whole. Null for English, of which the frame's texts alone are here. */
  whole: Catalogue | null;
}

/**
 * Which language the window speaks. Of English only the frame's texts are here: what explains answers is several times
 * as long and is loaded with the parts that explain (explaining-texts.ts). Another language comes as a whole.
 */
export const languageStore = createStore<LanguageState>(() => ({
  language: 'en',
  frame: frameTexts,
  whole: null,
}));

/** Speaks another language from now on; `whole` null for English. */
export function speak(language: Language, whole: Catalogue | null): void {
  languageStore.setState({ language, whole, frame: whole ?? frameTexts });
}

export type SayFrame = <K extends FrameKey>(key: K, ...values: TextArguments<K>) => string;

/** Says a text of the frame outside of components. */
export const t: SayFrame = (key, ...values) => text(languageStore.getState().frame, key, ...values);

/** The same for components, which are drawn again when the language changes. */
export function useText(): SayFrame {
  const frame = useStore(languageStore, (state) => state.frame);
  return (key, ...values) => text(frame, key, ...values);
}

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { frameTexts } from '../../shared/texts/en/frame.ts';
import { text } from '../../shared/texts/text.ts';
import type { FrameCatalogue, FrameKey, TextArguments } from '../../shared/texts/text.ts';

/**
 * Which language the window's frame speaks. Only the frame's texts are here: what explains answers is several times as
 * long and is loaded with the parts that explain (explaining-texts.ts).
 */
export const languageStore = createStore<{ frame: FrameCatalogue }>(() => ({ frame: frameTexts }));

export type SayFrame = <K extends FrameKey>(key: K, ...values: TextArguments<K>) => string;

/** Says a text of the frame outside of components. */
export const t: SayFrame = (key, ...values) => text(languageStore.getState().frame, key, ...values);

/** The same for components, which are drawn again when the language changes. */
export function useText(): SayFrame {
  const frame = useStore(languageStore, (state) => state.frame);
  return (key, ...values) => text(frame, key, ...values);
}

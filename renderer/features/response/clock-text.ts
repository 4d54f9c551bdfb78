import { languageStore } from '../../state/language-store.ts';

const formats = new Map<string, { clock: Intl.DateTimeFormat; day: Intl.DateTimeFormat }>();

/** As the system writes it where it speaks the window's language, else as is usual in that language. */
function format() {
  const { language } = languageStore.getState();
  const ofSystem = navigator.languages.find((tag) => tag.split('-', 1)[0] === language);
  const locale = ofSystem ?? language;
  let found = formats.get(locale);
  if (found === undefined) {
    found = {
      clock: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
      day: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }),
    };
    formats.set(locale, found);
  }
  return found;
}

/** Time of day. `time` in epoch milliseconds. */
export function clockText(time: number): string {
  return format().clock.format(time);
}

/** A day, or null for a time that no calendar has. */
export function dayText(time: number | null): string | null {
  return time === null || Math.abs(time) > 8.64e15 ? null : format().day.format(time);
}

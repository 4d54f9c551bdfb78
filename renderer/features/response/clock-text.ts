import { languageStore } from '../../state/language-store.ts';

interface Formats {
  readonly clock: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
}

const formats = new Map<string | undefined, Formats>();

/** As the system writes it where it speaks the window's language, else as is usual in that language. */
function format(): Formats {
  const { language } = languageStore.getState();
  // Not by the tag itself: a browser may report one (en-US@posix) that it does not take back.
  const isOfSystem = navigator.language.split(/[-_@.]/, 1)[0]?.toLowerCase() === language;
  const locale = isOfSystem ? undefined : language;
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

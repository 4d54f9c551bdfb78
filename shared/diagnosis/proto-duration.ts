import { LONGEST_WAIT_MS } from './retry-time.ts';

/** Milliseconds of a duration as Protocol Buffers write it in JSON: `30s`, `1.500s` (protobuf.dev, "JSON mapping"). */
export function durationMs(text: string | null): number | null {
  const seconds = text === null ? undefined : /^(\d{1,9}(?:\.\d{1,9})?)s$/.exec(text)?.[1];
  return seconds === undefined ? null : Math.min(Math.ceil(Number(seconds) * 1000), LONGEST_WAIT_MS);
}

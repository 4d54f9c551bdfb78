/** The day of a moment where this computer is, as `2031-05-09`. `time` in epoch milliseconds. */
export function localDay(time: number): string {
  const date = new Date(time);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

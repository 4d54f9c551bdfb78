/** Zeitspannen und Größen, wie man sie auf Deutsch sagt. */

/** `45 Sekunden`, `3 Minuten`; unter zwei Minuten aufgerundet, damit niemand zu früh kommt. */
export function span(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return count(seconds, 'Sekunde', 'Sekunden');
  if (seconds < 7200) return count(Math.round(seconds / 60), 'Minute', 'Minuten');
  if (seconds < 172_800) return count(Math.round(seconds / 3600), 'Stunde', 'Stunden');
  return count(Math.round(seconds / 86_400), 'Tag', 'Tage');
}

/** Dasselbe nach „seit“, „von“ und „um“: `3 Tagen` statt `3 Tage`. */
export function spanDative(ms: number): string {
  return span(ms).replace(/ Tage$/, ' Tagen');
}

/** Ein Zeitlimit, so genau, wie es jemand gesetzt hat: `0,2 Sekunden`, `3 Minuten`. */
export function limit(ms: number): string {
  return ms < 120_000 && ms % 1000 !== 0 ? `${decimalComma(ms / 1000)} Sekunden` : span(ms);
}

/** `812 Byte`, `16,4 kB`, `1,5 MB`: in Tausendern, wie Dateimanager zählen. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} Byte`;
  return bytes < 1_000_000 ? `${oneDecimal(bytes / 1000)} kB` : `${oneDecimal(bytes / 1_000_000)} MB`;
}

/** `1 Anfrage`, `3 Anfragen`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Ein Wert, kurz genug für einen Satz. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

export function decimalComma(number: number): string {
  return String(number).replace('.', ',');
}

function oneDecimal(number: number): string {
  return decimalComma(Number(number.toFixed(1)));
}

/** `1.000`: in Dreiergruppen, wie man es liest. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/**
 * JSON as APIs send it: objects with ids, names of several scripts, prices, times, escapes, nested lists. The same for
 * the same size, on one line.
 */
export function makeJson(byteLength: number): string {
  const rows: string[] = [];
  let size = 2;
  for (let number = 1; size < byteLength; number += 1) {
    const row = JSON.stringify(makeRow(number));
    rows.push(row);
    size += Buffer.byteLength(row) + 1;
  }
  return `[${rows.join(',')}]`;
}

const NAMES = ['Ana Souza', 'Zoë Łukaszewicz', 'Jürgen Groß', 'Mei-Lin Ōtani', 'Καλλιόπη Ρήγα', "Tom O'Hara"];
const NOTES = ['', 'call first', 'said: "after six"', 'two\nlines', 'C:\\orders\\new', 'price is 12 €'];

function makeRow(number: number): unknown {
  return {
    id: `ord_${(number * 2_654_435_761) % 4_294_967_296}`,
    number,
    customer: {
      name: pick(NAMES, number),
      isCompany: number % 3 === 0,
      discount: number % 7 === 0 ? null : 0.05,
    },
    total: ((number * 7_919) % 100_000) / 100,
    rate: 1 / number,
    placedAt: new Date(Date.UTC(2031, 2, 4) + number * 61_000).toISOString(),
    lines: [1, 2].map((line) => ({
      sku: `K-${number % 997}-${line}`,
      count: (number + line) % 9,
      weightKg: number * line * 0.125,
    })),
    note: pick(NOTES, number),
  };
}

function pick(values: readonly string[], number: number): string {
  return values[number % values.length] ?? '';
}

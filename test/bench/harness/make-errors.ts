/** Answers of servers in trouble, as long as wanted and the same for the same length. */

/** A refusal that names a field in each of its errors. */
export function makeErrorList(byteLength: number): string {
  const reasons = ['must not be empty', 'must be a whole number', 'is not one of the allowed values'];
  const errors = fill(byteLength, (number) => {
    const field = FIELDS[number % FIELDS.length];
    const message = `Line ${number}: ${reasons[number % reasons.length]}`;
    return `${JSON.stringify({ field, code: `E${1000 + (number % 40)}`, message })},`;
  });
  return `{"message":"The order was not accepted.","errors":[${errors.slice(0, -1)}]}`;
}

const FIELDS = ['customer.name', 'customer.email', 'lines.0.sku', 'lines.0.count'];

/** What a framework shows of an exception in development. */
export function makeErrorPage(byteLength: number): string {
  const rows = fill(
    byteLength,
    (number) =>
      `<tr class="frame"><td>${number}</td><td><code>OrderService.place(OrderService.java:${number % 900})</code></td></tr>\n`,
  );
  return `<!DOCTYPE html>
<html lang="en"><head><title>500 Internal Server Error</title><style>td { padding: 4px }</style></head>
<body><h1>Something went wrong</h1><p>The order could not be stored.</p><table>
${rows}</table></body></html>`;
}

/** A chain of causes, none of which ends. */
export function makeStackTrace(byteLength: number): string {
  const frames = fill(byteLength, (number) =>
    number % 400 === 0
      ? `Caused by: com.example.orders.StorageException: connection ${number} is closed\n`
      : `\tat com.example.orders.storage.Pool$Worker.run(Pool.java:${number % 700})\n`,
  );
  return `java.lang.IllegalStateException: The order could not be stored\n${frames}`;
}

function fill(byteLength: number, makePart: (number: number) => string): string {
  const parts: string[] = [];
  let size = 0;
  for (let number = 1; size < byteLength; number += 1) {
    const part = makePart(number);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

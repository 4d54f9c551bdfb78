/** A step from the bytes as received to the bytes as shown; what comes out goes to `emit` in order. */
export interface LayoutStep {
  write(bytes: Uint8Array): void;
  end(): void;
}

const AMPERSAND = 0x26;

/**
 * `a=1&b=x%20y` as one field a row, decoded: `a = 1`, `b = x y`. Line breaks in a value are shown as typed escapes, so
 * that a row stays a field. Holds no more than one field.
 */
export function createFormLayout(emit: (bytes: Uint8Array) => void): LayoutStep {
  let pending: Uint8Array[] = [];
  let isFirst = true;

  const flush = (): void => {
    const field = Buffer.concat(pending).toString('utf8').trim();
    pending = [];
    if (field === '') return;
    emit(Buffer.from((isFirst ? '' : '\n') + formatField(field)));
    isFirst = false;
  };
  return {
    write(bytes) {
      let start = 0;
      for (let at = bytes.indexOf(AMPERSAND); at !== -1; at = bytes.indexOf(AMPERSAND, start)) {
        pending.push(bytes.subarray(start, at));
        flush();
        start = at + 1;
      }
      pending.push(bytes.slice(start));
    },
    end: flush,
  };
}

function formatField(field: string): string {
  const equals = field.indexOf('=');
  if (equals === -1) return decode(field);
  return `${decode(field.slice(0, equals))} = ${decode(field.slice(equals + 1))}`;
}

/** A broken escape stays as it is. */
function decode(text: string): string {
  const escapes = /(?:%[0-9a-f]{2})+/gi;
  const decoded = text.replaceAll('+', ' ').replace(escapes, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return decoded.replace(/\p{Cc}/gu, (control) => encodeURIComponent(control));
}

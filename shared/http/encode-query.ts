/** RFC 3986 2.3: never need encoding. */
const UNRESERVED = /[A-Za-z0-9\-._~]/;

/**
 * A path with its query, `/a?x=1+2`, in which the names and values of the query have every sign encoded that could part
 * them: `/a?x=1%2B2`. What is encoded already stays as it is.
 */
export function encodeQuery(target: string): string {
  const at = target.indexOf('?');
  if (at === -1) return target;
  const pairs = target
    .slice(at + 1)
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      if (equals === -1) return encodeReserved(pair);
      return `${encodeReserved(pair.slice(0, equals))}=${encodeReserved(pair.slice(equals + 1))}`;
    });
  return `${target.slice(0, at)}?${pairs.join('&')}`;
}

function encodeReserved(text: string): string {
  return text.replace(/%[0-9A-Fa-f]{2}|[\s\S]/gu, (sign) =>
    sign.length === 3 || UNRESERVED.test(sign)
      ? sign
      : encodeURIComponent(sign).replace(/[!'()*]/g, encodeMark),
  );
}

/** `encodeURIComponent` leaves these, which RFC 3986 2.2 counts among the reserved. */
function encodeMark(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

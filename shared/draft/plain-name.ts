/** A name without regard to case, dashes and underscores: `error_description`, `errorDescription` and `ErrorDescription` are one. */
export function plainName(name: string): string {
  return /^[a-z]+$/.test(name) ? name : name.toLowerCase().replace(/[_\-\s]/g, '');
}

/** Makes a forgotten case of a closed union a type error, and a loud one at run time. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}

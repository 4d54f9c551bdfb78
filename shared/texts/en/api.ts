/** What the window is told when a call is refused or fails, whatever the procedure. */
export const apiTexts = {
  'api.unknown-procedure': (v: { name: string }) => `This version of Plaincall does not know "${v.name}".`,
  'api.invalid-input': (v: { name: string; where: string; problem: string }) =>
    `${v.name} was called with something it cannot use${v.where === '' ? '' : ` at ${v.where}`}: ${v.problem}.`,
  'api.internal': 'Something went wrong inside Plaincall. Your work is kept. Please try again.',
  'api.unsupported': (v: { what: string }) => `${v.what} is not available here. The desktop app can do it.`,
} as const;

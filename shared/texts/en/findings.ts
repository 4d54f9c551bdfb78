export const findingsTexts = {} as const;

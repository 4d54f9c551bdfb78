export const jsonTexts = {} as const;

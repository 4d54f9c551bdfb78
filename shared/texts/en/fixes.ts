export const fixesTexts = {} as const;

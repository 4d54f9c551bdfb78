export const glossaryTexts = {} as const;

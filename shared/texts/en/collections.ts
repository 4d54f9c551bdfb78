export const collectionsTexts = {} as const;

export const statusesTexts = {} as const;

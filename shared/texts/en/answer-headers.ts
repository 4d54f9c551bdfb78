export const answerHeadersTexts = {} as const;

import { answerHeadersTexts } from './en/answer-headers.ts';
import { apiTexts } from './en/api.ts';
import { causesTexts } from './en/causes.ts';
import { cliTexts } from './en/cli.ts';
import { collectionsTexts } from './en/collections.ts';
import { failureTexts } from './en/failures.ts';
import { findingsTexts } from './en/findings.ts';
import { fixesTexts } from './en/fixes.ts';
import { glossaryTexts } from './en/glossary.ts';
import { jsonTexts } from './en/json.ts';
import { statusesTexts } from './en/statuses.ts';
import { windowTexts } from './en/window.ts';

/** Every sentence the app shows, in English, by key: one table per subject. English defines which keys there are. */
export const en = {
  ...answerHeadersTexts,
  ...apiTexts,
  ...causesTexts,
  ...cliTexts,
  ...collectionsTexts,
  ...failureTexts,
  ...findingsTexts,
  ...fixesTexts,
  ...glossaryTexts,
  ...jsonTexts,
  ...statusesTexts,
  ...windowTexts,
} as const;

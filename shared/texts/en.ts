import { answerFaultTexts } from './en/answer-faults.ts';
import { answerFindingsTexts } from './en/answer-findings.ts';
import { answerHeadersTexts } from './en/answer-headers.ts';
import { answerPaneTexts } from './en/answer-pane.ts';
import { apiTexts } from './en/api.ts';
import { bodiesTexts } from './en/bodies.ts';
import { bodySchemasTexts } from './en/body-schemas.ts';
import { causesTexts } from './en/causes.ts';
import { certificatesTexts } from './en/certificates.ts';
import { cliTexts } from './en/cli.ts';
import { collectionsTexts } from './en/collections.ts';
import { desktopTexts } from './en/desktop.ts';
import { failureTexts } from './en/failures.ts';
import { findingsTexts } from './en/findings.ts';
import { fixesTexts } from './en/fixes.ts';
import { frameTexts } from './en/frame.ts';
import { gatewaysTexts } from './en/gateways.ts';
import { glossaryTexts } from './en/glossary.ts';
import { helpTexts } from './en/help.ts';
import { jsonTexts } from './en/json.ts';
import { knownCodesTexts } from './en/known-codes.ts';
import { preflightTexts } from './en/preflight.ts';
import { profilesTexts } from './en/profiles.ts';
import { sandboxTexts } from './en/sandbox.ts';
import { signInTexts } from './en/sign-in.ts';
import { slipsTexts } from './en/slips.ts';
import { startTexts } from './en/start.ts';
import { statusesTexts } from './en/statuses.ts';
import { verdictsTexts } from './en/verdicts.ts';

/** Every sentence the app shows, in English, by key: one table per subject. English defines which keys there are. */
export const en = {
  ...answerFaultTexts,
  ...answerFindingsTexts,
  ...answerHeadersTexts,
  ...answerPaneTexts,
  ...apiTexts,
  ...bodiesTexts,
  ...bodySchemasTexts,
  ...causesTexts,
  ...certificatesTexts,
  ...cliTexts,
  ...collectionsTexts,
  ...desktopTexts,
  ...failureTexts,
  ...findingsTexts,
  ...fixesTexts,
  ...frameTexts,
  ...gatewaysTexts,
  ...glossaryTexts,
  ...helpTexts,
  ...jsonTexts,
  ...knownCodesTexts,
  ...preflightTexts,
  ...profilesTexts,
  ...sandboxTexts,
  ...signInTexts,
  ...slipsTexts,
  ...startTexts,
  ...statusesTexts,
  ...verdictsTexts,
} as const;

import { answerFaultTexts } from './de/answer-faults.ts';
import { answerFindingsTexts } from './de/answer-findings.ts';
import { answerHeadersTexts } from './de/answer-headers.ts';
import { answerPaneTexts } from './de/answer-pane.ts';
import { apiTexts } from './de/api.ts';
import { bodiesTexts } from './de/bodies.ts';
import { bodySchemasTexts } from './de/body-schemas.ts';
import { causesTexts } from './de/causes.ts';
import { certificatesTexts } from './de/certificates.ts';
import { cliTexts } from './de/cli.ts';
import { collectionsTexts } from './de/collections.ts';
import { desktopTexts } from './de/desktop.ts';
import { dialogsTexts } from './de/dialogs.ts';
import { failureTexts } from './de/failures.ts';
import { findingsTexts } from './de/findings.ts';
import { fixesTexts } from './de/fixes.ts';
import { gatewaysTexts } from './de/gateways.ts';
import { glossaryTexts } from './de/glossary.ts';
import { helpTexts } from './de/help.ts';
import { jsonTexts } from './de/json.ts';
import { knownCodesTexts } from './de/known-codes.ts';
import { networkTexts } from './de/network.ts';
import { preflightTexts } from './de/preflight.ts';
import { profilesTexts } from './de/profiles.ts';
import { requestPaneTexts } from './de/request-pane.ts';
import { sandboxTexts } from './de/sandbox.ts';
import { signInTexts } from './de/sign-in.ts';
import { slipsTexts } from './de/slips.ts';
import { startTexts } from './de/start.ts';
import { statusesTexts } from './de/statuses.ts';
import { verdictsTexts } from './de/verdicts.ts';
import { windowTexts } from './de/window.ts';
import type { Catalogue } from './text.ts';

/** Every sentence the app shows, in German. */
export const de: Catalogue = {
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
  ...dialogsTexts,
  ...failureTexts,
  ...findingsTexts,
  ...fixesTexts,
  ...gatewaysTexts,
  ...glossaryTexts,
  ...helpTexts,
  ...jsonTexts,
  ...knownCodesTexts,
  ...networkTexts,
  ...preflightTexts,
  ...profilesTexts,
  ...requestPaneTexts,
  ...sandboxTexts,
  ...signInTexts,
  ...slipsTexts,
  ...startTexts,
  ...statusesTexts,
  ...verdictsTexts,
  ...windowTexts,
};

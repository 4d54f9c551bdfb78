import { apiTexts } from './api.ts';
import { collectionsTexts } from './collections.ts';
import { dialogsTexts } from './dialogs.ts';
import { networkTexts } from './network.ts';
import { requestPaneTexts } from './request-pane.ts';
import { windowTexts } from './window.ts';

/** The window's own texts: all that its first load needs. What explains answers comes with the part that explains. */
export const frameTexts = {
  ...apiTexts,
  ...collectionsTexts,
  ...dialogsTexts,
  ...networkTexts,
  ...requestPaneTexts,
  ...windowTexts,
} as const;

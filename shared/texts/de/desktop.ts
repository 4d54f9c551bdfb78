import type { desktopTexts as english } from '../en/desktop.ts';
import type { Catalogue } from '../text.ts';

/** Was die Desktop-App außerhalb der Seite sagt: Menüs, Dialoge. */
export const desktopTexts = {
  'desktop.open-link': (v) => `${v.place} außerhalb von Plaincall öffnen?`,
  'desktop.open': 'Öffnen',
  'desktop.cancel': 'Abbrechen',

  'desktop.menu-file': 'Datei',
  'desktop.menu-edit': 'Bearbeiten',
  'desktop.menu-request': 'Anfrage',
  'desktop.menu-view': 'Ansicht',
  'desktop.menu-window': 'Fenster',
  'desktop.new-request': 'Neue Anfrage',
  'desktop.new-collection': 'Neue Sammlung…',
  'desktop.open-collection': 'Sammlung öffnen…',
  'desktop.save': 'Speichern',
  'desktop.close-tab': 'Reiter schließen',
  'desktop.send': 'Senden',
  'desktop.find': 'Alles durchsuchen…',

  'desktop.page-keeps-going':
    'Das Fenster ist mehrmals hintereinander ausgefallen. Was Sie getippt haben, bleibt erhalten. Ein Neustart von Plaincall hilft vielleicht; wenn nicht, melden Sie es bitte.',
  'desktop.fault':
    'In Plaincall ist etwas schiefgegangen. Was Sie getippt haben, bleibt erhalten, und Sie können weitermachen.',
} satisfies Pick<Catalogue, keyof typeof english>;

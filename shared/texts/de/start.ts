import type { startTexts as english } from '../en/start.ts';
import type { Catalogue } from '../text.ts';

/** Was ausgegeben wird, wenn die App aus einem Terminal startet. */
export const startTexts = {
  'start.desktop-is-there': 'Das Desktop-Fenster wird geöffnet.',
  'start.browser-host': (v) =>
    `Plaincall öffnet sich in einem Browser auf diesem Computer (als Browser-Host). Grund: ${v.because}.`,
  'start.address': (v) => `Plaincall ist bereit: ${v.address}`,
  'start.how-to-stop': 'Strg+C beendet es.',
  'start.how-to-open':
    'Öffnen Sie diese Adresse in einem Browser auf diesem Computer. Strg+C beendet Plaincall.',

  // Ergänzt „Grund: …“: warum es nicht das Desktop-Fenster ist.
  'start.asked-for': 'So wurde es verlangt',
  'start.development': 'Das ist ein Entwicklungslauf',
  'start.by-itself': 'Es wurde für sich allein gestartet',
  'start.no-desktop-binary':
    'Das Desktop-Programm (Electron) ist nicht auf diesem Computer; „npx install-electron“ holt es',
  'start.no-desktop-package': 'Diese Installation kommt ohne das Desktop-Programm',
  'start.no-display': 'Es gibt keinen Bildschirm für ein Desktop-Fenster',
  'start.is-root': 'Das Desktop-Fenster läuft nicht als Benutzer root',
  'start.desktop-failed': 'Das Desktop-Fenster konnte hier nicht starten',

  'start.desktop-impossible': (v) => `Das Desktop-Fenster lässt sich nicht öffnen. Grund: ${v.because}.`,
  'start.fetching': 'Das Desktop-Programm wird geholt (Electron, rund 110 MB). Das geschieht nur einmal.',
  'start.still-fetching': (v) => `Wird noch geholt (${v.seconds} s). Strg+C bricht ab.`,
  'start.fetch-failed':
    'Es ließ sich nicht holen. Der nächste Versuch folgt in einem Tag, oder mit „npx install-electron“.',
  'start.port-taken': (v) =>
    `Port ${v.port} wird von einem anderen Programm benutzt. Bitte wählen Sie einen anderen, oder lassen Sie --port weg, dann wird ein freier genommen.`,
  'start.port-refused': (v) =>
    `Port ${v.port} ist hier nicht benutzbar (${v.problem}). Bitte wählen Sie einen anderen, oder lassen Sie --port weg.`,
} satisfies Pick<Catalogue, keyof typeof english>;

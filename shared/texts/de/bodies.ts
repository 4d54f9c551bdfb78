import type { bodiesTexts as english } from '../en/bodies.ts';
import type { Catalogue } from '../text.ts';

/** Was über den Body einer Antwort gesagt wird, wo er angesehen oder gespeichert wird. */
export const bodiesTexts = {
  'bodies.gone': 'Diese Antwort wird nicht mehr aufbewahrt. Senden Sie die Anfrage erneut, um sie zu sehen.',
  'bodies.not-json':
    'Das ist nicht von Anfang bis Ende JSON und deshalb nur so weit gegliedert wie möglich. Nichts fehlt; die Rohansicht zeigt es, wie es kam.',
  'bodies.several-documents':
    'Das ist nicht ein JSON-Dokument, sondern mehrere hintereinander. Jedes ist für sich gegliedert.',
  'bodies.layout-failed':
    'Die lesbare Ansicht ließ sich auf diesem Datenträger nicht anlegen. Die Rohansicht zeigt die Antwort, wie sie kam.',
  'bodies.save-incomplete':
    'Die Antwort ließ sich auf diesem Datenträger nicht ganz aufbewahren und deshalb auch nicht ganz speichern.',
  'bodies.disk-full': (v) =>
    `Für ${v.path} ist kein Platz. Dort wurde nichts gespeichert. Schaffen Sie Platz, oder wählen Sie einen anderen Datenträger.`,
  'bodies.save-denied': (v) =>
    `Die App darf nicht nach ${v.path} schreiben. Dort wurde nichts gespeichert. Wählen Sie einen anderen Ordner.`,
  'bodies.save-failed': (v) =>
    `${v.path} ließ sich nicht schreiben (${v.problem}). Dort wurde nichts gespeichert. Wählen Sie einen anderen Ort.`,
} satisfies Pick<Catalogue, keyof typeof english>;

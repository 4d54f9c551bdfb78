import type { collectionsTexts as english } from '../en/collections.ts';
import type { Catalogue } from '../text.ts';

/** Sammlungen, Umgebungen, nicht gespeicherte Arbeit und die Dateien, in denen sie liegen. */
export const collectionsTexts = {
  'files.empty': 'Diese Datei ist leer.',
  'files.not-text':
    'In dieser Datei steht etwas anderes als Text. Speichern Sie sie als Text (UTF-8), oder löschen Sie sie.',
  'files.merge-conflict':
    'Zwei Fassungen dieser Datei wurden zusammengeführt, und beide stehen noch darin. Behalten Sie eine, und löschen Sie die Zeilen, die mit <<<<<<<, ======= und >>>>>>> beginnen.',
  'files.yaml.indent':
    'Die Leerzeichen am Anfang dieser Zeile passen nicht zu den Zeilen ringsum. Geben Sie zusammengehörigen Zeilen gleich viele Leerzeichen.',
  'files.yaml.tab': 'Diese Zeile beginnt mit einem Tabulator. Nehmen Sie Leerzeichen.',
  'files.yaml.duplicate-key': 'Dieser Name steht weiter oben schon einmal. Löschen Sie einen der beiden.',
  'files.yaml.missing-character':
    'Hier ist etwas nicht geschlossen: Ein Anführungszeichen, eine Klammer oder ein Doppelpunkt fehlt.',
  'files.yaml.key':
    'Ein Doppelpunkt in dieser Zeile stört. Setzen Sie den Text hinter dem ersten Doppelpunkt in Anführungszeichen.',
  'files.yaml.needs-quotes':
    'Mit diesem Zeichen kann ein Text nicht beginnen. Setzen Sie den Text in Anführungszeichen.',
  'files.yaml.escape':
    'Auf einen umgekehrten Schrägstrich in Anführungszeichen folgt ein Zeichen, das dort keine Bedeutung hat. Schreiben Sie \\\\ für einen einfachen.',
  'files.yaml.two-documents':
    'In dieser Datei stehen zwei Dokumente mit einer Zeile --- dazwischen. Behalten Sie eines.',
  'files.yaml.alias':
    'Ein Name mit Stern (*name) verweist auf etwas, das nicht in dieser Datei steht oder sie endlos füllen würde.',
  'files.yaml.unexpected':
    'Das war hier nicht zu erwarten. Prüfen Sie die Leerzeichen am Anfang dieser Zeile und der darüber.',
  'files.yaml.too-deep':
    'Hier stehen mehr Klammern ineinander, als irgendjemand schreibt. Löschen Sie diese Zeile.',
  'files.yaml.other': 'Diese Datei lässt sich nicht als YAML lesen.',
  'files.yaml.no-map':
    'Diese Datei ist nicht wie eine Anfrage aufgebaut: Sie sollte Zeilen wie „http:“ haben und darunter eingerückte.',
  'files.cannot-rewrite':
    'Diese Datei ist so geschrieben, dass sie sich nicht ändern lässt, ohne ihre anderen Teile zu berühren. Es wurde nichts gespeichert. Ändern Sie sie von Hand, oder speichern Sie unter einem anderen Namen.',

  'files.disk-full': (v) =>
    `Der Datenträger ist voll, deshalb wurde „${v.name}“ nicht geschrieben. Schaffen Sie Platz, und speichern Sie noch einmal; was Sie getippt haben, bleibt erhalten.`,
  'files.no-permission': (v) =>
    `Das System lässt Plaincall „${v.name}“ nicht ändern. Prüfen Sie die Rechte der Datei und ihres Ordners.`,
  'files.read-only': (v) =>
    `„${v.name}“ liegt auf einem Datenträger, der nur gelesen werden kann. Kopieren Sie die Sammlung an einen anderen Ort.`,
  'files.gone': (v) =>
    `„${v.name}“ ist nicht mehr da. Vielleicht wurde es verschoben, umbenannt oder gelöscht.`,
  'files.is-folder': (v) =>
    `„${v.name}“ ist ein Ordner oder etwas anderes, das keine Datei ist. Geben Sie ihm einen anderen Namen, oder löschen Sie es.`,
  'files.name-taken': (v) => `Es gibt schon etwas namens „${v.name}“. Wählen Sie einen anderen Namen.`,
  'files.busy': (v) =>
    `Ein anderes Programm benutzt „${v.name}“. Schließen Sie es dort, oder versuchen Sie es gleich noch einmal.`,
  'files.too-many-open': (v) =>
    `Das System erlaubt keine weiteren offenen Dateien, deshalb war „${v.name}“ nicht erreichbar. Schließen Sie andere Programme, und versuchen Sie es noch einmal.`,
  'files.name-too-long': (v) =>
    `Der Name „${v.name}“ ist für diesen Datenträger zu lang. Wählen Sie einen kürzeren.`,
  'files.too-large': (v) =>
    `„${v.name}“ ist größer, als eine Anfrage sein kann (8 MB), und wird deshalb in Ruhe gelassen.`,
  'files.link-loop': (v) =>
    `„${v.name}“ ist eine Verknüpfung, die zu sich selbst zurückführt. Löschen Sie sie.`,
  'files.disk-trouble': (v) =>
    `Der Datenträger meldet Schwierigkeiten mit „${v.name}“ (${v.code}). Es wurde nichts geändert; versuchen Sie es noch einmal, oder speichern Sie an einem anderen Ort.`,
  'files.outside': (v) =>
    `„${v.name}“ führt aus dem Ordner der Sammlung hinaus. Plaincall öffnet nur, was darin liegt.`,
  'files.not-utf8':
    'Diese Datei ist nicht in UTF-8 geschrieben, deshalb können manche Buchstaben falsch aussehen. Speichern Sie sie als UTF-8.',
  'files.never-empty':
    'Ein leerer Text wurde nicht über diese Datei geschrieben. Wenn sie weg soll, löschen Sie sie.',

  'files.broken': (v) =>
    `„${v.name}“ ist so nicht lesbar und wurde deshalb nicht geändert. Öffnen Sie die Datei, und beheben Sie den Fehler in der markierten Zeile.`,
  'files.changed-meanwhile': (v) =>
    `„${v.name}“ wurde im selben Augenblick von einem anderen Programm geändert. Es wurde nichts überschrieben; versuchen Sie es noch einmal.`,

  'collections.other-kind': (v) =>
    `Das ist eine Datei anderer Art (${v.type}). Diese Version von Plaincall öffnet HTTP-Anfragen; die Datei bleibt, wie sie ist.`,
  'collections.new-request': 'Neue Anfrage',
  'collections.new-folder': 'Neuer Ordner',
  'collections.needs-name': 'Ein Name wird gebraucht. Bitte geben Sie einen ein.',
  'collections.into-itself':
    'Ein Ordner lässt sich nicht in sich selbst verschieben. Wählen Sie einen anderen Ort.',
  'collections.folder-gone': (v) =>
    `Der Ordner dieser Sammlung ist nicht da: ${v.path}. Legen Sie ihn zurück, oder nehmen Sie die Sammlung von der Liste.`,
  'collections.file-gone': (v) =>
    `In diesem Ordner liegt keine ${v.file} mehr. Legen Sie die Datei zurück, oder nehmen Sie die Sammlung von der Liste.`,
  'collections.bundled':
    'Diese Sammlung hat ihre Anfragen in einer einzigen Datei. Plaincall öffnet Sammlungen, die Ordner aus Dateien sind; exportieren Sie sie als Ordner.',
  'collections.none-there': (v) =>
    `Hier liegt keine Sammlung: Im Ordner einer Sammlung gibt es eine Datei namens ${v.file}. Wählen Sie jenen Ordner, oder legen Sie eine neue Sammlung an.`,
  'collections.older-bruno':
    'Das ist eine Bruno-Sammlung im älteren Format (.bru-Dateien). Wandeln Sie sie in Bruno in OpenCollection-YAML um, und öffnen Sie sie dann hier.',
  'collections.unknown':
    'Diese Sammlung steht nicht mehr auf der Liste. Öffnen Sie ihren Ordner noch einmal.',

  'collections.environment-unknown': (v) =>
    `In dieser Sammlung gibt es keine Umgebung namens „${v.name}“. Wählen Sie eine andere.`,
  'collections.environment-taken': (v) =>
    `Es gibt schon eine Umgebung namens „${v.name}“. Wählen Sie einen anderen Namen.`,
  'collections.no-secret-value': (v) =>
    `Für „${v.variable}“ ist im Moment kein Wert gemerkt. Geheime Werte werden behalten, bis Plaincall beendet wird; geben Sie ihn noch einmal ein.`,

  'drafts.not-written':
    'Ihre nicht gespeicherten Änderungen ließen sich nicht sichern. Im Fenster sind sie noch da; speichern Sie sie, oder schaffen Sie Platz auf dem Datenträger.',
} satisfies Pick<Catalogue, keyof typeof english>;

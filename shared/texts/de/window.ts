import type { windowTexts as english } from '../en/window.ts';
import type { Catalogue } from '../text.ts';

/** Der Rahmen des Fensters: Leisten, Reiter, der Baum, die Dialoge. */
export const windowTexts = {
  'window.app-name': 'Plaincall',
  'window.unexpected':
    'Etwas Unerwartetes ist schiefgegangen. Ihre Arbeit bleibt erhalten. Bitte versuchen Sie es noch einmal.',
  'window.journal-failed':
    'Nicht gespeicherte Arbeit kann im Moment nicht gesichert werden: Der Datenträger ist vielleicht voll oder gesperrt. Speichern Sie Ihre Anfragen vorsichtshalber.',
  'window.journal-damaged':
    'Ein Teil der nicht gespeicherten Arbeit des letzten Laufs war nicht lesbar. Alles Lesbare wurde geöffnet.',
  'window.file-changed-meanwhile':
    'Die Datei wurde inzwischen von einem anderen Programm geändert. Schließen Sie den Reiter und öffnen Sie ihn neu, um sie zu sehen.',
  'window.choose-environment-first': 'Wählen Sie zuerst eine Umgebung, damit der Wert einen Platz hat.',
  'window.kept-at': (v) =>
    `Für diesen Datenträger gibt es keinen Papierkorb, deshalb liegt es jetzt in ${v.path}. Sie können es von dort zurückholen.`,
  'window.part-failed': 'Dieser Teil lässt sich nicht zeigen',
  'window.part-failed-text':
    'In Plaincall ist etwas schiefgegangen. Ihre Arbeit bleibt erhalten, und die anderen Teile arbeiten weiter.',
  'window.try-again': 'Noch einmal versuchen',
  'window.reload': 'Fenster neu laden',
  'window.close': 'Schließen',
  'window.cancel': 'Abbrechen',
  'window.dismiss': 'Ausblenden',
  'window.loading': 'Wird geöffnet…',
  'window.host-lost':
    'Plaincall antwortet nicht mehr. Was Sie getippt haben, bleibt in diesem Fenster. Starten Sie Plaincall neu, und öffnen Sie seine Adresse in diesem Reiter: Dann geht es hier weiter.',
  'window.host-ended':
    'Diese Seite gehört zu einem Lauf von Plaincall, der beendet ist. Öffnen Sie die Adresse, die der neue Lauf zeigt.',

  // Obere Leiste.
  'bar.label': 'Plaincall',
  'bar.collection': (v) => `Sammlung: ${v.name}`,
  'bar.no-collection': 'Keine Sammlung',
  'bar.open-collections': 'Geöffnete Sammlungen',
  'bar.collection-broken': 'Nicht lesbar',
  'bar.new-collection': 'Neue Sammlung…',
  'bar.open-collection': 'Ordner öffnen…',
  'bar.rename-collection': 'Diese Sammlung umbenennen…',
  'bar.show-collection': 'Ordner zeigen',
  'bar.close-collection': 'Von dieser Liste nehmen',
  'bar.delete-collection': 'Diese Sammlung löschen…',
  'bar.reset-sandbox': 'Sandbox zurücksetzen',
  'bar.sandbox-was-reset': 'Die Sandbox ist wieder wie am Anfang.',
  'bar.search': 'Suchen oder Befehl',
  'bar.environment': (v) => `Umgebung: ${v.name}`,
  'bar.no-environment': 'Keine Umgebung',
  'bar.settings': 'Einstellungen',
  'bar.environment-heading': 'Werte für {{Variablen}}',
  'bar.edit-environments': 'Umgebungen bearbeiten…',

  // Seitenleiste.
  'sidebar.label': 'Anfragen der Sammlung',
  'sidebar.resize': 'Breite der Seitenleiste',
  'sidebar.search': 'Anfrage finden',
  'sidebar.clear-search': 'Suche leeren',
  'sidebar.new-request': 'Neue Anfrage',
  'sidebar.new-folder': 'Neuer Ordner',
  'sidebar.no-match': (v) => `Nichts hier heißt „${v.text}“.`,
  'sidebar.empty-title': 'Noch keine Anfragen',
  'sidebar.empty-text': 'Eine Sammlung ist ein Ordner voller Anfragen. Legen Sie die erste an.',
  'sidebar.no-collection-title': 'Keine Sammlung ist geöffnet',
  'sidebar.no-collection-text':
    'Legen Sie eine neue an, oder öffnen Sie einen Ordner, in dem schon eine liegt.',
  'sidebar.broken': (v) =>
    v.line === null ? `Nicht lesbar: ${v.problem}` : `Nicht lesbar, Zeile ${v.line}: ${v.problem}`,
  'sidebar.other-kind': (v) => `${v.type}: bleibt, wie es ist; diese Version öffnet es nicht`,
  'sidebar.item-menu': (v) => `Mehr zu ${v.name}`,
  'sidebar.rename': 'Umbenennen…',
  'sidebar.delete': 'Löschen…',
  'sidebar.show-file': 'Datei zeigen',
  'sidebar.new-request-here': 'Neue Anfrage hier',
  'sidebar.new-folder-here': 'Neuer Ordner hier…',
  'sidebar.count': (v) => (v.count === 1 ? '1 Anfrage gefunden' : `${v.count} Anfragen gefunden`),

  // Reiter.
  'tabs.label': 'Geöffnete Anfragen',
  'tabs.new': 'Neue Anfrage',
  'tabs.untitled': 'Neue Anfrage',
  'tabs.unsaved': 'nicht gespeichert',
  'tabs.sending': 'wird gesendet',
  'tabs.close': (v) => `${v.name} schließen`,
  'tabs.none-title': 'Nichts ist geöffnet',
  'tabs.none-text': 'Wählen Sie links eine Anfrage, oder beginnen Sie eine neue.',
  'tabs.scroll-left': 'Frühere Reiter',
  'tabs.scroll-right': 'Spätere Reiter',

  // Statuszeile.
  'status.saved': (v) => `Gespeichert in ${v.path}, ${v.ago}`,
  'status.file': (v) => `In ${v.path}`,
  'status.unsaved':
    'Ihre Änderungen sind gesichert, auch bei einem Absturz. Strg+S schreibt sie in die Datei.',
  'status.never-saved': 'Noch in keiner Sammlung. Bleibt erhalten, bis Sie den Reiter schließen.',
  'status.sandbox-running': (v) => `Sandbox-API läuft unter ${v.url}`,
  'status.sandbox-failed': 'Die Sandbox-API konnte nicht starten',
  'status.private': 'Kein Konto. Nur Ihre Anfragen verlassen diesen Computer.',
  'status.just-now': 'gerade eben',
  'status.seconds-ago': (v) => `vor ${v.count} Sekunden`,
  'status.minutes-ago': (v) => (v.count === 1 ? 'vor einer Minute' : `vor ${v.count} Minuten`),
  'status.hours-ago': (v) => (v.count === 1 ? 'vor einer Stunde' : `vor ${v.count} Stunden`),

  // Bereiche.
  'panes.request': 'Anfrage',
  'panes.answer': 'Antwort',
  'panes.resize': 'Breite des Anfragebereichs',
  'panes.notices': 'Meldungen',

  // Dialoge.
  'dialog.name': 'Name',
  'dialog.name-missing': 'Bitte geben Sie einen Namen ein.',
  'dialog.create': 'Anlegen',
  'dialog.rename': 'Umbenennen',
  'dialog.delete': 'In den Papierkorb',
  'dialog.save': 'Speichern',
  'dialog.new-collection': 'Neue Sammlung',
  'dialog.new-collection-text':
    'Ein Ordner voller Anfragen. Er lässt sich teilen, kopieren und versionieren wie jeder andere Ordner.',
  'dialog.parent-folder': 'Wohin damit',
  'dialog.default-folder': (v) => `Plaincalls eigener Ordner, ${v.path}`,
  'dialog.choose-folder': 'Auswählen…',
  'dialog.open-collection': 'Sammlung öffnen',
  'dialog.open-collection-text':
    'Nennen Sie den Ordner, in dem sie liegt (oder eine Datei darin). Ordner von Plaincall und von Bruno lassen sich öffnen.',
  'dialog.folder-path': 'Ordner',
  'dialog.folder-placeholder': '/home/sie/Dokumente/meine-sammlung',
  'dialog.open': 'Öffnen',
  'dialog.rename-collection': 'Sammlung umbenennen',
  'dialog.delete-collection': (v) => `„${v.name}“ löschen`,
  'dialog.delete-collection-text': (v) =>
    `Der Ordner ${v.path} kommt mit allen Anfragen in den Papierkorb. Sie können ihn von dort zurückholen.`,
  'dialog.new-folder': 'Neuer Ordner',
  'dialog.rename-item': (v) => `„${v.name}“ umbenennen`,
  'dialog.delete-item': (v) => `„${v.name}“ löschen`,
  'dialog.delete-request-text': 'Die Datei kommt in den Papierkorb. Sie können sie von dort zurückholen.',
  'dialog.delete-folder-text':
    'Der Ordner kommt mit allen Anfragen in den Papierkorb. Sie können ihn von dort zurückholen.',
  'dialog.save-as': 'Anfrage speichern',
  'dialog.save-as-text': 'Sie wird eine Datei in der Sammlung, die Sie wählen.',
  'dialog.collection': 'Sammlung',
  'dialog.folder': 'Ordner darin',
  'dialog.folder-root': 'Kein Ordner: ganz oben',
  'dialog.no-collections': 'Es gibt noch keine Sammlung zum Speichern. Legen Sie zuerst eine an.',
  'dialog.close-unsaved': (v) => `„${v.name}“ vor dem Schließen speichern?`,
  'dialog.close-unsaved-text':
    'Ohne Speichern geht verloren, was Sie seit dem letzten Speichern geändert haben.',
  'dialog.discard': 'Ohne Speichern schließen',
  'dialog.conflict': 'Jemand anders hat die Datei geändert',
  'dialog.conflict-text':
    'Ein anderes Programm hat diese Anfrage geändert, seit Sie sie geöffnet haben. Noch wurde nichts geschrieben.',
  'dialog.conflict-deleted':
    'Die Datei dieser Anfrage wurde inzwischen gelöscht. Noch wurde nichts geschrieben.',
  'dialog.conflict-yours': 'Ihre',
  'dialog.conflict-disk': 'Auf dem Datenträger',
  'dialog.conflict-keep-mine': 'Mit meiner überschreiben',
  'dialog.conflict-take-theirs': 'Die vom Datenträger nehmen',
  'dialog.conflict-recreate': 'Neu schreiben',
  'dialog.conflict-copy': 'Meine als Kopie behalten',
  'dialog.copy-name': (v) => `${v.name} (meine Fassung)`,
  'dialog.plain-secret': 'Die Anmeldung aus der Datei heraushalten?',
  'dialog.plain-secret-text':
    'Beim Speichern kämen Ihr Schlüssel, Token oder Passwort in die Datei der Sammlung. Wer den Ordner bekommt, könnte sie lesen.',
  'dialog.plain-secret-how': (v) =>
    `Als Geheimnis steht in der Datei nur {{${v.variable}}}, und der Wert bleibt im Speicher dieses Laufs: Nach einem Neustart muss er wieder eingegeben werden.`,
  'dialog.secret-environment': 'Umgebung',
  'dialog.secret-new-environment': 'Standard',
  'dialog.secret-variable': 'Name der Variablen',
  'dialog.keep-secret': 'Als Geheimnis behalten',
  'dialog.save-anyway': 'In die Datei schreiben',
  'dialog.needs-collection':
    'Die Anfrage gehört noch zu keiner Sammlung, also gibt es auch keine Umgebung dafür. Speichern Sie sie zuerst in einer Sammlung.',

  // Defekte Dateien.
  'broken.title': (v) => `${v.name} lässt sich nicht als Anfrage lesen`,
  'broken.where': (v) => `Zeile ${v.line}, Spalte ${v.column}: ${v.problem}`,
  'broken.what': (v) => v.problem,
  'broken.text':
    'An der Datei wurde nichts geändert. Unten steht ihr Inhalt: Beheben Sie den Fehler hier und speichern Sie, oder nutzen Sie einen anderen Editor.',
  'broken.label': 'Text der Datei',
  'broken.save': 'Datei speichern',
  'broken.reload': 'Neu einlesen',
  'broken.show': 'Stelle zeigen',

  // Befehle, in Menüs und in der Befehlssuche.
  'command.send': 'Anfrage senden',
  'command.save': 'Anfrage speichern',
  'command.new-request': 'Neue Anfrage',
  'command.find': 'Suchen oder Befehl ausführen',
  'command.close-tab': 'Reiter schließen',
  'command.next-tab': 'Nächster Reiter',
  'command.previous-tab': 'Voriger Reiter',
  'command.new-collection': 'Neue Sammlung',
  'command.open-collection': 'Ordner einer Sammlung öffnen',
  'command.environments': 'Umgebungen bearbeiten',
  'command.glossary': 'Begriff erklären',
  'command.paste-answer': 'Antwort von anderswo erklären',
  'command.cookies': 'Cookies',
  'command.settings': 'Einstellungen: die Sprache',
  'command.reset-sandbox': 'Sandbox-API zurücksetzen',
  'command.copy-answer': 'Antwort kopieren',
} satisfies Pick<Catalogue, keyof typeof english>;

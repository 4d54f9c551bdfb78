import type { dialogsTexts as english } from '../en/dialogs.ts';
import type { Catalogue } from '../text.ts';

/** Die größeren Dialoge: Umgebungen, Befehlssuche, Begriffe, Einstellungen. */
export const dialogsTexts = {
  'cookies.title': 'Cookies',
  'cookies.title-of': (v) => `Cookies von ${v.name}`,
  'cookies.text':
    'Server geben sie aus und bekommen sie mit jeder weiteren Anfrage zurück. Sie halten, bis die App beendet wird, und werden nirgends aufgeschrieben.',
  'cookies.none': 'Es gibt keine Cookies.',
  'cookies.none-text':
    'Gibt ein Server eines aus, wird es hier aufgehoben und zurückgesendet. In den Optionen einer Anfrage lassen sich Cookies abschalten.',
  'cookies.add': 'Cookie hinzufügen',
  'cookies.save': 'Änderung behalten',
  'cookies.cancel': 'Abbrechen',
  'cookies.clear': 'Alle entfernen',
  'cookies.name': 'Name',
  'cookies.value': 'Wert',
  'cookies.for': 'Geht an',
  'cookies.until': 'Bis',
  'cookies.actions': 'Ändern oder entfernen',
  'cookies.domain': 'Host, an den es geht',
  'cookies.path': 'Pfad, an den es geht',
  'cookies.below': 'Auch an Hosts darunter',
  'cookies.secure': 'Nur über https',
  'cookies.https-only': 'nur über https',
  'cookies.this-run': 'die App beendet wird',
  'cookies.edit': (v) => `${v.name} ändern`,
  'cookies.remove': (v) => `${v.name} entfernen`,
  'cookies.name-problem': 'Ein Name besteht aus Buchstaben, Ziffern und wenigen Zeichen wie - und _.',
  'cookies.value-problem':
    'Ein Wert hat kein Semikolon, keinen Zeilenumbruch und keine Buchstaben außer a bis z.',
  'cookies.domain-problem':
    'Ein Host wird ohne https:// und ohne Schrägstrich geschrieben, wie api.example.com.',
  'cookies.path-problem': 'Ein Pfad beginnt mit einem Schrägstrich.',

  // Was die Anfragen eines Ordners oder einer Sammlung gemeinsam haben.
  'level.title': (v) => `Was Anfragen in „${v.name}“ gemeinsam haben`,
  'level.text':
    'Es geht mit jeder Anfrage darin, solange kein innerer Ordner und nicht die Anfrage selbst etwas anderes sagt.',
  'level.tabs': 'Was sie gemeinsam haben',
  'level.auth-lead': 'Gilt für jede Anfrage darin, deren Anmeldung „Geerbt“ ist.',
  'level.auth-none': 'Keine eigene',
  'level.auth-nothing': 'Anfragen, die erben, melden sich nicht an: Auch darüber steht keine.',
  'level.auth-above': (v) => `Anfragen, die erben, bekommen, was ${v.from} sagt: ${v.kind}.`,
  'level.plain-secret':
    'Das steht hier im Klartext. Beim Speichern können Sie es als Geheimnis aufheben, außerhalb der Datei.',
  'level.headers-lead':
    'Gehen mit jeder Anfrage darin. Hat eine Anfrage einen Header gleichen Namens, geht statt dessen ihrer.',
  'level.variables-lead':
    'Werte für {{Variablen}} in diesen Anfragen. Hat die gewählte Umgebung eine gleichen Namens, gilt die.',
  'level.options-lead':
    'Wie diese Anfragen gesendet werden. Was hier nicht festgelegt ist, ist wie darüber, und am Ende so, wie Plaincall es immer tut.',
  'level.notes-lead': (v) => `Wozu „${v.name}“ dient, in Ihren Worten. Wird mit gespeichert, nie gesendet.`,
  'level.conflict':
    'Ein anderes Programm hat diese Datei inzwischen geändert. Geschrieben ist noch nichts. Wenn Sie Ihre darüberschreiben, bleibt die andere im Papierkorb.',
  'level.conflict-deleted': 'Diese Datei wurde inzwischen gelöscht. Geschrieben ist noch nichts.',
  'level.conflict-leave': 'Gelöscht lassen',
  'level.broken': (v) => `Die Datei ${v.file} bleibt, wie sie ist, bis sie wieder lesbar ist.`,
  'level.mend': 'Den Text zeigen und richten',
  'level.share': 'Was seine Anfragen gemeinsam haben…',
  'level.share-all': 'Was alle ihre Anfragen gemeinsam haben…',
  'level.also-for': 'Für alle Anfragen in',

  'environments.title': 'Umgebungen',
  'environments.text':
    'Werte für {{Variablen}}, damit eine Anfrage an mehreren Orten funktioniert, etwa im Test und im Betrieb.',
  'environments.list': 'Umgebungen dieser Sammlung',
  'environments.new': 'Neue Umgebung',
  'environments.new-name': (v) => `Umgebung ${v.number}`,
  'environments.name': 'Name der Umgebung',
  'environments.none': 'Es gibt noch keine Umgebung.',
  'environments.table': 'Variablen',
  'environments.variable': 'Variable',
  'environments.value': 'Wert',
  'environments.secret': 'Geheim',
  'environments.is-secret': (v) => `${v.name} ist geheim`,
  'environments.add': 'Variable hinzufügen',
  'environments.secret-held': 'Für diesen Lauf gemerkt. Tippen ersetzt ihn',
  'environments.secret-missing': 'Wert eingeben, er gilt nur für diesen Lauf',
  'environments.secret-text':
    'Der Wert eines Geheimnisses kommt nie in die Dateien der Sammlung. Vorerst liegt er nur im Speicher dieses Laufs: Nach einem Neustart muss er wieder eingegeben werden.',
  'environments.save': 'Speichern',
  'environments.delete': 'Diese Umgebung löschen',
  'environments.delete-sure': 'Noch einmal drücken: in den Papierkorb',
  'environments.conflict':
    'Ein anderes Programm hat diese Umgebung inzwischen geändert. Noch wurde nichts geschrieben. „Speichern“ überschreibt sie mit Ihrer.',
  'environments.conflict-deleted':
    'Die Datei dieser Umgebung wurde inzwischen gelöscht. „Speichern“ schreibt sie neu.',
  'environments.take-disk': 'Die vom Datenträger nehmen',
  'environments.changed-meanwhile':
    'Ein anderes Programm hat die Umgebung inzwischen geändert, deshalb wurde nichts geschrieben. Sie ist neu eingelesen; bitte versuchen Sie es noch einmal.',
  'environments.unsaved': 'Hier gibt es Änderungen, die noch nicht gespeichert sind.',
  'environments.leave': 'Ohne Speichern verlassen',
  'environments.stay': 'Weiter bearbeiten',
  'environments.duplicate': (v) => `Es gibt noch eine Variable namens ${v.name}. Die erste gilt.`,
  'environments.name-taken': 'Eine andere Umgebung heißt schon so.',
  'environments.name-missing': 'Bitte geben Sie einen Namen ein.',

  'table.enabled-heading': 'An',
  'table.move-heading': 'Verschieben',
  'table.name-of-row': (v) => `Name, Zeile ${v.row}`,
  'table.value-of-row': (v) => `Wert, Zeile ${v.row}`,
  'table.name-placeholder': 'Name',
  'table.value-placeholder': 'Wert',
  'table.enabled': (v) => `${v.name} ist an`,
  'table.move': (v) => `${v.name} verschieben. Alt mit Pfeil nach oben oder unten geht auch`,
  'table.remove': 'Entfernen',
  'table.remove-row': (v) => `${v.name} entfernen`,

  'palette.title': 'Suchen oder Befehl ausführen',
  'palette.placeholder': 'Eine Anfrage, ein Befehl, eine Umgebung oder ein Begriff',
  'palette.requests': 'Anfragen',
  'palette.commands': 'Befehle',
  'palette.environments': 'Umgebungen',
  'palette.collections': 'Sammlungen',
  'palette.terms': 'Was bedeutet das?',
  'palette.nothing': 'Nichts gefunden. Versuchen Sie es mit weniger Buchstaben.',
  'palette.use-environment': (v) => `Umgebung ${v.name} benutzen`,
  'palette.show-collection': (v) => `Sammlung ${v.name} zeigen`,

  'glossary-dialog.title': 'Was bedeutet das?',
  'glossary-dialog.search': 'Begriff finden',
  'glossary-dialog.none': (v) => `Kein Begriff enthält „${v.text}“.`,
  'glossary-dialog.terms': 'Begriffe',

  // Eine Antwort von anderswo.
  'paste.title': 'Antwort von anderswo erklären',
  'paste.text':
    'Aus einer Mail, einem Protokoll oder einem anderen Programm: der Text eines Fehlers, eine Antwort mit ihren Headern, die Ausgabe von „curl -i“ oder eine HAR-Datei. Sie bleibt auf diesem Computer.',
  'paste.label': 'Die Antwort',
  'paste.placeholder': 'HTTP/1.1 404 Not Found…',
  'paste.explain': 'Erklären',

  // Einstellungen.
  'settings.title': 'Einstellungen',
  'settings.language': 'Sprache',
  'settings.language.system': 'Wie dieser Computer',
  'settings.language.system-text': 'Die Sprache Ihres Systems; Englisch, wenn Plaincall sie nicht spricht.',
  'settings.language.note':
    'Was ein Server antwortet, bleibt in der Sprache des Servers, und eine Sammlung in der ihres Verfassers.',
} satisfies Pick<Catalogue, keyof typeof english>;

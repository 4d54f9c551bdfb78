import type { requestPaneTexts as english } from '../en/request-pane.ts';
import type { Catalogue } from '../text.ts';
import { decimalComma } from './quantities.ts';

/** Die Anfrage-Hälfte des Fensters: Adresse, Parameter, Header, Anmeldung, Body, Optionen, Notizen. */
export const requestPaneTexts = {
  // Die Adressleiste.
  'address.bar': 'Adresse der Anfrage',
  'address.method': (v) => `Methode: ${v.method}`,
  'address.methods': 'Was getan werden soll',
  'address.other-method': 'Andere Methode…',
  'address.other-method-text': 'Manche APIs haben eigene Methoden.',
  'address.method-name': 'Name der Methode',
  'address.label': 'Adresse',
  'address.placeholder': 'https://… oder {{baseUrl}}/…',
  'address.send': 'Senden',
  'address.cancel': 'Abbrechen',
  'address.elapsed': (v) =>
    v.seconds < 60
      ? `${decimalComma(Number(v.seconds.toFixed(1)))} s`
      : `${Math.floor(v.seconds / 60)}:${String(Math.floor(v.seconds % 60)).padStart(2, '0')} min`,
  'address.send-now': 'Jetzt senden',
  'address.waiting': (v) => (v.seconds < 120 ? `${v.seconds} s` : `${Math.ceil(v.seconds / 60)} min`),
  'address.stop-waiting': 'Nicht mehr warten',
  'address.save': 'Speichern',
  'address.unsaved': 'es gibt nicht gespeicherte Änderungen',

  // Die Zeile darunter.
  'address.line.term': 'Endpunkt-URL',
  'address.line.empty': 'was Sie erreichen wollen, etwa https://api.example.com/v1/senders',
  'address.line.as-typed': 'wird gesendet, wie es dasteht',
  'address.line.show-all': 'Ganze Adresse zeigen',
  'address.line.missing': (v) => `Für {{${v.variable}}} steht noch nichts.`,
  'address.line.missing-secret': (v) => `Das Geheimnis {{${v.variable}}} hat in diesem Lauf keinen Wert.`,
  'address.line.missing-collection': (v) =>
    `Für {{${v.variable}}} steht nichts: Variablen gehören zu einer Sammlung, und diese Anfrage ist noch in keiner.`,
  'address.line.give-value': 'Wert eingeben',
  'address.line.missing-path': (v) => `:${v.name} in der Adresse hat noch keinen Wert.`,
  'address.line.fill-in': 'Ausfüllen',
  'address.line.circle': (v) => `Diese Variablen stehen im Kreis füreinander: ${v.variables}.`,
  'address.line.no-scheme': (v) => `Der Adresse fehlt der Anfang: ${v.suggestion}`,
  'address.line.use-it': 'Übernehmen',
  'address.line.wrong-scheme': (v) =>
    `Adressen mit „${v.part}:“ lassen sich von hier nicht aufrufen, solche mit http:// und https:// schon.`,
  'address.line.wrong-host': (v) =>
    v.part === '' ? 'Der Name des Servers fehlt.' : `„${v.part}“ kann nicht der Name eines Servers sein.`,
  'address.line.wrong-port': (v) => `„${v.part}“ kann kein Port sein: Das ist eine Zahl von 1 bis 65535.`,
  'address.line.blank-start': 'Vor der Adresse steht ein Leerzeichen.',
  'address.line.blank-end': 'Hinter der Adresse steht ein Leerzeichen. Es würde als %20 gesendet.',
  'address.line.blank-inside': 'In der Adresse stehen Leerzeichen. Sie würden als %20 gesendet.',
  'address.line.remove-blanks': 'Leerzeichen entfernen',

  // Vor dem Senden.
  'check.list': 'Vor dem Senden einen Blick wert',
  'check.more': (v) => `${v.count} weitere`,
  'check.show': 'Zeigen',
  'check.done': (v) => `Erledigt: ${v.label}`,
  'check.undo': 'Rückgängig',

  // Variablen, wie Vorschlagslisten sie zeigen.
  'variables.secret': 'ein Geheimnis; der Wert bleibt verborgen',
  'variables.secret-missing': 'ein Geheimnis, das in diesem Lauf keinen Wert hat',
  'variables.given': 'für diesen Lauf angegeben',
  'variables.from-environment': (v) => `${v.value} (Umgebung)`,
  'variables.from-folder': (v) => `${v.value} (Ordner)`,
  'variables.from-request': (v) => `${v.value} (diese Anfrage)`,
  'variables.from-collection': (v) => `${v.value} (Sammlung)`,
  'variables.from-app': (v) => `${v.value} (von Plaincall)`,

  // Die Reiter.
  'request.tabs': 'Teile der Anfrage',
  'request.tab.params': 'Parameter',
  'request.tab.headers': 'Header',
  'request.tab.auth': 'Anmeldung',
  'request.tab.body': 'Body',
  'request.tab.options': 'Optionen',
  'request.tab.notes': 'Notizen',
  'request.tab.marked': 'die Antwort weist hier auf etwas hin',
  'request.tab.worth-a-look': 'hier lohnt vor dem Senden ein Blick',

  // Parameter.
  'params.lead-term': 'Schlüssel-Wert-Paare',
  'params.lead': ' hinter dem Fragezeichen der Adresse, und die Werte ihrer :Namen.',
  'params.table': 'Parameter',
  'params.name': 'Schlüssel',
  'params.value': 'Wert',
  'params.add': 'Parameter hinzufügen',
  'params.in-path': 'Pfad',
  'params.in-path-hint': (v) => `Steht in der Adresse dort, wo :${v.name} steht`,

  // Formulare.
  'form.table': 'Felder des Formulars',
  'form.name': 'Feld',
  'form.value': 'Wert',
  'form.add': 'Feld hinzufügen',

  // Header.
  'headers.lead-term': 'Header',
  'headers.lead':
    ' sind Vermerke außen an der Anfrage: ein Schlüssel zum Beispiel, oder welcher Art der Body ist.',
  'headers.table': 'Header',
  'headers.name': 'Header',
  'headers.value': 'Wert',
  'headers.add': 'Header hinzufügen',
  'headers.replaces': 'Wird anstelle des automatischen gesendet',
  'headers.replaces-inherited': (v) => `Wird anstelle des Headers aus ${v.from} gesendet`,
  'headers.about-content-type': 'Sagt, welcher Art der Body ist.',
  'headers.about-content-encoding': 'Sagt, wie der Body gepackt ist.',
  'headers.automatic': 'Automatisch gesendet',
  'headers.automatic-text':
    'Diese fügt Plaincall von selbst hinzu. Schalten Sie einen aus, um ihn wegzulassen.',
  'headers.inherited': 'Aus den Ordnern',
  'headers.from': (v) => `aus ${v.from}`,
  'headers.when-sending': 'steht erst beim Senden fest',
  'headers.indispensable': 'HTTP braucht ihn',
  'headers.switch': (v) => `${v.name} senden`,
  'headers.not-own-row': 'stattdessen wird Ihrer oben gesendet',
  'headers.not-sign-in': 'die Anmeldung sendet ihren eigenen',
  'headers.not-folder': 'ein Ordner sendet seinen eigenen',
  'headers.not-switched-off': 'weggelassen',

  // Anmeldung.
  'auth.lead': 'Woran die API erkennt, wer anfragt.',
  'auth.kinds': 'Art der Anmeldung',
  'auth.none': 'Keine',
  'auth.none-text': 'Es wird nichts gesendet, das sagt, wer anfragt.',
  'auth.inherit': 'Geerbt',
  'auth.inherit-text': (v) => `Was ${v.from} sagt: ${v.kind}.`,
  'auth.inherit-nothing': 'Was der Ordner sagt; aber weder ein Ordner noch die Sammlung hat eine Anmeldung.',
  'auth.api-key': 'Schlüssel',
  'auth.api-key-text': 'Ein geheimes Wort, in einem Header oder in der Adresse: ein ',
  'auth.api-key-term': 'Autorisierungsschlüssel',
  'auth.basic': 'Name und Passwort',
  'auth.basic-text': 'Verbunden und in Base64 geschrieben: ',
  'auth.basic-term': 'Basic-Authentifizierung',
  'auth.bearer': 'Token',
  'auth.bearer-text': 'Ein geheimer Text hinter dem Wort Bearer: ein ',
  'auth.bearer-term': 'Bearer-Token',
  'auth.unsupported-kind': 'Eine andere Art',
  'auth.unsupported': (v) =>
    `Diese Anfrage meldet sich mit „${v.type}“ an, was diese Version nicht senden kann. In der Datei bleibt es, wie es ist.`,
  'auth.place': 'Wo der Schlüssel gesendet wird',
  'auth.in-header': 'In einem Header',
  'auth.in-query': 'In der Adresse',
  'auth.header-name': 'Name des Headers',
  'auth.query-name': 'Name in der Adresse',
  'auth.key': 'Schlüssel',
  'auth.username': 'Benutzername',
  'auth.password': 'Passwort',
  'auth.token': 'Token',
  'auth.show': (v) => `Zeigen, was getippt ist: ${v.name}`,
  'auth.hide': (v) => `Verbergen, was getippt ist: ${v.name}`,
  'auth.sends-header': 'Sendet den Header',
  'auth.sends-query': 'Hängt an die Adresse an',
  'auth.basic-how':
    'Name und Passwort, mit einem Doppelpunkt verbunden, in Base64: Vor Lesern verbirgt das nichts.',
  'auth.plain-secret': 'Beim Speichern käme das in die Datei der Sammlung, wo andere es lesen können.',
  'auth.keep-secret': 'Als Geheimnis behalten',

  // Body.
  'body.kind': 'Art des Bodys',
  'body.none': 'Keiner',
  'body.json': 'JSON',
  'body.text': 'Text',
  'body.xml': 'XML',
  'body.form': 'Formular',
  'body.lead-term': 'Body',
  'body.lead-none': ': was mitgesendet wird. Diese Anfrage hat keinen.',
  'body.lead-json': ': was mitgesendet wird, geschrieben als ',
  'body.lead-json-term': 'JSON',
  'body.lead-text': ': was mitgesendet wird, als einfacher Text.',
  'body.lead-xml': ': was mitgesendet wird, geschrieben als XML.',
  'body.lead-form': ': was mitgesendet wird, als Felder eines Webformulars.',
  'body.unsupported': (v) =>
    `Der Body dieser Anfrage ist von der Art „${v.type}“, was diese Version nicht senden kann. In der Datei bleibt er, wie er ist.`,
  'body.label': 'Body der Anfrage',
  'body.keys-hint': 'Escape und dann Tab verlässt den Editor',
  'body.json-placeholder': '{ "name": "Wert" }',
  'body.text-placeholder': 'Was gesendet werden soll',
  'body.make-readable': 'Lesbar machen',
  'body.problems': (v) => (v.count === 1 ? '1 Problem im JSON' : `${v.count} Probleme im JSON`),
  'body.repair-all': 'Alles reparieren',
  'body.line': (v) => `Zeile ${v.line}:`,
  'body.too-large': 'Dieser Text ist zu groß für Farben und Prüfungen. Er wird gesendet, wie er ist.',
  'body.unusual-method': (v) =>
    `Eine ${v.method}-Anfrage mit Body ist ungewöhnlich: Viele Server beachten ihn nicht.`,
  'body.other-type': (v) => `Der Header Content-Type sagt „${v.typed}“, aber das ist dieser Body nicht.`,

  // Optionen.
  'options.lead':
    'Wie diese Anfrage gesendet wird. Was leer bleibt, macht Plaincall so, wie es das immer tut.',
  'options.timeout': 'Zeitlimit in Sekunden',
  'options.timeout-hint':
    'Vom Senden bis zum Ende der Antwort. Danach wartet Plaincall nicht länger und sagt es.',
  'options.timeout-problem':
    'Sekunden von 0,001 bis 86400 (ein Tag), etwa 30 oder 2,5. Bis dahin gilt das alte Limit.',
  'options.follow': 'Weiterleitungen folgen',
  'options.follow-lead': 'Wenn eine Antwort nur „dort drüben“ sagt (eine ',
  'options.follow-term': 'Weiterleitung',
  'options.follow-rest': '), von selbst dorthin gehen. Ausgeschaltet sehen Sie jene Antwort.',
  'options.max': 'Höchstens so viele nacheinander',
  'options.max-problem': 'Eine ganze Zahl von 0 bis 100. Bis dahin gilt die alte Zahl.',

  // Notizen.
  'notes.lead': 'Wozu diese Anfrage dient, in Ihren Worten. Wird mit ihr gespeichert, nie gesendet.',
  'notes.label': 'Notizen',
  'notes.placeholder': 'Schreiben Sie auf, was andere wissen sollten',
  'notes.edit': 'Bearbeiten',
  'notes.done': 'Fertig',
} satisfies Pick<Catalogue, keyof typeof english>;

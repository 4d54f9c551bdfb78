import type { apiTexts as english } from '../en/api.ts';
import type { Catalogue } from '../text.ts';

/** Was das Fenster hört, wenn ein Aufruf abgelehnt wird oder scheitert. */
export const apiTexts = {
  'api.unknown-procedure': (v) => `Diese Version von Plaincall kennt „${v.name}“ nicht.`,
  'api.invalid-input': (v) =>
    `${v.name} wurde mit etwas aufgerufen, das nicht passt${v.where === '' ? '' : `, und zwar bei ${v.where}`}: ${v.problem}.`,
  'api.internal':
    'In Plaincall ist etwas schiefgegangen. Ihre Arbeit bleibt erhalten. Bitte versuchen Sie es noch einmal.',
  'api.without-pick-file':
    'Dieses Fenster kann keinen Dateidialog öffnen. Tippen Sie den Pfad der Datei ein.',
  'api.without-pick-folder':
    'Einen Dialog zur Auswahl eines Ordners gibt es nur in der Desktop-App. Bitte geben Sie hier den Pfad des Ordners ein.',
  'api.without-save-dialog':
    'Einen Dialog zur Auswahl des Speicherorts gibt es nur in der Desktop-App. Hier speichert der Browser die Antwort.',
  'api.without-open-link': 'Hier öffnet der Browser Links von selbst.',
  'api.without-show-in-folder': 'Nur die Desktop-App kann eine Datei in ihrem Ordner zeigen.',
  'api.sign-in-page.language': 'de',
  'api.sign-in-page.title': 'Anmeldung',
  'api.sign-in-page.done': 'Sie können diese Seite jetzt schließen und zu Plaincall zurückgehen.',
  'api.sign-in-page.refused':
    'Die Anmeldeseite hat abgelehnt. Plaincall sagt Ihnen, warum; Sie können diese Seite schließen.',
  'api.sign-in-page.wrong':
    'Diese Seite ist nur für das Ende einer Anmeldung da, die Plaincall begonnen hat, und das war keine.',
  'api.link-refused':
    'Von hier aus lassen sich nur Web- und Mailadressen öffnen. Diese können Sie stattdessen kopieren.',
  'api.body-gone':
    'Diese Antwort wird nicht mehr aufbewahrt. Bitte senden Sie die Anfrage erneut, um sie zu sehen.',

  'api.host-lost':
    'Plaincall wurde beendet oder antwortet nicht. Was Sie getippt haben, ist noch hier; starten Sie es neu, um weiterzumachen.',
  'api.run-ended':
    'Diese Seite gehört zu einem Lauf von Plaincall, der beendet ist. Bitte öffnen Sie die Adresse, die der neue Lauf ausgegeben hat.',
  'api.answer-unreadable': 'Die Antwort der App war nicht lesbar. Bitte versuchen Sie es noch einmal.',
  'api.call-too-large': 'Das ist zu groß, um es auf einmal zu übergeben. Bitte verkleinern Sie es.',
  'api.call-not-json': 'Der Aufruf war kein JSON, deshalb ist nichts geschehen.',
  'api.no-such-address': 'Unter dieser Adresse gibt es nichts.',
  'api.refused-host':
    'Diese Adresse muss als 127.0.0.1 geöffnet werden, mit dem Port, den Plaincall ausgegeben hat.',
  'api.refused-origin': 'Eine andere Seite hat danach gefragt, deshalb wurde es abgelehnt.',
  'api.refused-token':
    'Der Schlüssel dieses Laufs fehlt oder ist falsch. Bitte öffnen Sie die Adresse, die Plaincall ausgegeben hat.',
  'api.refused-method': 'Diese Adresse nimmt diese Methode nicht an.',
} satisfies Pick<Catalogue, keyof typeof english>;

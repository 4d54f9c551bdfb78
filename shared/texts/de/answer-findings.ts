import type { answerFindingsTexts as english } from '../en/answer-findings.ts';
import type { Catalogue } from '../text.ts';
import { brief } from './quantities.ts';

/** Was die Regeln fanden, die nur die Antwort ansehen: von wem sie kommt, was sie verrät, wie lange es noch geht. */
export const answerFindingsTexts = {
  'finding.not-the-api.gateway': (v) =>
    v.name === ''
      ? 'Geantwortet hat ein Gateway vor der API.'
      : `Geantwortet hat ${v.name}, das vor der API steht.`,
  'finding.not-the-api.cdn': (v) =>
    v.name === ''
      ? 'Geantwortet hat ein Netz vor der API, das ihre Antworten verteilt.'
      : `Geantwortet hat ${v.name}, ein Netz vor der API.`,
  'finding.not-the-api.proxy': (v) =>
    v.name === ''
      ? 'Geantwortet hat etwas in dem Netz, in dem Sie sind, nicht die API.'
      : `Geantwortet hat ${v.name} in dem Netz, in dem Sie sind, nicht die API.`,
  'finding.not-the-api.by-header': (v) =>
    `Den Header ${brief(v.header)} gibt es nur an Antworten, die von dort selbst kommen.`,
  'finding.not-the-api.by-body': 'In der Antwort stehen Worte, die nur von dort kommen.',
  'finding.not-the-api.by-status':
    'Mit diesem Status spricht ein Server dazwischen über den, der hinter ihm steht.',
  'finding.html-instead-of-json.other-host':
    'Die Anfrage wurde zu einem anderen Server geführt. Sind Sie in einem Hotel, in der Bahn oder in einem Gastnetz, will es vielleicht zuerst eine Anmeldung: Öffnen Sie irgendeine Webseite in einem Browser.',

  'finding.redirect-carries-error.summary':
    'Der Server hat abgelehnt und den Grund in die Weiterleitung geschrieben.',
  'finding.redirect-carries-error.explanation':
    'Anmeldeserver antworten so: Der Fehler steht in der Adresse, zu der sie weiterleiten. Zu folgen gibt es da nichts.',
  'finding.redirect-carries-error.followed':
    'Anmeldeserver antworten so: Der Fehler steht in der Adresse, zu der sie weiterleiten. Die Seite dahinter sagt darüber nichts.',

  'finding.shows-its-inside.summary': 'Die Antwort zeigt das Innere des Servers.',
  'finding.shows-its-inside.explanation':
    'Sie nennt Dateien und Zeilen des Programms. Sehen Sie sie durch, bevor Sie sie weitergeben, und sagen Sie es dem Betreiber der API: So etwas hilft Angreifern.',

  'finding.outdated.summary': 'Das funktioniert noch, gilt aber als veraltet.',
  'finding.outdated.since': (v) => `Das funktioniert noch, gilt aber seit ${v.day} als veraltet.`,
  'finding.outdated.soon': (v) => `Das funktioniert, gilt aber ab ${v.day} als veraltet.`,
  'finding.outdated.ends': (v) => `Das funktioniert, wird aber am ${v.day} abgeschaltet.`,
  'finding.outdated.ended': (v) =>
    `Das sollte am ${v.day} abgeschaltet werden und kann jeden Tag aufhören zu funktionieren.`,
  'finding.outdated.explanation':
    'Suchen Sie in der Dokumentation den Nachfolger, bevor sich Programme darauf verlassen.',
  'finding.outdated.words': (v) => `Der Server sagt: „${v.words.slice(0, 300)}“.`,
  'finding.outdated.link': (v) => `Mehr dazu: ${v.url}`,
} satisfies Pick<Catalogue, keyof typeof english>;

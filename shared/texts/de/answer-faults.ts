import type { AnswerFault } from '../../model/response-record.ts';
import type { answerFaultTexts as english } from '../en/answer-faults.ts';
import type { Catalogue } from '../text.ts';
import { size } from './quantities.ts';

/** Was eine Antwort gegen die Regeln von HTTP tut, als Teil eines Satzes. */
const FAULTS: Readonly<Record<AnswerFault, string>> = {
  'bare-line-feed': 'Zeilen enden nur mit einem Zeilenvorschub',
  'folded-header': 'ein Header geht in einer zweiten Zeile weiter',
  'blank-before-colon': 'vor einem Doppelpunkt steht ein Leerzeichen',
  'blank-before-name': 'vor dem Namen eines Headers steht ein Leerzeichen',
  'line-without-colon': 'eine Zeile des Kopfs ist kein Header',
  'name-characters': 'der Name eines Headers hat Zeichen, die er nicht haben darf',
  'value-characters': 'der Wert eines Headers hat Steuerzeichen',
  'blank-lines-first': 'leere Zeilen kommen zuerst',
  'junk-before-status': 'fremde Bytes kommen zuerst',
  'status-line': 'die erste Zeile ist nicht geschrieben, wie sie sein soll',
  'status-out-of-range': 'der Status liegt unter 100',
  'length-repeated': 'die Länge steht mehrmals da',
  'lengths-differ': 'zwei verschiedene Längen stehen da',
  'length-invalid': 'die Länge ist keine Zahl',
  'length-with-chunks': 'die Länge steht auf zwei Arten da',
  'unknown-transfer-coding': 'die Übertragung ist auf eine Art verpackt, die nicht vereinbart war',
  'chunk-line': 'die Länge eines Stücks ist nicht geschrieben, wie sie sein soll',
  'chunk-end': 'ein Stück endet nicht, wie es soll',
  'trailer-line': 'eine Zeile hinter dem Body ist kein Header',
  'no-blank-line': 'der Kopf hört nicht auf',
};

function list(codes: string): string {
  return codes
    .split(' ')
    .map((code) => (Object.hasOwn(FAULTS, code) ? FAULTS[code as AnswerFault] : code))
    .join('; ');
}

export const answerFaultTexts = {
  'finding.answer-breaks-rules.summary': (v) =>
    `Die Antwort verletzt die Regeln von HTTP: ${list(v.faults)}.`,
  'finding.answer-breaks-rules.explanation':
    'Sie wurde trotzdem gelesen, wie Browser es tun. Strengere Programme weisen sie ab: Sagen Sie es dem Betreiber des Servers.',
  'finding.answer-too-large.summary': (v) =>
    `Die Antwort erreichte ${size(v.limitBytes)} und wurde dort angehalten.`,
  'finding.answer-too-large.explanation':
    'Was bis dahin kam, bleibt erhalten. Die Grenze können Sie selbst höher setzen.',
  'finding.answer-too-large.bomb': (v) =>
    `Es kamen nur ${size(v.wireBytes)}; entpackt werden sie weit mehr. Antworten, die das mit Absicht tun, füllen Festplatten.`,
  'finding.http2-trouble.unavailable': 'Der Server spricht kein HTTP/2.',
  'finding.http2-trouble.unavailable-explanation':
    'Die Anfrage verlangt HTTP/2 und nichts anderes. Für eine Anfrage leistet HTTP/1.1 dasselbe.',
  'finding.http2-trouble.refused': 'Der Server gab die Anfrage zurück, bevor er mit ihr begann.',
  'finding.http2-trouble.refused-explanation':
    'Sie wurde von selbst ein zweites Mal gesendet und wieder zurückgegeben. Dort ist nichts geschehen.',
  'finding.http2-trouble.broken': (v) =>
    v.reason === ''
      ? 'Der Austausch über HTTP/2 brach ab.'
      : `Der Austausch über HTTP/2 brach mit ${v.reason} ab.`,
  'finding.http2-trouble.broken-explanation':
    'Der Server oder etwas auf dem Weg hat Mühe mit HTTP/2. HTTP/1.1 geht dann oft.',
  'finding.connection-broken.unsure':
    'Ob der Server vorher getan hat, was verlangt war, ist nicht bekannt: Sehen Sie dort nach, bevor Sie erneut senden.',
  'fix.allow-larger-answer': (v) => `${size(v.bytes)} erlauben`,
  'fix.choose-any-http': 'Den Server die Version von HTTP wählen lassen',
  'fix.choose-http-1.1': 'HTTP/1.1 verwenden',
  'because.size-limit-is-yours': 'Die Grenze ist Ihre, und der Rest der Antwort ist noch dort.',
  'because.server-chooses-http': 'Dann gilt die neueste Version, die beide Seiten sprechen.',
  'because.http-1-is-simpler': 'Es ist älter und einfacher, und jeder Server spricht es.',
  'because.nothing-was-begun': 'Der Server hat gesagt, dass er nicht damit begonnen hat.',
  'journey.retried.connection-ended': 'Zum zweiten Mal gesendet: Die offen gehaltene Verbindung war zu Ende.',
  'journey.retried.not-begun': 'Zum zweiten Mal gesendet: Mit der ersten hatte der Server nicht begonnen.',
  'journey.retried.needs-http-1.1': 'Zum zweiten Mal gesendet: Der Server wollte HTTP/1.1.',
} satisfies Pick<Catalogue, keyof typeof english>;

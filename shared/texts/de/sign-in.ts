import type { signInTexts as english } from '../en/sign-in.ts';
import type { Catalogue } from '../text.ts';

/** Anmelden: was fehlt, was auf dem Weg zu einem Token schiefging und was von selbst geschah. */
export const signInTexts = {
  'sign-in.empty': 'Ein Feld der Anmeldung ist leer.',
  'sign-in.empty.advice': 'Füllen Sie es aus: Ohne es lässt sich nichts senden.',
  'sign-in.no-address': 'Das ist keine Webadresse.',
  'sign-in.no-address.advice':
    'Schreiben Sie sie ganz, mit https:// davor, wie sie in der Dokumentation des Anbieters steht.',
  'sign-in.insecure': 'Geheimnisse gingen zu dieser Adresse lesbar für alle unterwegs.',
  'sign-in.insecure.advice': 'Nehmen Sie https://, wenn der Anbieter es hat, und das sollte jeder.',
  'sign-in.not-this-computer':
    'Die Rücksprungadresse führt nicht zu diesem Computer; die Antwort der Anmeldeseite ließe sich nicht auffangen.',
  'sign-in.not-this-computer.advice':
    'Hinterlegen Sie beim Anbieter eine Adresse wie http://127.0.0.1:8765/callback und schreiben Sie dieselbe hierher.',
  'sign-in.scope-commas': 'Die Scopes sehen aus, als wären sie mit Kommas getrennt.',
  'sign-in.scope-commas.advice':
    'Der Standard trennt sie mit Leerzeichen; mit Komma werden sie ein langer Name, den niemand kennt.',
  'sign-in.variable-missing':
    'Ohne sie lässt sich der Abruf eines Tokens nicht senden. Geben Sie der Variablen einen Wert, oder verbessern Sie ihren Namen.',
  'sign-in.no-service': 'Der Dienst lässt sich aus dieser Adresse nicht lesen.',
  'sign-in.no-service.advice':
    'Schreiben Sie den Namen, mit dem AWS unterschreibt, etwa execute-api oder s3.',
  'sign-in.no-region': 'Die Region lässt sich aus dieser Adresse nicht lesen.',
  'sign-in.no-region.advice':
    'Schreiben Sie sie hin, etwa eu-central-1. Ohne sie wird für us-east-1 unterschrieben.',
  'sign-in.refused': 'Der Server, der Tokens ausgibt, hat abgelehnt.',
  'sign-in.refused.advice':
    'Vergleichen Sie Adressen und Client mit dem, was der Anbieter zu diesem Client zeigt.',
  'sign-in.no-answer': 'Der Server, der Tokens ausgibt, hat nicht geantwortet.',
  'sign-in.no-answer.advice':
    'Prüfen Sie die Adresse für das Token. Die Aufzeichnung des Abrufs sagt, wo er abgebrochen ist.',
  'sign-in.no-token': 'Der Server hat geantwortet, aber in der Antwort ist kein Token.',
  'sign-in.no-token.advice':
    'Vielleicht ist es die Adresse einer Seite und nicht die, die Tokens ausgibt: Vergleichen Sie sie mit der Dokumentation.',
  'sign-in.denied': 'Die Anmeldeseite hat abgelehnt.',
  'sign-in.denied.advice':
    'Beginnen Sie noch einmal und stimmen Sie auf der Seite zu, oder fragen Sie den Anbieter, warum diese Person nicht darf.',
  'sign-in.no-browser': 'Diese Anmeldung braucht einen Menschen und einen Browser, und hier ist keiner.',
  'sign-in.no-browser.advice':
    'Machen Sie es im Fenster, oder melden Sie sich als Programm an (client credentials).',
  'sign-in.timed-out': 'Niemand hat die Anmeldung innerhalb von fünf Minuten beendet.',
  'sign-in.timed-out.advice':
    'Beginnen Sie noch einmal. Kam die Seite nicht von selbst zurück, ist ihre Rücksprungadresse nicht die hinterlegte.',
  'sign-in.port-taken': 'Den Port der Rücksprungadresse hält ein anderes Programm.',
  'sign-in.port-taken.advice':
    'Beenden Sie dieses Programm, oder hinterlegen und benutzen Sie einen anderen Port.',
  'sign-in.open-address': (v) =>
    `Melden Sie sich unter dieser Adresse in einem Browser auf diesem Computer an; danach geht die Anfrage hinaus:\n${v.address}`,
  'sign-in.needed': 'Diese Anfrage meldet sich mit einem Token an, das sie nicht von selbst holt.',
  'sign-in.needed.advice': 'Drücken Sie in der Anmeldung „Token holen“ und senden Sie dann noch einmal.',

  'finding.digest-wanted.summary': 'Der Server will eine Anmeldung mit Digest.',
  'finding.digest-wanted.explanation':
    'Er fragt mit einer Zahl und will eine zweite Anfrage, die darauf antwortet. Die eingestellte Anmeldung kann das nicht.',
  'finding.token-replaced.summary':
    'Die API nahm das Token nicht mehr; deshalb wurde ein neues geholt und die Anfrage noch einmal gesendet.',
  'finding.token-replaced.explanation':
    'Es war zurückgezogen oder früher abgelaufen, als der Server gesagt hatte. Zu tun ist nichts.',
  'finding.token-replaced.still': 'Auch ein neues Token wurde abgelehnt.',
  'finding.token-replaced.still-explanation':
    'Das Token ist frisch, am Alter liegt es also nicht: Vielleicht ist es für eine andere API, oder ihm fehlt ein Scope. Vergleichen Sie Scope und Audience der Anmeldung mit der Dokumentation der API.',
  'finding.aws-signature.summary': 'AWS hat eine andere Signatur errechnet.',
  'finding.aws-signature.explanation':
    'Meistens gehört der geheime Schlüssel nicht zur Zugangsschlüssel-Id, oder Region oder Dienst sind andere. Prüfen Sie alle vier.',
  'finding.aws-signature.scope':
    'Die Signatur ist für eine andere Region oder einen anderen Dienst als den gefragten.',
  'finding.aws-signature.scope-explanation': 'AWS sagt, was es erwartet: Nehmen Sie das in der Anmeldung.',
  'finding.aws-signature.clock': 'Für AWS liegt die Zeit in der Signatur zu weit von der eigenen entfernt.',
  'finding.aws-signature.clock-explanation':
    'Eine Signatur gilt einige Minuten. Stellen Sie die Uhr dieses Computers richtig (lassen Sie sie die Zeit aus dem Netz nehmen) und senden Sie dann noch einmal.',
  'finding.redirect-downgrade.summary': 'Eine Weiterleitung führte von https zu http.',
  'finding.redirect-downgrade.explanation':
    'Was ab dort gesendet und geantwortet wurde, ließ sich unterwegs lesen und ändern. Was anmeldet, blieb zurück; fragen Sie den Betreiber der API, warum sie dorthin verweist.',

  'fix.sign-in-by-digest': 'Mit Digest anmelden',
  'fix.scope-with-blanks': 'Die Scopes mit Leerzeichen trennen',
  'fix.sign-for-region': (v) => `Für die Region ${v.value} unterschreiben`,
  'fix.sign-for-service': (v) => `Für den Dienst ${v.value} unterschreiben`,
  'because.blanks-part-scopes': 'Der Standard trennt Scopes mit Leerzeichen.',
  'because.server-says-what-it-expects': 'Die Antwort sagt, was sie erwartet.',

  'answer.sign-in.title': (v) =>
    v.count === 1
      ? 'Vor dieser Anfrage wurde nach einem Token gefragt'
      : `Vor dieser Anfrage wurde ${v.count}-mal nach einem Token gefragt`,
  'answer.sign-in.grant.client-credentials': 'Als Programm (client credentials).',
  'answer.sign-in.grant.password': 'Mit Name und Passwort.',
  'answer.sign-in.grant.authorization-code': 'Mit dem Code der Anmeldeseite.',
  'answer.sign-in.grant.refresh': 'Mit dem Refresh-Token.',
  'answer.sign-in.why.first': 'Es war noch kein Token da.',
  'answer.sign-in.why.expired': 'Das vorige war abgelaufen.',
  'answer.sign-in.why.refused': 'Die API nahm das vorige nicht mehr.',
  'answer.sign-in.why.asked': 'Sie haben es verlangt.',
  'answer.sign-in.no-answer': 'bekam keine Antwort',
  'answer.sign-in.answered': (v) => `wurde mit ${v.status} beantwortet`,
  'answer.sign-in.details': 'Was gesendet wurde und was kam',
  'answer.sign-in.words': (v) => `Der Server sagte: ${v.words}`,
  'answer.sign-in.challenge': (v) =>
    `Der Server fragte nach einer Anmeldung mit ${v.scheme}; die zweite Anfrage hat geantwortet.`,
  'answer.sign-in.stale': (v) =>
    `Die Zahl der Anmeldung mit ${v.scheme} war abgelaufen; die zweite Anfrage hat auf eine neue geantwortet.`,
  'answer.sign-in.go-to-field': 'Zum Feld gehen',
} satisfies Pick<Catalogue, keyof typeof english>;

import type { slipsTexts as english } from '../en/slips.ts';
import type { Catalogue } from '../text.ts';
import { brief } from './quantities.ts';

/** Versehen in einer Anfrage: was dazu gesagt wird, und was sie behebt. */
export const slipsTexts = {
  'finding.key-is-placeholder.summary': 'Statt eines Schlüssels wurden die Worte der Dokumentation gesendet.',
  'finding.key-is-placeholder.explanation':
    'Sie stehen dort, wo der eigene Schlüssel oder das eigene Token hingehört.',
  'finding.sign-in-swapped.summary': 'Name und Passwort scheinen vertauscht.',
  'finding.sign-in-swapped.explanation':
    'An der Stelle des Passworts steht etwas, das wie ein Name geschrieben ist.',
  'finding.header-misspelled.summary': (v) =>
    `Mit dem Header „${brief(v.from)}“ ist vielleicht ${brief(v.to)} gemeint.`,
  'finding.header-misspelled.explanation':
    'Ein Server sucht Header unter ihrem genauen Namen und übergeht alle anderen.',
  'finding.cookie-missing.summary': (v) => `„${brief(v.name)}“ gehört in ein Cookie.`,
  'finding.cookie-missing.explanation':
    'Der Wert steht in der Anfrage, aber an einer Stelle, an der ihn der Server nicht sucht.',
  'finding.body-not-read.summary': 'Der Server liest eine andere Art von Body.',
  'finding.body-not-read.explanation': (v) =>
    `Er vermisst „${brief(v.name)}“, obwohl es da ist: Er hat also ein Formular gesucht, wo JSON gesendet wurde, oder umgekehrt.`,
  'finding.body-not-read.form': 'Er liest JSON, und gesendet wurde ein Formular.',
  'finding.body-end-line.summary': 'Die letzte Zeile des Body hat kein Ende.',
  'finding.body-end-line.explanation': 'Jede Zeile muss mit einem Zeilenumbruch enden, auch die letzte.',
  'finding.graphql-not-wrapped.summary': 'Die Abfrage wurde so gesendet, wie sie ist.',
  'finding.graphql-not-wrapped.explanation':
    'GraphQL erwartet sie in einem JSON-Objekt unter dem Namen „query“.',
  'finding.asked-to-try-again.summary': 'Im selben Augenblick wurde etwas anderes geändert.',
  'finding.asked-to-try-again.explanation':
    'Es wurde nichts getan, und der Server bittet, die Anfrage noch einmal zu senden.',
  'finding.address-not-encoded.summary': (v) => `In der Adresse steht das Zeichen ${v.sign} so, wie es ist.`,
  'finding.address-not-encoded.explanation':
    'In einer Adresse muss es als Code geschrieben sein, sonst kann der Server sie nicht lesen.',
  'finding.address-not-encoded.fragment': 'Alles ab diesem Zeichen bleibt hier und wird nicht gesendet.',
  'finding.address-misspelled.typographic': 'Darin steht ein langer Strich, wo ein Bindestrich hingehört.',
  'finding.plus-read-as-blank.summary': (v) => `Das Plus in „${brief(v.name)}“ kommt als Leerzeichen an.`,
  'finding.plus-read-as-blank.explanation': 'In den Werten einer Adresse steht ein Plus für ein Leerzeichen.',
  'finding.auth-scheme.basic-packed-blank':
    'Mit dem Passwort wurde ein Zeilenumbruch oder ein Leerzeichen verpackt und gilt nun als Teil davon.',
  'fix.swap-sign-in': 'Name und Passwort vertauschen',
  'fix.send-as-cookie': (v) => `„${brief(v.name)}“ als Cookie senden`,
  'fix.end-last-line': 'Die letzte Zeile mit einem Zeilenumbruch beenden',
  'fix.encode-in-address': (v) => `${v.code} für ${v.sign} schreiben`,
  'because.environment-has-a-key': 'Die Umgebung hat einen Schlüssel.',
  'because.names-are-there': 'Was der Server vermisst, steht im Body.',
  'because.graphql-in-json': 'Abfragen reisen in JSON.',
  'because.sign-has-meaning': 'In einer Adresse hat dieses Zeichen eine eigene Bedeutung.',
  'because.waives-check': 'Programme, die kein Browser sind, dürfen bitten, diese Prüfung zu überspringen.',
  'finding.excludes-each-other.summary': (v) =>
    `„${brief(v.one)}“ und „${brief(v.other)}“ schließen einander aus.`,
  'finding.excludes-each-other.explanation': 'Der Server nimmt eines davon und nicht beide.',
  'finding.param-twice.summary': (v) => `„${brief(v.name)}“ steht zweimal in der Adresse.`,
  'finding.param-twice.explanation': 'Der Server nimmt es nur einmal.',
  'fix.keep-param': (v) => `Nur ${brief(v.name)}=${brief(v.value)} behalten`,
  'fix.params-into-body': 'Die Parameter als JSON im Body senden',
  'because.one-of-two': 'Der Server nimmt eines davon.',
  'finding.value-doubtful.summary': (v) => `Der Wert von ${brief(v.field)} sieht ungewöhnlich aus.`,
  'finding.value-doubtful.explanation':
    'Der Server sagt nicht, was falsch ist; das hier fällt an der Anfrage selbst auf.',
  'because.value-suggests': 'Der Wert selbst sieht danach aus.',
} satisfies Pick<Catalogue, keyof typeof english>;

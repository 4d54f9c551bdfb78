import type { jsonTexts as english } from '../en/json.ts';
import type { Catalogue } from '../text.ts';

/**
 * Was über einen Text gesagt wird, der JSON sein sollte. Ein Problem ist ein Satz darüber, was ist; seine Reparatur,
 * oder ein zweiter Satz, wo es keine zu drücken gibt, sagt, was zu tun ist.
 */
export const jsonTexts = {
  'json.nothing-there': 'Hier steht noch kein JSON.',
  'json.not-json': (v) => `Das ist kein JSON: Es beginnt mit ${v.found}`,
  'json.markup': (v) => `Das ist eine Webseite oder XML, kein JSON: Es beginnt mit ${v.found}`,
  'json.wrapped': (v) => `Um das JSON herum steht noch etwas: ${v.found}`,
  'json.escaped-json':
    'Dieses JSON wurde aus dem Text eines Programms kopiert: Vor jedem Anführungszeichen steht ein umgekehrter Schrägstrich.',
  'json.several-documents': (v) =>
    `Hier stehen ${v.count} JSON-Dokumente hintereinander, und nur eines ist erlaubt.`,
  'json.text-after-end': (v) =>
    `Das JSON ist davor schon vollständig, und danach darf nichts mehr kommen: ${v.found}`,
  'json.missing-brackets': (v) => `Die Klammern ${v.brackets} um das Ganze fehlen.`,
  'json.missing-opening': (v) => `Die öffnende Klammer ${v.brackets} fehlt.`,
  'json.byte-order-mark': 'Vor dem JSON steht ein unsichtbares Zeichen (Byte Order Mark).',
  'json.invalid-utf8': (v) =>
    `Ab hier ist das kein Text in UTF-8 (Byte ${v.byteOffset}). Speichern Sie ihn neu als UTF-8.`,
  'json.utf-16':
    'Dieser Text ist als UTF-16 gespeichert. JSON wird als UTF-8 gesendet; speichern Sie ihn deshalb neu als UTF-8.',
  'json.more-problems': (v) =>
    v.count === 1 ? 'Es gibt ein weiteres Problem.' : `Es gibt ${v.count} weitere Probleme.`,

  'json.odd-blank': (v) =>
    `Hier steht ein Leerzeichen oder unsichtbares Zeichen, das JSON nicht kennt (${v.name}).`,
  'json.comment': 'In JSON gibt es keine Kommentare.',
  'json.trailing-comma': (v) => `Ein Komma zu viel steht vor ${v.bracket}`,
  'json.missing-comma': (v) => `Ein Komma fehlt zwischen ${v.before} und ${v.after}`,
  'json.doubled-comma': 'Hier steht ein Komma zu viel.',
  'json.semicolon': 'Hier steht ein Strichpunkt. JSON will ein Komma.',
  'json.missing-colon': (v) => `Ein Doppelpunkt fehlt hinter ${v.name}`,
  'json.doubled-colon': 'Hier steht ein Doppelpunkt zu viel.',
  'json.equals-sign':
    'Hier steht ein Gleichheitszeichen. JSON will einen Doppelpunkt zwischen einem Namen und seinem Wert.',
  'json.comma-for-colon': (v) => `Hinter ${v.name} steht ${v.found}, wo JSON einen Doppelpunkt will.`,
  'json.colon-in-list': (v) =>
    `${v.name} hat einen Namen und einen Doppelpunkt, steht aber in einer Liste. Listen enthalten nur Werte; setzen Sie es in geschweifte Klammern { }.`,
  'json.members-in-list':
    'Eckige Klammern [ ] sind für Listen. Namen mit Werten gehören in geschweifte Klammern { }.',
  'json.list-in-braces':
    'Geschweifte Klammern { } sind für Namen mit Werten. Eine Liste gehört in eckige Klammern [ ].',
  'json.look-alike': (v) => `Das Zeichen ${v.found} sieht nur aus wie ${v.wanted} und ist ein anderes.`,
  'json.missing-value': (v) => `${v.name} hat keinen Wert.`,
  'json.missing-key':
    'Hier steht ein Wert ohne Namen. Schreiben Sie einen Namen in Anführungszeichen und einen Doppelpunkt davor.',
  'json.unclosed': (v) => `Die Klammer ${v.bracket} aus Zeile ${v.line} wird nie geschlossen.`,
  'json.unclosed-many': (v) =>
    `${v.count} Klammern werden nie geschlossen, die letzte davon ist ${v.bracket} aus Zeile ${v.line}.`,
  'json.unclosed-before': (v) =>
    `Die Klammer ${v.bracket} aus Zeile ${v.line} ist vor ${v.before} noch offen`,
  'json.wrong-bracket': (v) =>
    `Hier steht ${v.found}, wo ${v.wanted} die Klammer ${v.opened} aus Zeile ${v.line} schließen muss.`,
  'json.extra-bracket': (v) => `Hier ist nichts offen, was ${v.found} schließen könnte.`,
  'json.doubled-bracket': (v) => `Hier steht ein ${v.found} zu viel.`,
  'json.duplicate-key': (v) =>
    `${v.name} kommt zweimal vor, zuerst in Zeile ${v.line}. Die meisten Programme behalten nur das letzte.`,
  'json.program-call': (v) => `${v.found} ist der Aufruf eines Programms. In JSON steht nur der Wert selbst.`,
  'json.concatenation': (v) =>
    `Ein Programm fügt Texte mit + zusammen, JSON kann das nicht. Schreiben Sie den ganzen Text in ein Paar Anführungszeichen: ${v.found}`,
  'json.placeholder': (v) => `Der Platzhalter {{${v.name}}} wurde nicht ausgefüllt.`,
  'json.unexpected-text': (v) => `${v.found} gehört nicht hierher: Es ist weder ein Name noch ein Wert.`,
  'json.unexpected-character': (v) => `${v.found} gehört nicht hierher.`,

  'json.missing-quote': (v) => `Das schließende Anführungszeichen fehlt hinter ${v.found}`,
  'json.missing-opening-quote': (v) => `Das öffnende Anführungszeichen fehlt vor ${v.found}`,
  'json.missing-quotes': (v) => `Die Anführungszeichen um ${v.found} fehlen.`,
  'json.doubled-quote': (v) => `Ein Anführungszeichen zu viel steht in ${v.found}`,
  'json.wrong-quotes': (v) => `${v.found} steht in Anführungszeichen, die JSON nicht kennt.`,
  'json.smart-quotes': (v) => `${v.found} hat typografische Anführungszeichen. JSON kennt nur die geraden.`,
  'json.unescaped-quote': (v) =>
    `Mitten in diesem Text steht ein Anführungszeichen: ${v.found} Es braucht einen umgekehrten Schrägstrich davor.`,
  'json.line-break-in-text':
    'Ein Text darf nicht über das Ende einer Zeile gehen. Ein Zeilenumbruch darin wird \\n geschrieben.',
  'json.tab-in-text': 'In diesem Text steht ein Tabulator. In einem Text wird er \\t geschrieben.',
  'json.control-character': (v) => `In diesem Text steht ein unsichtbares Steuerzeichen (${v.name}).`,
  'json.wrong-escape': (v) =>
    `${v.found} bedeutet in JSON nichts. Ein umgekehrter Schrägstrich in einem Text wird doppelt geschrieben.`,

  'json.wrong-literal': (v) =>
    `${v.found} ist geschrieben wie in einer anderen Sprache. JSON schreibt ${v.wanted}.`,
  'json.cut-literal': (v) => `${v.found} ist ein ${v.wanted}, dem das Ende fehlt.`,
  'json.leading-zero': (v) => `Die Zahl ${v.found} darf nicht mit einer unnötigen Null beginnen.`,
  'json.leading-zero-id': (v) =>
    `Die Zahl ${v.found} beginnt mit Null. Als Text, in Anführungszeichen, behält sie ihre Nullen.`,
  'json.plus-sign': (v) => `Die Zahl ${v.found} darf nicht mit einem Plus beginnen.`,
  'json.plus-sign-phone': (v) =>
    `${v.found} sieht aus wie eine Telefonnummer. Als Text, in Anführungszeichen, behält sie ihr Plus.`,
  'json.missing-digits': (v) => `Es fehlen Ziffern in der Zahl ${v.found}`,
  'json.leading-dot': (v) => `Die Zahl ${v.found} braucht eine Null vor ihrem Punkt.`,
  'json.number-base': (v) => `JSON kennt nur Dezimalzahlen. ${v.found} ist ${v.wanted}.`,
  'json.digit-separator': (v) => `Die Zahl ${v.found} darf nur Ziffern enthalten.`,
  'json.comma-in-number': (v) =>
    `In ${v.found} steht ein Komma. JSON schreibt einen Punkt vor den Nachkommastellen und nichts zwischen die Tausender.`,

  'json.repair.remove': (v) => `${v.found} entfernen`,
  'json.repair.remove-comma': 'Komma entfernen',
  'json.repair.remove-comment': 'Kommentar entfernen',
  'json.repair.remove-mark': 'Zeichen entfernen',
  'json.repair.remove-first': (v) => `Das erste ${v.name} entfernen`,
  'json.repair.plain-blank': 'Durch ein einfaches Leerzeichen ersetzen',
  'json.repair.add-comma': 'Komma ergänzen',
  'json.repair.add-colon': 'Doppelpunkt ergänzen',
  'json.repair.colon': 'Doppelpunkt schreiben',
  'json.repair.add-quote': 'Anführungszeichen ergänzen',
  'json.repair.remove-quote': 'Ein Anführungszeichen entfernen',
  'json.repair.quote': (v) => `${v.found} in Anführungszeichen setzen`,
  'json.repair.straight-quotes': 'Gerade Anführungszeichen nehmen',
  'json.repair.escape-quotes': 'Umgekehrten Schrägstrich vor die inneren Anführungszeichen setzen',
  'json.repair.line-break-in-text': 'Den Zeilenumbruch als \\n schreiben',
  'json.repair.tab-in-text': 'Den Tabulator als \\t schreiben',
  'json.repair.control-character': 'Das Zeichen als Code schreiben',
  'json.repair.wrong-escape': 'Den umgekehrten Schrägstrich berichtigen',
  'json.repair.add-null': 'Den Wert null (nichts) geben',
  'json.repair.close': (v) => `Mit ${v.brackets} schließen`,
  'json.repair.close-with-null': (v) =>
    `Dem letzten Namen den Wert null (nichts) geben und mit ${v.brackets} schließen`,
  'json.repair.add-brackets': (v) => `${v.brackets} ergänzen`,
  'json.repair.brackets': (v) => `${v.brackets} nehmen`,
  'json.repair.write': (v) => `${v.wanted} schreiben`,
  'json.repair.decimal-point': 'Einen Punkt schreiben',
  'json.repair.join-number': 'Das Komma aus der Zahl entfernen',
  'json.repair.make-list': 'Eine Liste daraus machen',
  'json.repair.unescape': 'Die umgekehrten Schrägstriche herausnehmen',
  'json.repair.unwrap': 'Nur das JSON behalten',
} satisfies Pick<Catalogue, keyof typeof english>;

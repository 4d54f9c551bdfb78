import type { bodySchemasTexts as english } from '../en/body-schemas.ts';
import type { Catalogue } from '../text.ts';
import { brief } from './quantities.ts';

/** Was über einen Body gesagt wird, der nicht zu seiner Dokumentation passt, und über ein Schema, das nicht taugt. */
export const bodySchemasTexts = {
  'schema.type': (v) =>
    v.wanted === 'integer' && v.found === 'fraction'
      ? `${at(v.field)} ist keine ganze Zahl.`
      : `${at(v.field)} ist ${kind(v.found)}; dort gehört ${kinds(v.wanted)} hin.`,
  'schema.choice': (v) => `${at(v.field)} kann nicht ${brief(v.value)} sein.`,
  'schema.choices': (v) => `Bei ${v.api} dokumentiert: ${words(v.choices, 'und')}.`,
  'schema.only-choice': (v) => `Bei ${v.api} ist nur ${brief(v.choices)} dokumentiert.`,
  'schema.missing': (v) =>
    v.field === '' ? `„${brief(v.name)}“ fehlt.` : `„${brief(v.name)}“ fehlt in ${at(v.field)}.`,
  'schema.missing-beside': (v) =>
    `„${brief(v.name)}“ fehlt: Wo „${brief(v.because)}“ steht, gehört es daneben.`,
  'schema.missing-explanation': (v) =>
    v.wanted === ''
      ? `Bei ${v.api} ist es als Pflicht dokumentiert.`
      : `Bei ${v.api} ist es als Pflicht dokumentiert: ${kinds(v.wanted)}.`,
  'schema.one-missing': (v) =>
    `Eines von ${words(quoted(v.names), 'und')} fehlt${v.field === '' ? '' : ` in ${at(v.field)}`}.`,
  'schema.misspelled': (v) => `„${brief(v.from)}“ soll wahrscheinlich „${brief(v.to)}“ heißen.`,
  'schema.misspelled-explanation': (v) => `Bei ${v.api} ist „${brief(v.to)}“ dokumentiert, und es fehlt.`,
  'schema.unknown-name': (v) => `Bei ${v.api} ist dort kein „${brief(v.name)}“ dokumentiert.`,
  'schema.unknown-name-meant': (v) =>
    `Bei ${v.api} ist dort kein „${brief(v.name)}“ dokumentiert. Meinten Sie „${brief(v.meant)}“?`,
  'schema.unknown-name-explanation':
    'Bei Namen zählt jeder Buchstabe, und andere werden dort nicht angenommen.',
  'schema.attribute-type': (v) => `${at(v.field)} hat nicht die Form „${v.type}“.`,
  'schema.pattern': (v) => `${at(v.field)} ist anders geschrieben, als es bei ${v.api} dokumentiert ist.`,
  'schema.pattern-explanation': (v) => `Es muss zu diesem Muster passen: ${brief(v.pattern)}`,
  'schema.format': (v) =>
    `${at(v.field)} ist ${FORMATS[v.format]?.[0] ?? `nicht vom Format ${brief(v.format)}`}.`,
  'schema.format-explanation': (v) => {
    const example = FORMATS[v.format]?.[1];
    return example === undefined ? `So ist es bei ${v.api} dokumentiert.` : `So sieht eines aus: ${example}`;
  },
  'schema.minLength': (v) =>
    v.limit === 1
      ? `${at(v.field)} ist leer.`
      : `${at(v.field)} ist zu kurz: Es müssen mindestens ${v.limit} Zeichen sein.`,
  'schema.maxLength': (v) => `${at(v.field)} ist zu lang: Höchstens ${v.limit} Zeichen sind erlaubt.`,
  'schema.minimum': (v) => `${at(v.field)} ist zu klein: Das Mindeste ist ${v.limit}.`,
  'schema.maximum': (v) => `${at(v.field)} ist zu groß: Das Höchste ist ${v.limit}.`,
  'schema.exclusiveMinimum': (v) => `${at(v.field)} ist zu klein: Es muss mehr als ${v.limit} sein.`,
  'schema.exclusiveMaximum': (v) => `${at(v.field)} ist zu groß: Es muss weniger als ${v.limit} sein.`,
  'schema.multipleOf': (v) => `${at(v.field)} muss ein Vielfaches von ${v.limit} sein.`,
  'schema.minItems': (v) =>
    v.limit === 1
      ? `${at(v.field)} ist eine leere Liste.`
      : `${at(v.field)} hat zu wenige Einträge: Es müssen mindestens ${v.limit} sein.`,
  'schema.maxItems': (v) => `${at(v.field)} hat zu viele Einträge: Höchstens ${v.limit} sind erlaubt.`,
  'schema.minProperties': (v) =>
    v.limit === 1
      ? `${at(v.field)} ist leer.`
      : `${at(v.field)} hat zu wenige Werte: Es müssen mindestens ${v.limit} sein.`,
  'schema.maxProperties': (v) => `${at(v.field)} hat zu viele Werte: Höchstens ${v.limit} sind erlaubt.`,
  'schema.twice': (v) => `${at(v.field)} hat denselben Eintrag zweimal.`,
  'schema.other': (v) => `${at(v.field)} passt nicht zu dem, was darüber dokumentiert ist.`,
  'schema.documented': (v) => `So ist es bei ${v.api} dokumentiert.`,
  'schema.description': (v) => `Dokumentiert ist: ${v.words}`,
  'schema.more': (v) =>
    v.count === 1
      ? 'Noch eine Stelle im Body passt nicht.'
      : `Im Body passen noch ${many(v.count)} Stellen nicht.`,
  'schema.more-explanation': (v) =>
    `Sie zeigen sich, wenn die anderen berichtigt sind. Auch sie sind bei ${v.api} dokumentiert.`,

  'finding.body-schema.summary': (v) =>
    v.count === 1
      ? `Der Body passt nicht zu dem, was bei ${v.api} dokumentiert ist.`
      : `Der Body passt an ${many(v.count)} Stellen nicht zu dem, was bei ${v.api} dokumentiert ist.`,
  'fix.add-field': (v) => `"${brief(v.name)}": ${brief(v.value)} hinzufügen`,
  'because.documented': (v) => `So ist es bei ${v.api} dokumentiert.`,
  'because.said-and-documented': (v) => `Der Server lehnt es ab, und so ist es bei ${v.api} dokumentiert.`,

  'profile.schema.problem': (v) =>
    `Die Datei ${v.file} im Ordner „profiles“ wird ohne eines ihrer Schemas verwendet: ${v.problem} (Zeile ${v.line})`,
  'profile.schema.wrong-kind': (v) =>
    `„${brief(v.name)}“ hat einen Wert, den JSON Schema dort nicht erlaubt.`,
  'profile.schema.dialect':
    'Dieser Dialekt ist nicht bekannt. Bekannt sind Draft 4, 6, 7, 2019-09 und 2020-12; ohne „$schema“ gilt 2020-12.',
  'profile.schema.dynamic-ref': '„$dynamicRef“ wird hier nicht verstanden. Nehmen Sie „$ref“.',
  'profile.schema.ref-nowhere': (v) => `„${brief(v.ref)}“ führt in diesem Schema nirgendwohin.`,
  'profile.schema.ref-outside': (v) =>
    `„${brief(v.ref)}“ führt aus diesem Schema hinaus, und es wird nichts geholt. Kopieren Sie, was gemeint ist, nach „$defs“.`,
  'profile.schema.circle': 'Seine „$ref“ führen im Kreis, oder zwei Teile haben dieselbe „$id“.',
} satisfies Pick<Catalogue, keyof typeof english>;

const KINDS: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  integer: 'eine ganze Zahl',
  fraction: 'eine Zahl mit Nachkommastellen',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt',
  null: 'null',
};

/** Als was es nicht gilt, und wie eines aussieht. */
const FORMATS: Readonly<Record<string, readonly [name: string, example: string]>> = {
  date: ['kein Datum', '2026-03-14'],
  time: ['keine Uhrzeit mit Zone', '09:30:00Z'],
  'date-time': ['kein Datum mit Uhrzeit und Zone', '2026-03-14T09:30:00Z'],
  duration: ['keine Dauer', 'P3DT4H'],
  email: ['keine E-Mail-Adresse', 'ada@example.com'],
  'idn-email': ['keine E-Mail-Adresse', 'ada@example.com'],
  hostname: ['kein Name eines Hosts', 'api.example.com'],
  ipv4: ['keine IPv4-Adresse', '192.0.2.7'],
  ipv6: ['keine IPv6-Adresse', '2001:db8::7'],
  uri: ['keine Adresse', 'https://example.com/page'],
  url: ['keine Adresse', 'https://example.com/page'],
  uuid: ['keine uuid', '3f2b8c1e-9a4d-4e6f-8b7a-1c2d3e4f5a6b'],
  regex: ['kein Muster', '^[a-z]+$'],
  'json-pointer': ['kein JSON Pointer', '/data/to/0'],
};

/** Ab hundert zählt niemand mehr. */
function many(count: number): string {
  return count > 99 ? 'mehr als 99' : String(count);
}

function at(field: string): string {
  return field === '' ? 'Der Body' : `„${brief(field)}“`;
}

function kind(name: string): string {
  return KINDS[name] ?? name;
}

function kinds(lines: string): string {
  return words(lines.split('\n').map(kind).join('\n'), 'oder');
}

function quoted(lines: string): string {
  return lines
    .split('\n')
    .map((name) => `„${brief(name)}“`)
    .join('\n');
}

function words(lines: string, last: string): string {
  const all = lines.split('\n').map(brief);
  return all.length < 2 ? lines : `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1) ?? ''}`;
}

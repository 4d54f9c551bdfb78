import type { BodySchema } from '../model/profile.ts';
import type { TypeName } from './profile.ts';

type Schema = Readonly<Record<string, unknown>>;

const CHANNELS = ['sms', 'viber', 'whatsapp', 'rcs', 'email'] as const;
const LINK = 'https://developers.dexatel.com/docs/status-and-error-codes';

/** A day that is in the calendar, the day before the month; the 29th of February in leap years alone. */
const DAY = [
  String.raw`\d{4}-(?:(?:0[1-9]|1\d|2[0-8])-(?:0[1-9]|1[0-2])|(?:29|30)-(?:0[13-9]|1[0-2])|31-(?:0[13578]|1[02]))`,
  String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-29-02`,
].join('|');

/** `dexatel-types.ts` as patterns, without the signs for where a text begins and ends. */
const PATTERNS: Readonly<Record<TypeName, string>> = {
  uuid: '[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}',
  date: String.raw`(?:${DAY}) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d`,
  url: String.raw`[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#:@]\S*`,
  did: String.raw`[ \-]*\+?[ \-]*(?:[0-9][ \-]*){1,15}`,
  identifier: String.raw`[A-Za-z0-9_\-]+`,
  name: String.raw`(?=.*[^ ])[\p{L}\p{M}\p{N} .,:*_!?%#+\-=@\[\]()\/]+`,
  template: String.raw`[^]*\{(?:first_name|last_name|custom1|custom2|code)\}[^]*`,
};

/** A text of one of the documented kinds. */
function ofType(type: TypeName): Schema {
  return { type: 'string', pattern: `^(?:${PATTERNS[type]})$`, 'x-attribute-type': type };
}

/** The same where it may be left empty. */
function ofTypeOrEmpty(type: TypeName): Schema {
  return { type: ['string', 'null'], pattern: `^(?:|${PATTERNS[type]})$`, 'x-attribute-type': type };
}

const TEXT: Schema = { type: ['string', 'null'] };
/** One of the channels in any capitals; the sandbox takes `sms` where nothing is said. */
const CHANNEL: Schema = {
  anyOf: [
    { enum: [...CHANNELS, null, ''] },
    { type: 'string', pattern: `^(?:${CHANNELS.map(anyCase).join('|')})$` },
  ],
};

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** What is created or changed stands inside "data". */
function wrapped(data: Schema): Schema {
  return { type: 'object', required: ['data'], properties: { data: { type: 'object', ...data } } };
}

interface SandboxResource {
  readonly path: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
}

/** As `electron/services/sandbox/api` reads them; `test/electron/sandbox-bodies.test.ts` holds the two together. */
const SANDBOX_RESOURCES: readonly SandboxResource[] = [
  {
    path: '/v1/senders',
    required: ['name', 'code'],
    properties: {
      name: ofType('name'),
      code: ofType('identifier'),
      channel: CHANNEL,
      website: ofTypeOrEmpty('url'),
    },
  },
  {
    path: '/v1/templates',
    required: ['name', 'text'],
    properties: { name: ofType('identifier'), text: ofType('template'), channel: CHANNEL, note: TEXT },
  },
  { path: '/v1/audiences', required: ['name'], properties: { name: ofType('name'), note: TEXT } },
  {
    path: '/v1/audiences/{audience}/contacts',
    required: ['number'],
    properties: {
      number: ofType('did'),
      first_name: TEXT,
      last_name: TEXT,
      custom1: TEXT,
      custom2: TEXT,
    },
  },
];

const MESSAGE: Schema = {
  required: ['from', 'to'],
  properties: {
    id: ofTypeOrEmpty('uuid'),
    from: ofType('name'),
    to: { type: 'array', minItems: 1, items: ofType('did') },
    text: TEXT,
    template: ofTypeOrEmpty('uuid'),
    channel: CHANNEL,
    send_at: ofTypeOrEmpty('date'),
    callback_url: ofTypeOrEmpty('url'),
  },
  anyOf: [isGiven('text'), isGiven('template')],
};

function isGiven(name: string): Schema {
  return { required: [name], properties: { [name]: { type: 'string', minLength: 1 } } };
}

/** What the sandbox takes, to the last rule; names that it does not know it leaves aside. */
export const SANDBOX_BODIES: readonly BodySchema[] = [
  { methods: ['POST'], path: '/v1/messages', schema: wrapped(MESSAGE), link: null },
  ...SANDBOX_RESOURCES.flatMap(({ path, required, properties }): BodySchema[] => {
    // An object keeps its id: it may be said again, and is a text then.
    const kept = { id: { type: 'string' }, ...properties };
    return [
      {
        methods: ['POST'],
        path,
        schema: wrapped({ required, properties: { id: ofTypeOrEmpty('uuid'), ...properties } }),
        link: null,
      },
      {
        methods: ['PUT'],
        path: `${path}/{id}`,
        schema: wrapped({ required, properties: kept }),
        link: null,
      },
      { methods: ['PATCH'], path: `${path}/{id}`, schema: wrapped({ properties: kept }), link: null },
    ];
  }),
];

/** What is documented of the bodies of Dexatel itself, which is less: what is required, and of what kind most texts are, is not. */
export const DEXATEL_BODIES: readonly BodySchema[] = [
  {
    methods: ['POST'],
    path: '/v1/messages',
    schema: wrapped({
      properties: {
        from: { type: 'string' },
        to: { type: 'array', items: ofType('did') },
        text: TEXT,
        template: ofTypeOrEmpty('uuid'),
      },
    }),
    link: LINK,
  },
  ...(
    [
      ['senders', { name: TEXT, code: TEXT }],
      ['templates', { name: TEXT, text: TEXT }],
      ['audiences', { name: TEXT }],
    ] as const
  ).flatMap(([plural, texts]): BodySchema[] => {
    const schema = wrapped({ properties: { id: ofTypeOrEmpty('uuid'), ...texts } });
    return [
      { methods: ['POST'], path: `/v1/${plural}`, schema, link: LINK },
      { methods: ['PUT', 'PATCH'], path: `/v1/${plural}/{id}`, schema, link: LINK },
    ];
  }),
];

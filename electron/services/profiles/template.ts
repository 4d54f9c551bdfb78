/**
 * Lies in the folder `profiles` from the first time that it is looked at, to be copied under another name; a file of this
 * name is never used. See docs/profiles.md.
 */
export const TEMPLATE_NAME = 'template.json';

export const TEMPLATE = `${JSON.stringify(
  {
    name: 'Parcel service',
    match: { hosts: ['parcels.example.com', '*.parcels.example.com'] },
    link: 'https://parcels.example.com/docs',
    errors: [
      {
        match: { status: [400, 422], code: 'PARCEL-17' },
        title: 'The parcel is too heavy for this service.',
        cause: 'Parcels above 30 kg go by freight.',
        fix: 'Set "service" to "freight", or split the parcel.',
        link: 'https://parcels.example.com/docs/weights',
      },
      {
        match: { message: 'depot * is closed' },
        title: 'The depot takes nothing at the moment.',
        cause: '',
        fix: 'Choose another depot, or ask the team in Bremen.',
      },
    ],
    bodies: [
      {
        method: 'POST',
        path: '/v2/parcels',
        schema: {
          type: 'object',
          required: ['to', 'grams'],
          additionalProperties: false,
          properties: {
            to: { type: 'string' },
            grams: { type: 'integer', minimum: 1, maximum: 30_000 },
            service: { enum: ['parcel', 'freight'] },
          },
        },
        link: 'https://parcels.example.com/docs/new-parcel',
      },
    ],
  },
  null,
  2,
)}\n`;

import { ACCOUNT_ID } from '../http/keys.ts';
import type { SeedObject } from './store.ts';

/**
 * What the account holds at every start. The Sandbox collection names these ids; an object that one of its requests
 * changes or deletes is used by no other, so that all of them can be sent in any order, again and again.
 *
 * The numbers are of the range that is kept for fiction (555-0100 to 555-0199).
 */
export const SEEDED_IDS = {
  senderAcme: '7a3e5c18-92d4-4b6f-8e01-d5f7a2c94b36',
  senderBakery: '2f9b7d40-1c65-4e8a-b372-80e4c6a1f95d',
  templateWelcome: 'e4c81b7a-3f50-4d92-a6b8-17c9e2d05f43',
  templateToReplace: '90d6f2e3-5b7c-4a18-8c4d-63f1b0a9e725',
  templateToChange: '3b58a9c7-e206-4f1d-95b4-c87d0e6f2a19',
  templateToDelete: 'c7e10f94-8a2d-4536-b9e7-5d40a3f8c162',
  templateToLock: '6f24d8b1-07ce-4935-a1f8-b92e4d7c503a',
  templateToRename: 'a95c3e07-d481-4b2f-86da-0f7e1c9b6358',
  templateToReword: '18f7b6d5-c39a-4e04-b7c2-9a6d5e3f0841',
  audienceNewsletter: 'd2086e4b-71fa-4c9d-8b35-f4a0c7e9612d',
  audienceToRename: '54b9f1a6-e83c-4d70-92ef-3c8a6b5d07e1',
} as const;

const senders = [
  {
    id: SEEDED_IDS.senderAcme,
    values: { name: 'Acme', code: 'acme', channel: 'sms', website: 'https://acme.example' },
  },
  {
    id: SEEDED_IDS.senderBakery,
    values: { name: 'Corner Bakery', code: 'corner-bakery', channel: 'viber', website: null },
  },
] as const;

const templates = [
  [SEEDED_IDS.templateWelcome, 'welcome', 'Hello {first_name}, it is good to have you with us.'],
  [
    SEEDED_IDS.templateToReplace,
    'order-on-its-way',
    'Hello {first_name}, your order {custom1} is on its way.',
  ],
  [SEEDED_IDS.templateToChange, 'appointment', 'Hello {first_name}, we expect you on {custom1}.'],
  [SEEDED_IDS.templateToDelete, 'last-summer', 'Hello {first_name}, summer is nearly over.'],
  [SEEDED_IDS.templateToLock, 'invoice', 'Hello {first_name}, your invoice {custom1} is ready.'],
  [SEEDED_IDS.templateToRename, 'birthday', 'Many happy returns, {first_name}.'],
  [SEEDED_IDS.templateToReword, 'sign-in-code', 'Your code is {code}.'],
] as const;

const audiences = [
  { id: SEEDED_IDS.audienceNewsletter, values: { name: 'Newsletter', note: 'Everybody who ticked the box' } },
  { id: SEEDED_IDS.audienceToRename, values: { name: 'Spring customers', note: null } },
] as const;

const people = [
  ['Ada', 'Nilsen'],
  ['Bruno', 'Okafor'],
  ['Chiara', 'Lindqvist'],
  ['Dmitri', 'Haddad'],
  ['Esra', 'Moreau'],
  ['Femi', 'Kowalski'],
  ['Greta', 'Tanaka'],
  ['Hugo', 'Silva'],
  ['Inés', 'Petrov'],
  ['Jonas', 'Abebe'],
  ['Kaia', 'Rossi'],
  ['Liam', 'Nguyen'],
] as const;

const messages = [
  ['b1d47c93-6e0a-4f85-92c8-7d3f5a10e6b4', '18005550100', 'Your parcel arrives on Tuesday.'],
  ['f80c2a5e-9b36-4d71-8ae4-06c5d9b7f132', '12025550104', 'The shop is closed on Monday.'],
  ['39e6b7d2-0f48-4c1a-b5d9-e8a27c4f6013', '13035550117', 'Your table is booked for eight.'],
] as const;

const inAccount = { accountId: ACCOUNT_ID, parentId: null } as const;

export const SEED: readonly SeedObject[] = [
  ...senders.map((sender) => ({ kind: 'sender', ...inAccount, ...sender }) as const),
  ...templates.map(
    ([id, name, text]) =>
      ({
        kind: 'template',
        ...inAccount,
        id,
        values: { name, text, channel: 'sms', note: 'Came with the sandbox' },
      }) as const,
  ),
  ...audiences.map((audience) => ({ kind: 'audience', ...inAccount, ...audience }) as const),
  ...messages.map(
    ([id, number, text]) =>
      ({
        kind: 'message',
        ...inAccount,
        id,
        values: {
          from: 'Acme',
          to: [number],
          text,
          template: null,
          channel: 'sms',
          send_at: null,
          callback_url: null,
          status: 'sent',
        },
      }) as const,
  ),
  ...people.map(
    ([firstName, lastName], index) =>
      ({
        kind: 'contact',
        accountId: ACCOUNT_ID,
        parentId: SEEDED_IDS.audienceNewsletter,
        id: `0c0a0000-5e1d-4b7a-9000-0000000001${String(index).padStart(2, '0')}`,
        values: {
          number: `180055501${String(index).padStart(2, '0')}`,
          first_name: firstName,
          last_name: lastName,
          custom1: null,
          custom2: null,
        },
      }) as const,
  ),
];

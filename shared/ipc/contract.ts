import * as z from 'zod';
import { windowLayoutSchema } from '../model/app-state.ts';
import { appDescriptionSchema } from '../model/capabilities.ts';
import {
  collectionSummarySchema,
  collectionTreeSchema,
  fileVersionSchema,
  openedItemSchema,
  removalSchema,
  saveResultSchema,
} from '../model/collection.ts';
import { cookieSchema } from '../model/cookie.ts';
import { journalEntrySchema } from '../model/draft-journal.ts';
import { environmentSchema } from '../model/environment.ts';
import { fileFactSchema } from '../model/file-fact.ts';
import { failureCountSchema, failureDaySchema, seenFailureSchema } from '../model/failure-count.ts';
import {
  bodyIdSchema,
  collectionIdSchema,
  draftIdSchema,
  itemIdSchema,
  recordIdSchema,
} from '../model/ids.ts';
import { profileListSchema } from '../model/profile.ts';
import { requestDraftSchema } from '../model/request-draft.ts';
import { levelSaveResultSchema, openedLevelSchema, requestDefaultsSchema } from '../model/level.ts';
import { networkSettingsSchema, networkStateSchema } from '../model/network.ts';
import { languageChoiceSchema, languageSchema, settingsSchema } from '../model/settings.ts';
import { responseRecordSchema, secretFactSchema } from '../model/response-record.ts';
import { signInResultSchema, signInStateSchema } from '../model/sign-in-state.ts';
import { bodyRowsSchema, bodyViewSchema, bodyViewStateSchema } from '../model/body-view.ts';
import { procedure } from './define.ts';

/**
 * The only list of what a window, a command or a test may ask of the services. Everything that crosses is JSON; bytes
 * go by body id. A procedure is `noun.verb`, an event `noun.fact`.
 */

const nothing = z.null();
const inCollection = { collectionId: collectionIdSchema };
/** Null: of no collection, with no environment. */
const ofJar = { collectionId: collectionIdSchema.nullable(), environmentName: z.string().nullable() };
const ofItem = { collectionId: collectionIdSchema, itemId: itemIdSchema };

/** A request with its surroundings. */
const sendInput = z.object({
  recordId: recordIdSchema,
  draft: requestDraftSchema,
  /** Whose environments, folders and defaults apply; null for a request of no collection. */
  collectionId: collectionIdSchema.nullable().default(null),
  itemId: itemIdSchema.nullable().default(null),
  environmentName: z.string().nullable().default(null),
  /** Variables given for this call alone; they win over every other. */
  given: z.record(z.string(), z.string()).default({}),
});

export const procedures = {
  'app.describe': procedure(nothing, appDescriptionSchema),
  'layout.read': procedure(nothing, windowLayoutSchema),
  'layout.write': procedure(windowLayoutSchema, nothing),
  'settings.read': procedure(nothing, settingsSchema),
  /** Answers with the language that is spoken from now on. */
  'settings.write': procedure(languageChoiceSchema, z.object({ language: languageSchema })),
  /** The settings of the network with what their files hold now; each of these answers with it. */
  'network.describe': procedure(nothing, networkStateSchema),
  'network.write': procedure(networkSettingsSchema, networkStateSchema),
  /** `of`: `proxy`, or the id of a client certificate. The value goes one way and is kept for this run; null forgets it. */
  'network.setSecret': procedure(
    z.object({ of: z.string(), value: z.string().nullable() }),
    networkStateSchema,
  ),

  /** What the person has written down of APIs, read anew; a broken file is told and left out. */
  'profile.list': procedure(nothing, profileListSchema),

  /** How often the same failure came today. */
  'failure.list': procedure(nothing, failureDaySchema),
  /** Counts a failure that a window shows; null where it is not of today. */
  'failure.note': procedure(seenFailureSchema, failureCountSchema.nullable()),

  'collection.list': procedure(nothing, z.array(collectionSummarySchema)),
  /** Takes the folder itself or any file in it. */
  'collection.open': procedure(z.object({ path: z.string().min(1) }), collectionSummarySchema),
  /** `parentFolder` null: the app's own folder for collections. */
  'collection.create': procedure(
    z.object({ name: z.string(), parentFolder: z.string().nullable().default(null) }),
    collectionSummarySchema,
  ),
  /** Takes it off the list; nothing on disk changes. */
  'collection.close': procedure(z.object(inCollection), nothing),
  'collection.rename': procedure(z.object({ ...inCollection, name: z.string() }), collectionSummarySchema),
  'collection.delete': procedure(z.object(inCollection), removalSchema),
  'collection.readTree': procedure(z.object(inCollection), collectionTreeSchema),

  'item.open': procedure(z.object(ofItem), openedItemSchema),
  /** `baseVersion` is the version the edits are based on; `'overwrite'` only after the person chose so. */
  'item.save': procedure(
    z.object({
      ...ofItem,
      draft: requestDraftSchema,
      baseVersion: z.union([fileVersionSchema, z.literal('overwrite')]),
    }),
    saveResultSchema,
  ),
  /** Writes the text of a broken file after a repair by hand. */
  'item.saveText': procedure(
    z.object({ ...ofItem, text: z.string(), baseVersion: fileVersionSchema }),
    saveResultSchema,
  ),
  'item.createRequest': procedure(
    z.object({ ...inCollection, parentId: itemIdSchema, draft: requestDraftSchema }),
    z.object({ itemId: itemIdSchema, version: fileVersionSchema }),
  ),
  'item.createFolder': procedure(
    z.object({ ...inCollection, parentId: itemIdSchema, name: z.string() }),
    z.object({ itemId: itemIdSchema }),
  ),
  'item.rename': procedure(z.object({ ...ofItem, name: z.string() }), z.object({ itemId: itemIdSchema })),
  /** Into another folder, or to another place among its siblings; `beforeId` null puts it last. */
  'item.move': procedure(
    z.object({ ...ofItem, parentId: itemIdSchema, beforeId: itemIdSchema.nullable() }),
    z.object({ itemId: itemIdSchema }),
  ),
  'item.delete': procedure(z.object(ofItem), removalSchema),

  /** What a folder, or the collection (`''`), gives to the requests below. */
  'level.read': procedure(z.object(ofItem), openedLevelSchema),
  /** `baseVersion` as in `item.save`; null where the folder had no file. */
  'level.save': procedure(
    z.object({
      ...ofItem,
      defaults: requestDefaultsSchema,
      baseVersion: z.union([fileVersionSchema, z.literal('overwrite')]).nullable(),
    }),
    levelSaveResultSchema,
  ),

  'environment.read': procedure(z.object({ ...inCollection, name: z.string() }), environmentSchema),
  'environment.save': procedure(
    z.object({ ...inCollection, environment: environmentSchema, previousName: z.string().nullable() }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), environment: environmentSchema }),
      z.object({ kind: z.literal('conflict'), disk: environmentSchema.nullable() }),
    ]),
  ),
  'environment.delete': procedure(z.object({ ...inCollection, name: z.string() }), removalSchema),
  /** The value goes one way: it is never read back. `null` forgets it. */
  'environment.setSecret': procedure(
    z.object({ ...inCollection, name: z.string(), variable: z.string(), value: z.string().nullable() }),
    nothing,
  ),
  /** Takes blanks, quotes, line breaks and invisible characters off a secret that is held. */
  'environment.cleanSecret': procedure(
    z.object({ ...inCollection, name: z.string(), variable: z.string() }),
    nothing,
  ),

  /**
   * What is odd about each secret that is held, and what a token claims: enough to say before sending what is wrong with
   * it, and useless to whoever wants the value.
   */
  'environment.describeSecrets': procedure(
    z.object({ ...inCollection, name: z.string() }),
    z.array(secretFactSchema),
  ),

  /** Writes unsaved work down; resolves when it is on disk. */
  'draft.journal': procedure(
    z.object({ changed: z.array(journalEntrySchema), settled: z.array(draftIdSchema) }),
    nothing,
  ),
  'draft.restore': procedure(
    nothing,
    z.object({ entries: z.array(journalEntrySchema), wasDamaged: z.boolean() }),
  ),

  /** The caller mints recordId, so that cancel and the events can name the exchange before it has answered. */
  'request.send': procedure(sendInput, responseRecordSchema),
  'request.cancel': procedure(z.object({ recordId: recordIdSchema }), nothing),
  /** How it stands with the sign-in by OAuth 2.0 that a request would use. `recordId` names nothing yet. */
  'signIn.describe': procedure(sendInput, signInStateSchema),
  /** Gets a new token now, with the person's help where the flow needs it; `recordId` is what cancels it. */
  'signIn.start': procedure(sendInput, signInResultSchema),
  /** Ends a sign-in that is under way. */
  'signIn.cancel': procedure(z.object({ recordId: recordIdSchema }), nothing),
  /** Drops the tokens that are held for it. The server is told nothing. */
  'signIn.forget': procedure(sendInput, nothing),

  /** Skips certificate checks for this host until the app is closed. */
  'host.trust': procedure(z.object({ host: z.string().min(1) }), nothing),

  /** The cookies of an environment's jar; they last as long as the app runs. */
  'cookie.list': procedure(z.object(ofJar), z.array(cookieSchema)),
  /** Adds a cookie, in the place of one of that name, domain and path. */
  'cookie.set': procedure(z.object({ ...ofJar, cookie: cookieSchema }), nothing),
  'cookie.remove': procedure(
    z.object({ ...ofJar, cookie: cookieSchema.pick({ name: true, domain: true, path: true }) }),
    nothing,
  ),
  'cookie.clear': procedure(z.object(ofJar), nothing),

  /** Lets a file outside its collection be sent until the app is closed. `collectionId` null: of no collection. */
  'file.allow': procedure(
    z.object({ collectionId: collectionIdSchema.nullable(), path: z.string().min(1) }),
    nothing,
  ),
  /** What can be sent of the files that a request names. */
  'file.describe': procedure(
    z.object({ collectionId: collectionIdSchema.nullable(), paths: z.array(z.string()).max(200) }),
    z.record(z.string(), fileFactSchema),
  ),

  /** Keeps the body of an answer that somebody pasted, so that it can be looked at like any other. */
  'body.keep': procedure(
    z.object({ text: z.string(), contentType: z.string().nullable() }),
    z.object({ bodyId: bodyIdSchema }),
  ),
  'body.describe': procedure(z.object({ bodyId: bodyIdSchema, view: bodyViewSchema }), bodyViewStateSchema),
  'body.readRows': procedure(
    z.object({
      bodyId: bodyIdSchema,
      view: bodyViewSchema,
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
    bodyRowsSchema,
  ),
  /** Saves the whole body, byte for byte, where the person chooses; null where they chose nothing. */
  'body.save': procedure(
    z.object({ bodyId: bodyIdSchema, suggestedName: z.string() }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** The window shows it no longer: its bytes may go. */
  'body.release': procedure(z.object({ bodyIds: z.array(bodyIdSchema) }), nothing),

  'sandbox.reset': procedure(nothing, nothing),
  'folder.pick': procedure(z.object({ title: z.string() }), z.object({ path: z.string() }).nullable()),
  /** Capability `pick-file`. What it gives is chosen, not yet allowed to be sent. */
  'file.pick': procedure(z.object({ title: z.string() }), z.object({ path: z.string() }).nullable()),
  'file.show': procedure(z.object(ofItem), nothing),
  /** http, https and mailto only, after the person confirmed the host. */
  'link.open': procedure(z.object({ url: z.string() }), nothing),
} as const;

export type Procedures = typeof procedures;
export type ProcedureName = keyof Procedures;

export const events = {
  /** The head and the first bytes are here: enough for a verdict and the first screen. The rest is still arriving. */
  'record.arrived': z.object({ record: responseRecordSchema }),
  /** A sign-in by OAuth 2.0 has begun, moved on or ended: `signIn.describe` may say something else now. */
  'signIn.changed': z.object({}),
  'record.progress': z.object({ recordId: recordIdSchema, receivedBytes: z.number() }),
  /** Files changed; `clientId` names the window that did it, null where somebody else did. */
  'collection.changed': z.object({ collectionId: collectionIdSchema, clientId: z.string().nullable() }),
  /** Answers changed the jar of an environment. */
  'cookie.changed': z.object(ofJar),
  /** A failure was counted, in this window or another. */
  'failure.counted': failureDaySchema,
  /** Files of the person's own profiles changed. */
  'profile.changed': z.object({}),
  /** A command chosen in a native menu. */
  'menu.chosen': z.object({
    command: z.enum([
      'send',
      'save',
      'new-request',
      'find',
      'close-tab',
      'open-collection',
      'new-collection',
    ]),
  }),
} as const;

export type Events = typeof events;

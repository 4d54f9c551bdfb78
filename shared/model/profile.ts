import * as z from 'zod';

/** Limits of a file of one's own: far above what somebody writes, far below what would be felt. */
const NAME = 100;
const SENTENCE = 1000;
const PATTERN = 200;

const https = z
  .string()
  .max(2000)
  .regex(/^https:\/\/[^\s/]/i);
const status = z.number().int().min(100).max(999);
const code = z.string().min(1).max(PATTERN);

/** Something to explain: when, and what. */
export const ownErrorFileSchema = z.strictObject({
  match: z
    .strictObject({
      /** One or several. */
      status: z.union([status, z.array(status).min(1).max(50)]).optional(),
      /** The whole code, `*` for any text; one or several. */
      code: z.union([code, z.array(code).min(1).max(50)]).optional(),
      /** A piece of what the answer says, `*` for any text between. Capitals do not matter. */
      message: z.string().min(1).max(PATTERN).optional(),
    })
    .refine((match) => Object.values(match).some((condition) => condition !== undefined)),
  title: z.string().min(1).max(SENTENCE),
  cause: z.string().max(SENTENCE).default(''),
  fix: z.string().max(SENTENCE).default(''),
  link: https.optional(),
});

/** A schema is looked at apart from the file, so that a broken one leaves the rest of the file in use. */
const schema = z.union([z.boolean(), z.record(z.string(), z.unknown())]);
const method = z
  .string()
  .min(1)
  .max(50)
  .transform((name) => name.toUpperCase());

/** What a body has to be like: of which requests, and the schema. */
export const ownBodyFileSchema = z.strictObject({
  /** One or several; those that have a body where nothing is said. */
  method: z.union([method, z.array(method).min(1).max(10)]).optional(),
  /** From the first slash of the address on; a piece in braces stands for any. */
  path: z
    .string()
    .max(500)
    .regex(/^\/[^?#]*$/),
  schema: z.unknown().refine((value) => value !== undefined),
  link: https.optional(),
});

/** A file in the folder `profiles` of the app's data: what somebody knows of an API, written down for the others. */
export const ownProfileFileSchema = z.strictObject({
  name: z.string().min(1).max(NAME),
  /** `api.example.com`, or `*.example.com` for all that is below. */
  match: z.strictObject({ hosts: z.array(z.string().min(1).max(PATTERN)).min(1).max(50) }),
  link: https.optional(),
  errors: z.array(ownErrorFileSchema).max(300).default([]),
  bodies: z.array(ownBodyFileSchema).max(100).default([]),
});

export const ownErrorSchema = z.object({
  match: z.object({
    status: z.array(z.number()),
    code: z.array(z.string()),
    message: z.string().nullable(),
  }),
  title: z.string(),
  cause: z.string(),
  fix: z.string(),
  link: z.string().nullable(),
});
export type OwnError = z.infer<typeof ownErrorSchema>;

/** What is documented of the bodies of some requests. */
export const bodySchemaSchema = z.object({
  /** In capitals. */
  methods: z.array(z.string()),
  /** `/v1/senders/{id}`: a piece in braces stands for any. */
  path: z.string(),
  schema,
  /** Where it is documented; https. */
  link: z.string().nullable(),
});
export type BodySchema = z.infer<typeof bodySchemaSchema>;

/** A file that could be read, as the explanation uses it. */
export const ownProfileSchema = z.object({
  /** `own:` and the file's name; what a choice by hand remembers. */
  id: z.string(),
  name: z.string(),
  hosts: z.array(z.string()),
  link: z.string().nullable(),
  errors: z.array(ownErrorSchema),
  bodies: z.array(bodySchemaSchema),
});
export type OwnProfile = z.infer<typeof ownProfileSchema>;

export const profileListSchema = z.object({
  profiles: z.array(ownProfileSchema),
  /** Sentences about files that were left out, each with the file and the line. */
  problems: z.array(z.string()),
  folder: z.string(),
});
export type ProfileList = z.infer<typeof profileListSchema>;

import type * as z from 'zod';
import { checkSchema } from '../../../shared/body-schema/check-schema.ts';
import { indexLines } from '../../../shared/json/index-lines.ts';
import { findNode } from '../../../shared/json/json-path.ts';
import type { JsonNode } from '../../../shared/json/json-node.ts';
import { parseJson } from '../../../shared/json/parse-json.ts';
import type { JsonPath } from '../../../shared/model/edit.ts';
import { ownProfileFileSchema } from '../../../shared/model/profile.ts';
import type { BodySchema, OwnError, OwnProfile } from '../../../shared/model/profile.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';

export interface OwnProfileProblem {
  readonly message: Message;
  /** Counted from 1. */
  readonly line: number;
}

/** A file that can be used, with what had to be left out of it. */
export interface ReadOwnProfile {
  readonly profile: OwnProfile;
  readonly brokenSchemas: readonly OwnProfileProblem[];
}

/** Reads the text of a file in `profiles`; what is wrong with it comes with the line on which it stands. */
export function readOwnProfile(text: string, fileName: string): ReadOwnProfile | OwnProfileProblem {
  const source = text.replace(/^\ufeff/, '');
  const { root, problems } = parseJson(source);
  const broken = problems.find(({ severity }) => severity === 'error');
  if (broken !== undefined) return { message: broken.message, line: broken.line };
  const parsed = ownProfileFileSchema.safeParse(JSON.parse(source));
  const lineOf = (path: JsonPath): number =>
    indexLines(source).positionAt(nearestNode(root, path)?.offset ?? 0).line;
  if (!parsed.success) {
    const { path, message } = explainIssue(parsed.error.issues[0]);
    return { message, line: lineOf(path) };
  }
  const bodies: BodySchema[] = [];
  const brokenSchemas: OwnProfileProblem[] = [];
  for (const [index, body] of parsed.data.bodies.entries()) {
    const checked = checkSchema(body.schema);
    if ('message' in checked) {
      const { path, message } = checked;
      brokenSchemas.push({ message, line: lineOf(['bodies', index, 'schema', ...path]) });
    } else bodies.push(toBodySchema(body, checked.schema));
  }
  return { profile: { ...toOwnProfile(parsed.data, fileName), bodies }, brokenSchemas };
}

const METHODS_WITH_BODY = ['POST', 'PUT', 'PATCH'];

function toBodySchema(
  { method, path, link }: z.infer<typeof ownProfileFileSchema>['bodies'][number],
  schema: BodySchema['schema'],
): BodySchema {
  const methods = [method ?? METHODS_WITH_BODY].flat();
  return { methods, path, schema, link: link ?? null };
}

interface ExplainedIssue {
  readonly path: JsonPath;
  readonly message: Message;
}

/** The first thing that the schema holds against it, in words for whoever wrote the file. */
function explainIssue(issue: z.core.$ZodIssue | undefined): ExplainedIssue {
  const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol');
  const name = String(path.findLast((step) => typeof step === 'string') ?? '');
  switch (issue?.code) {
    case 'unrecognized_keys': {
      const [unknown = ''] = issue.keys;
      return { path: [...path, unknown], message: say('profile.file.unknown-name', { name: unknown }) };
    }
    case 'too_big':
      return { path, message: say('profile.file.too-long', { name }) };
    case 'too_small':
      return { path, message: say('profile.file.empty', { name }) };
    case 'invalid_format':
      return {
        path,
        message: name === 'path' ? say('profile.file.not-a-path') : say('profile.file.not-https', { name }),
      };
    case 'custom':
      return {
        path,
        message: name === 'schema' ? say('profile.file.missing', { name }) : say('profile.file.match-all'),
      };
    case 'invalid_type':
      if (path.length === 0) return { path, message: say('profile.file.not-object') };
      return issue.message.endsWith('received undefined')
        ? { path, message: say('profile.file.missing', { name }) }
        : { path, message: say('profile.file.wrong-kind', { name }) };
    case 'invalid_union':
    case 'invalid_value':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case undefined:
      return { path, message: say('profile.file.wrong-kind', { name }) };
  }
}

/** What is missing has no place: then what it is missing from. */
function nearestNode(root: JsonNode | null, path: JsonPath): JsonNode | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNode(root, path.slice(0, length));
    if (node !== null) return node;
  }
  return root;
}

function toOwnProfile(
  file: z.infer<typeof ownProfileFileSchema>,
  fileName: string,
): Omit<OwnProfile, 'bodies'> {
  const { name, match, link, errors } = file;
  return {
    id: `own:${fileName}`,
    name,
    hosts: match.hosts,
    link: link ?? null,
    errors: errors.map((error): OwnError => ({
      match: {
        status: [error.match.status ?? []].flat(),
        code: [error.match.code ?? []].flat(),
        message: error.match.message ?? null,
      },
      title: error.title,
      cause: error.cause,
      fix: error.fix,
      link: error.link ?? null,
    })),
  };
}

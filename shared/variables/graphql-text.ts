import type { DraftBody } from '../model/request-draft.ts';

/**
 * The JSON of a GraphQL request ("GraphQL over HTTP", Request Parameters), with its variables exactly as typed, so that
 * every digit survives. What was left empty is left out.
 */
export function graphqlText({ query, variables, operationName }: DraftBody['graphql']): string {
  const members = [`"query":${JSON.stringify(query)}`];
  if (/\S/.test(variables)) members.push(`"variables":${variables.trim()}`);
  if (operationName.trim() !== '') members.push(`"operationName":${JSON.stringify(operationName.trim())}`);
  return `{${members.join(',')}}`;
}

import type { DraftBody } from '../model/request-draft.ts';

/** Whether there is anything to send under the chosen kind of body. */
export function hasBody(body: DraftBody): boolean {
  const isFilled = ({ isEnabled, name, value }: DraftBody['form'][number]): boolean =>
    isEnabled && name + value !== '';
  switch (body.kind) {
    case 'none':
    case 'unsupported':
      return false;
    case 'form':
      return body.form.some(isFilled);
    case 'multipart':
      return body.multipart.some(isFilled);
    case 'file':
      return body.file.path.trim() !== '';
    case 'graphql':
      return body.graphql.query + body.graphql.variables !== '';
    case 'json':
    case 'text':
    case 'xml':
      return body.text !== '';
  }
}

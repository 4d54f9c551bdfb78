import type { ReceivedBody } from '../../../../shared/model/response-record.ts';
import type { Say } from '../../../state/explaining-texts.ts';

export interface BodyNotice {
  look: 'warning' | 'info';
  text: string;
}

/** What is out of the ordinary about a body. `isArriving`: it is not complete because the rest is still to come. */
export function bodyNotices(say: Say, body: ReceivedBody, isArriving: boolean): BodyNotice[] {
  const notices: BodyNotice[] = [];
  const warn = (text: string) => notices.push({ look: 'warning', text });
  const inform = (text: string) => notices.push({ look: 'info', text });
  const codings = body.codings.join(', ');
  if (body.decoding === 'cut') warn(say('answer.body.cut-coding', { codings }));
  else if (body.decoding === 'limit') warn(say('answer.body.limit'));
  else if (!body.isComplete && !isArriving) warn(say('answer.body.cut-off'));
  if (body.decoding === 'wrong-label') warn(say('answer.body.wrong-label', { codings }));
  if (!body.isText && body.decodedBytes > 0) inform(say('answer.body.binary', { type: body.mediaType }));
  const { name, from } = body.charset;
  if (body.isText && name !== 'utf-8' && body.decodedBytes > 0)
    inform(say(`answer.body.charset.${from}`, { charset: name }));
  return notices;
}

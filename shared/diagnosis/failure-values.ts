import { parseAddress } from '../http/parse-address.ts';
import type { Failure, ResponseRecord } from '../model/response-record.ts';
import type { FailureValues } from '../texts/en/failures.ts';
import { dayOf } from './journey.ts';

/** The values that the sentences about a failure are made with; `''` for what is not known. */
export function failureValues(failure: Failure, record: ResponseRecord): FailureValues {
  const detail = (name: string): string =>
    String(Object.hasOwn(failure.detail, name) ? (failure.detail[name] ?? '') : '');
  const reading = parseAddress(record.hops.at(-1)?.request.url ?? '');
  const address = reading.kind === 'address' ? reading.address : null;
  const { certificate } = failure;
  const names = certificate?.names ?? [];
  const variables = (detail('variables') || detail('variable')).split(', ').filter((name) => name !== '');
  return {
    host: detail('host') || (address?.hostname ?? ''),
    port: detail('port') || (address === null ? '' : String(address.port)),
    variables: variables.map((name) => `{{${name}}}`).join(', '),
    header: detail('header'),
    scheme: detail('scheme'),
    method: detail('method'),
    kind: detail('kind'),
    limitMs: Number(detail('limitMs')) || 0,
    limitBytes: Number(detail('limitBytes')) || 0,
    validFrom: dayOrNothing(certificate?.validFromMs ?? null),
    validTo: dayOrNothing(certificate?.validToMs ?? null),
    issuer: certificate?.issuer ?? '',
    certificateNames: names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} …`,
    location: detail('location'),
    count: detail('count'),
    by: detail('by'),
    connection: detail('connection'),
    proxy: detail('proxy'),
    reason: detail('reason'),
    status: detail('status'),
    path: detail('path'),
    name: detail('name'),
    oldestTls: detail('oldestTls'),
  };
}

function dayOrNothing(time: number | null): string {
  return time === null ? '' : dayOf(time);
}

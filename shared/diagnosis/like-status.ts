/**
 * Statuses whose meaning well-known error codes have. Some systems send one status for everything (AWS JSON services 400,
 * GraphQL 200, SOAP 500) and put what happened into the code alone.
 *
 * Sources: docs.aws.amazon.com, "Common errors" of the query and JSON services; apollographql.com/docs, "Built-in error
 * codes"; RFC 6749 5.2, RFC 6750 3.1, RFC 8628 3.5.
 */
const CODES_BY_STATUS: readonly (readonly [status: number, codes: string])[] = [
  [
    401,
    'unauthenticated notauthenticated authenticationrequired authenticationfailed authfailure invalidclient invalidgrant invalidtoken expiredtoken tokenexpired requestexpired requesttimetooskewed unrecognizedclient invalidclienttokenid invalidaccesskeyid signaturedoesnotmatch invalidsignature incompletesignature missingauthenticationtoken notloggedin invalidsecurity invalidsecuritytoken failedauthentication',
  ],
  [
    403,
    'forbidden accessdenied notauthorized unauthorizedoperation permissiondenied insufficientscope unauthorizedclient optinrequired allaccessdisabled',
  ],
  [404, 'notfound resourcenotfound nosuchkey nosuchbucket nosuchupload nosuchentity entitynotfound'],
  [409, 'conflict alreadyexists resourceinuse resourcealreadyexists entityalreadyexists'],
  [412, 'conditionalcheckfailed preconditionfailed'],
  [413, 'requesttoolarge entitytoolarge requestentitytoolarge'],
  [
    422,
    'validation validationfailed baduserinput userinput invalidparametervalue invalidparametercombination missingparameter missingrequiredparameter invalidparameter invalidqueryparameter invalidinput invalidscope',
  ],
  [
    429,
    'throttled throttling toomanyrequests requestlimitexceeded provisionedthroughputexceeded slowdown ratelimited ratelimitexceeded ratelimit bandwidthlimitexceeded requestthrottled transactioninprogress',
  ],
  [425, 'authorizationpending'],
  [500, 'internalserver internalfailure internal internalservice server'],
  [503, 'serviceunavailable temporarilyunavailable unavailable'],
];

const STATUS_BY_CODE: ReadonlyMap<string, number> = new Map(
  CODES_BY_STATUS.flatMap(([status, codes]) => codes.split(' ').map((code) => [code, status] as const)),
);

/** The status whose meaning a code has, however it is spelled: `ThrottlingException` is 429. Null where it is not known. */
export function likeStatusOf(code: string | null): number | null {
  if (code === null) return null;
  const plain = code
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?:exception|error|fault)$/, '');
  return STATUS_BY_CODE.get(plain) ?? null;
}

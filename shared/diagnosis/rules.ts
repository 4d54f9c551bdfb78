import type { Exchange } from './exchange.ts';
import type { Rule } from './rule.ts';
import { acceptNotMet } from './rules/accept-not-met.ts';
import { addressDoubledSlash } from './rules/address-doubled-slash.ts';
import { addressInvalid } from './rules/address-invalid.ts';
import { addressMisspelled } from './rules/address-misspelled.ts';
import { addressNotEncoded } from './rules/address-not-encoded.ts';
import { addressQuerySeparator } from './rules/address-query-separator.ts';
import { addressReplaced } from './rules/address-replaced.ts';
import { addressTooLong } from './rules/address-too-long.ts';
import { addressTrailingBlank } from './rules/address-trailing-blank.ts';
import { addressTrailingSlash } from './rules/address-trailing-slash.ts';
import { addressUnresolved } from './rules/address-unresolved.ts';
import { answerBreaksRules } from './rules/answer-breaks-rules.ts';
import { answerCutOff } from './rules/answer-cut-off.ts';
import { answerTooLarge } from './rules/answer-too-large.ts';
import { askedToTryAgain } from './rules/asked-to-try-again.ts';
import { attributeType } from './rules/attribute-type.ts';
import { authScheme } from './rules/auth-scheme.ts';
import { bodyEndLine } from './rules/body-end-line.ts';
import { bodyMissing } from './rules/body-missing.ts';
import { bodyNotJson } from './rules/body-not-json.ts';
import { bodyNotRead } from './rules/body-not-read.ts';
import { bodyNotWrapped } from './rules/body-not-wrapped.ts';
import { bodyOnGet } from './rules/body-on-get.ts';
import { bodyRootKind } from './rules/body-root-kind.ts';
import { bodySchema } from './rules/body-schema.ts';
import { bodyTooLarge } from './rules/body-too-large.ts';
import { bodyWrapped } from './rules/body-wrapped.ts';
import { cancelled } from './rules/cancelled.ts';
import { engineStopped } from './rules/engine-stopped.ts';
import { certificateExpired } from './rules/certificate-expired.ts';
import { certificateUntrusted } from './rules/certificate-untrusted.ts';
import { certificateWrongHost } from './rules/certificate-wrong-host.ts';
import { charsetWrong } from './rules/charset-wrong.ts';
import { clientCertificateRequired } from './rules/client-certificate-required.ts';
import { clockSkew } from './rules/clock-skew.ts';
import { connectionBroken } from './rules/connection-broken.ts';
import { connectionRefused } from './rules/connection-refused.ts';
import { contentEncodingRefused } from './rules/content-encoding-refused.ts';
import { contentLengthWrong } from './rules/content-length-wrong.ts';
import { contentTypeMissing } from './rules/content-type-missing.ts';
import { contentTypeWrong } from './rules/content-type-wrong.ts';
import { cookieMissing } from './rules/cookie-missing.ts';
import { csrfTokenMissing } from './rules/csrf-token-missing.ts';
import { excludesEachOther } from './rules/excludes-each-other.ts';
import { fieldMisnamed } from './rules/field-misnamed.ts';
import { fileNotAllowed } from './rules/file-not-allowed.ts';
import { headerInvalid } from './rules/header-invalid.ts';
import { graphqlMisnamed } from './rules/graphql-misnamed.ts';
import { graphqlNotWrapped } from './rules/graphql-not-wrapped.ts';
import { headerMisspelled } from './rules/header-misspelled.ts';
import { headerNotWanted } from './rules/header-not-wanted.ts';
import { headerRequired } from './rules/header-required.ts';
import { headersTooLarge } from './rules/headers-too-large.ts';
import { hostNotFound } from './rules/host-not-found.ts';
import { htmlInsteadOfJson } from './rules/html-instead-of-json.ts';
import { http2Trouble } from './rules/http2-trouble.ts';
import { idempotencyKeyReused } from './rules/idempotency-key-reused.ts';
import { keyHasStrayCharacters } from './rules/key-has-stray-characters.ts';
import { keyInWrongPlace } from './rules/key-in-wrong-place.ts';
import { keyIsPlaceholder } from './rules/key-is-placeholder.ts';
import { keyMissing } from './rules/key-missing.ts';
import { keyRefused } from './rules/key-refused.ts';
import { knownCode } from './rules/known-code.ts';
import { methodInvalid } from './rules/method-invalid.ts';
import { methodNotAllowed } from './rules/method-not-allowed.ts';
import { nameTaken } from './rules/name-taken.ts';
import { notTheApi } from './rules/not-the-api.ts';
import { outdated } from './rules/outdated.ts';
import { paramTwice } from './rules/param-twice.ts';
import { partlyFailed } from './rules/partly-failed.ts';
import { permissionMissing } from './rules/permission-missing.ts';
import { preconditionStale } from './rules/precondition-stale.ts';
import { plusReadAsBlank } from './rules/plus-read-as-blank.ts';
import { profileAttributeType } from './rules/profile-attribute-type.ts';
import { profileKnownCode } from './rules/profile-known-code.ts';
import { proxyInTheWay } from './rules/proxy-in-the-way.ts';
import { redirectCarriesError } from './rules/redirect-carries-error.ts';
import { redirectDroppedSignIn } from './rules/redirect-dropped-sign-in.ts';
import { redirectLoop } from './rules/redirect-loop.ts';
import { redirectLostBody } from './rules/redirect-lost-body.ts';
import { redirectPermanent } from './rules/redirect-permanent.ts';
import { serviceUnavailable } from './rules/service-unavailable.ts';
import { severalMistakes } from './rules/several-mistakes.ts';
import { showsItsInside } from './rules/shows-its-inside.ts';
import { signInSwapped } from './rules/sign-in-swapped.ts';
import { successWithErrorInside } from './rules/success-with-error-inside.ts';
import { timedOut } from './rules/timed-out.ts';
import { tlsTooOld } from './rules/tls-too-old.ts';
import { tlsWrongScheme } from './rules/tls-wrong-scheme.ts';
import { tokenLacksScope } from './rules/token-lacks-scope.ts';
import { tokenOutOfTime } from './rules/token-out-of-time.ts';
import { tooManyRequests } from './rules/too-many-requests.ts';
import { unresolvedVariable } from './rules/unresolved-variable.ts';
import { upgradeRequired } from './rules/upgrade-required.ts';
import { awsSignature } from './rules/aws-signature.ts';
import { digestWanted } from './rules/digest-wanted.ts';
import { redirectDowngrade } from './rules/redirect-downgrade.ts';
import { signInFailed } from './rules/sign-in-failed.ts';
import { tokenReplaced } from './rules/token-replaced.ts';
import { valueDoubtful } from './rules/value-doubtful.ts';
import { wrongLabel } from './rules/wrong-label.ts';

/** What is asked of an answer without any error in it: most answers are, so that the others would only cost time. */
export function rulesFor(exchange: Exchange): readonly Rule[] {
  return isPlainSuccess(exchange) ? SUCCESS_RULES : RULES;
}

function isPlainSuccess({ failure, status, isRefused, reading }: Exchange): boolean {
  return failure === null && status !== null && !isRefused && reading === null;
}

/**
 * Every rule, in the order in which its fixes are offered where they are equally sure: what kept the request from being
 * sent, the way there, then the answer. A new one is a file and a line here.
 */
export const RULES: readonly Rule[] = [
  unresolvedVariable,
  addressInvalid,
  signInFailed,
  headerInvalid,
  fileNotAllowed,
  methodInvalid,
  contentLengthWrong,
  proxyInTheWay,
  hostNotFound,
  connectionRefused,
  tlsWrongScheme,
  tlsTooOld,
  certificateExpired,
  certificateUntrusted,
  certificateWrongHost,
  clientCertificateRequired,
  timedOut,
  connectionBroken,
  answerCutOff,
  answerTooLarge,
  http2Trouble,
  cancelled,
  engineStopped,
  redirectLoop,
  redirectCarriesError,
  redirectDroppedSignIn,
  upgradeRequired,
  tooManyRequests,
  serviceUnavailable,
  askedToTryAgain,
  csrfTokenMissing,
  keyIsPlaceholder,
  keyHasStrayCharacters,
  signInSwapped,
  cookieMissing,
  headerMisspelled,
  keyMissing,
  keyInWrongPlace,
  digestWanted,
  awsSignature,
  authScheme,
  tokenReplaced,
  tokenOutOfTime,
  tokenLacksScope,
  keyRefused,
  permissionMissing,
  clockSkew,
  profileKnownCode,
  knownCode,
  charsetWrong,
  bodyMissing,
  bodyEndLine,
  graphqlNotWrapped,
  bodyNotRead,
  contentTypeMissing,
  contentTypeWrong,
  contentEncodingRefused,
  acceptNotMet,
  headerNotWanted,
  headerRequired,
  bodyNotJson,
  bodyRootKind,
  bodyNotWrapped,
  bodyWrapped,
  graphqlMisnamed,
  excludesEachOther,
  paramTwice,
  severalMistakes,
  plusReadAsBlank,
  attributeType,
  profileAttributeType,
  fieldMisnamed,
  bodySchema,
  valueDoubtful,
  redirectLostBody,
  methodNotAllowed,
  addressUnresolved,
  addressQuerySeparator,
  addressNotEncoded,
  addressReplaced,
  addressTrailingBlank,
  addressTrailingSlash,
  addressDoubledSlash,
  addressMisspelled,
  idempotencyKeyReused,
  nameTaken,
  preconditionStale,
  bodyTooLarge,
  addressTooLong,
  headersTooLarge,
  bodyOnGet,
  htmlInsteadOfJson,
  successWithErrorInside,
  partlyFailed,
  wrongLabel,
  answerBreaksRules,
  outdated,
  redirectPermanent,
  redirectDowngrade,
  notTheApi,
  showsItsInside,
];

const SUCCESS_RULES: readonly Rule[] = RULES.filter(({ isForSuccess }) => isForSuccess === true);

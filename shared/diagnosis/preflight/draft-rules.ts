import type { DraftRule } from './draft-rule.ts';
import { addressBlank } from './rules/address-blank.ts';
import { addressDoubledSlash } from './rules/address-doubled-slash.ts';
import { addressInvalid } from './rules/address-invalid.ts';
import { addressTrailingBlank } from './rules/address-trailing-blank.ts';
import { addressUnresolved } from './rules/address-unresolved.ts';
import { authScheme } from './rules/auth-scheme.ts';
import { bodyNotJson } from './rules/body-not-json.ts';
import { bodyOnGet } from './rules/body-on-get.ts';
import { bodySchema } from './rules/body-schema.ts';
import { contentLengthWrong } from './rules/content-length-wrong.ts';
import { contentTypeMissing } from './rules/content-type-missing.ts';
import { contentTypeWrong } from './rules/content-type-wrong.ts';
import { headerInvalid } from './rules/header-invalid.ts';
import { insecureAddress } from './rules/insecure-address.ts';
import { jsonSentAsText } from './rules/json-sent-as-text.ts';
import { keyHasStrayCharacters } from './rules/key-has-stray-characters.ts';
import { keyIsPlaceholder } from './rules/key-is-placeholder.ts';
import { methodInvalid } from './rules/method-invalid.ts';
import { methodLowerCase } from './rules/method-lower-case.ts';
import { plusReadAsBlank } from './rules/plus-read-as-blank.ts';
import { signInIncomplete } from './rules/sign-in-incomplete.ts';
import { tokenOutOfTime } from './rules/token-out-of-time.ts';
import { twoSignIns } from './rules/two-sign-ins.ts';
import { unresolvedVariable } from './rules/unresolved-variable.ts';
import { valueHasOuterBlanks } from './rules/value-has-outer-blanks.ts';

/**
 * Every rule for a request that was not sent yet, in the order in which they are told where they weigh the same: what
 * would keep it from being sent, who is asking, what is sent, the address. A new one is a file and a line here.
 */
export const DRAFT_RULES: readonly DraftRule[] = [
  unresolvedVariable,
  addressBlank,
  addressInvalid,
  keyHasStrayCharacters,
  headerInvalid,
  methodInvalid,
  contentLengthWrong,
  authScheme,
  tokenOutOfTime,
  keyIsPlaceholder,
  twoSignIns,
  signInIncomplete,
  bodyNotJson,
  bodySchema,
  contentTypeWrong,
  contentTypeMissing,
  jsonSentAsText,
  bodyOnGet,
  methodLowerCase,
  insecureAddress,
  addressUnresolved,
  addressDoubledSlash,
  addressTrailingBlank,
  plusReadAsBlank,
  valueHasOuterBlanks,
];

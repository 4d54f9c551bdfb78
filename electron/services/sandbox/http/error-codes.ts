/**
 * The codes in the sandbox's error bodies: the thousands say which part of the request to look at. A code never changes
 * its meaning once shipped, so that a person can search for it.
 */
export const ERROR_CODES = {
  /** 400: the body cannot be read as JSON; the message names the position. */
  bodyNotJson: 1001,
  /** 400: the body is JSON of another shape than `{"data": {…}}`. */
  bodyWrongShape: 1002,
  /** 400: a parameter of the address has a value that it cannot take. */
  parameterWrong: 1003,
  /** 400: a value is not a uuid. */
  notUuid: 1101,
  /** 400: a value is not a date. */
  notDate: 1102,
  /** 400: a value is not a url. */
  notUrl: 1103,
  /** 400: a value is not a did (a phone number). */
  notDid: 1104,
  /** 400: a value is not an identifier. */
  notIdentifier: 1105,
  /** 400: a value is not a name. */
  notName: 1106,
  /** 400: a value is not a template. */
  notTemplate: 1107,
  /** 400: an attribute that must be there is missing or empty. */
  attributeMissing: 1108,
  /** 400: an attribute has another JSON type than it must have. */
  attributeWrongKind: 1109,
  /** 400: the value is none of those allowed. */
  notOneOf: 1110,
  /** 400: the value names an object that is not there. */
  referenceUnknown: 1111,
  /** 400: an attribute that the server sets cannot be changed. */
  attributeFixed: 1112,
  /** 401: no key in the header that it belongs in. */
  keyMissing: 2001,
  /** 401: there is a key and nobody has it. */
  keyUnknown: 2002,
  /** 401: the key was good once. */
  keyExpired: 2003,
  /** 401: the practice sign-ins beside the API (`/sign-in/…`) were not passed. */
  signInFailed: 2004,
  /** 403: the key is good and lacks a permission. */
  permissionMissing: 3001,
  /** 404: no address of the API looks like this. */
  addressUnknown: 4001,
  /** 404: the address is right, the object is not there. */
  objectUnknown: 4002,
  /** 405: the address is right, the method is not for it. */
  methodNotAllowed: 4003,
  /** 414: more characters than an address may have. */
  addressTooLong: 4004,
  /** 409: an object with this id exists, in this account or another. */
  idTaken: 5001,
  /** 409: a sender of this account and channel has this code. */
  senderCodeTaken: 5002,
  /** 409: a sender of this account and channel has this name. */
  senderNameTaken: 5003,
  /** 409: a template of this account and channel has this name. */
  templateNameTaken: 5004,
  /** 409: an audience of this account has this name. */
  audienceNameTaken: 5005,
  /** 409: the audience has a contact with this number. */
  contactTaken: 5006,
  /** 412: the object is no longer the one that If-Match names. */
  preconditionFailed: 6001,
  /** 413: more bytes than a body may have. */
  bodyTooLarge: 6002,
  /** 415: no Content-Type. */
  contentTypeMissing: 6003,
  /** 415: a Content-Type other than application/json. */
  contentTypeWrong: 6004,
  /** 415: a Content-Encoding, and the sandbox decodes none. */
  contentEncodingWrong: 6005,
  /** 429: asked again too soon. */
  tooManyRequests: 7001,
  /** 503: not ready yet. */
  notReadyYet: 7002,
  /** Any status: the address `/status/…` asked for it. */
  askedFor: 9001,
  /** 400 of the parser below the API: this is not HTTP as it should be. */
  notHttp: 9002,
  /** 500: a fault of the sandbox itself. */
  ownFault: 9003,
} as const;

export type ErrorCode = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

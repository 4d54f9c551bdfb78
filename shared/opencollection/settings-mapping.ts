import { HTTP_VERSIONS, TLS_VERSIONS } from '../http/sending-words.ts';
import type { ProxyChoice, SendingSettings } from '../model/request-draft.ts';
import { integerAt, isMap, isSameValue, textAt, valueAt, withKey } from './yaml-value.ts';
import type { YamlMap, YamlValue } from './yaml-value.ts';

/**
 * How requests are sent, in the words of a file. The first four keys are OpenCollection's, the others are ours and are
 * passed over by programs that do not know them.
 */
const SETTING_KEYS = {
  encodesAddress: 'encodeUrl',
  timeoutMs: 'timeout',
  followRedirects: 'followRedirects',
  maxRedirects: 'maxRedirects',
  maxBodyBytes: 'maxBodySize',
  httpVersion: 'httpVersion',
  usesCookies: 'useCookies',
  proxy: 'proxy',
  oldestTls: 'minTlsVersion',
} as const satisfies Record<keyof SendingSettings, string>;

/** Where a new key goes among the others: as Bruno writes them. */
export const SETTINGS_ORDER = [
  'encodeUrl',
  'timeout',
  'followRedirects',
  'maxRedirects',
  'forwardAuthorizationHeader',
  'omitHeaders',
  'maxBodySize',
  'httpVersion',
  'useCookies',
  'proxy',
  'minTlsVersion',
];

/** `inherit`, `0` (no limit of its own) and what cannot be read mean that this level says nothing, and stay in the file. */
export function readSendingSettings(settings: YamlMap): SendingSettings {
  return {
    timeoutMs: limitAt(settings, SETTING_KEYS.timeoutMs),
    followRedirects: booleanAt(settings, SETTING_KEYS.followRedirects),
    maxRedirects: integerAt(settings, SETTING_KEYS.maxRedirects),
    maxBodyBytes: limitAt(settings, SETTING_KEYS.maxBodyBytes),
    httpVersion: oneOf(HTTP_VERSIONS, textAt(settings, SETTING_KEYS.httpVersion)),
    usesCookies: booleanAt(settings, SETTING_KEYS.usesCookies),
    encodesAddress: booleanAt(settings, SETTING_KEYS.encodesAddress),
    proxy: readProxy(valueAt(settings, SETTING_KEYS.proxy)),
    oldestTls: oneOf(TLS_VERSIONS, textAt(settings, SETTING_KEYS.oldestTls)),
  };
}

/** The settings of a file with what differs between `was`, as read from it, and `is`. */
export function applySendingSettings(settings: YamlMap, was: SendingSettings, is: SendingSettings): YamlMap {
  let next = settings;
  for (const key of keysOf(SETTING_KEYS)) {
    const written = writeSendingSetting(is, key);
    if (isSameValue(writeSendingSetting(was, key), written)) continue;
    next = withKey(next, SETTING_KEYS[key], written, SETTINGS_ORDER);
  }
  return next;
}

/** A value as a file has it; undefined where the level says nothing. */
function writeSendingSetting(settings: SendingSettings, key: keyof SendingSettings): YamlValue | undefined {
  const value = settings[key];
  if (value === null) return undefined;
  return typeof value === 'object' ? { address: value.address, bypass: value.bypass } : value;
}

function keysOf<K extends string>(map: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(map) as K[];
}

function limitAt(settings: YamlMap, key: string): number | null {
  const limit = integerAt(settings, key);
  return limit === 0 ? null : limit;
}

function booleanAt(settings: YamlMap, key: string): boolean | null {
  const value = valueAt(settings, key);
  return typeof value === 'boolean' ? value : null;
}

function oneOf<T extends string>(words: readonly T[], text: string): T | null {
  return words.find((word) => word === text) ?? null;
}

function readProxy(value: YamlValue | undefined): ProxyChoice | null {
  if (value === 'app' || value === 'none') return value;
  if (!isMap(value) || textAt(value, 'address') === '') return null;
  return { address: textAt(value, 'address'), bypass: textAt(value, 'bypass') };
}

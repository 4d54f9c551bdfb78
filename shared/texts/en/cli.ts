import type { CertificateFileProblem } from '../../model/network.ts';
import { networkTexts } from './network.ts';
/** What the command line says on standard error, and the frame of what it prints. */
export const cliTexts = {
  'cli.unknown-command': (v: { command: string }) =>
    `There is no command "${v.command}". "plaincall --help" lists them.`,
  'cli.meant-send': (v: { command: string }) =>
    `There is no command "${v.command}". To send it as a request: plaincall send ${v.command}`,
  'cli.fault': (v: { problem: string }) =>
    `Something went wrong inside Plaincall (${v.problem}). Nothing of yours was changed. Please report it.`,
  'cli.later-command': (v: { command: string }) =>
    `"plaincall ${v.command}" is not part of this version yet. "plaincall --help" lists what is.`,
  'cli.unknown-option': (v: { option: string }) =>
    `The option ${v.option} is not known here. "plaincall --help" lists the ones that are.`,
  'cli.value-missing': (v: { option: string }) => `The option ${v.option} needs a value after it.`,
  'cli.no-value-wanted': (v: { option: string }) => `The option ${v.option} stands alone, without a value.`,
  'cli.not-a-port': (v: { given: string }) =>
    `"${v.given}" is not a port. A port is a number from 0 to 65535; 0 takes any that is free.`,
  'cli.unknown-host': (v: { given: string }) =>
    `PLAINCALL_HOST is "${v.given}". It can be "desktop" or "browser", or be left out.`,
  'cli.one-at-a-time': (v: { first: string; second: string }) =>
    `"${v.first}" and "${v.second}" cannot both be done at once. Please give one of them; text with blanks goes into quotes.`,

  'cli.send-what': 'Please say what to send: a request file (.yml) or an address.',
  'cli.header-form': (v: { given: string }) =>
    `"${v.given}" is not a header. It is written -H 'Name: value', or -H 'Name:' to leave one out.`,
  'cli.part-form': (v: { given: string }) =>
    `"${v.given}" is not a part. It is written -F name=text, or -F name=@file.`,
  'cli.proxy-form': (v: { given: string }) =>
    `"${v.given}" is not a proxy. It is written --proxy http://proxy.example:3128; https:// and socks5:// work too.`,
  'cli.certificate-kind': (v: { given: string }) =>
    `"${v.given}" is not a kind of certificate. It is written --cert-type PEM, or P12.`,
  'cli.key-alone': 'A key needs its certificate: --cert FILE --key FILE.',
  'cli.network-file': (v: { path: string; problem: CertificateFileProblem }) =>
    `${v.path}: ${networkTexts[`network.file.${v.problem}`]}`,
  'cli.variable-form': (v: { given: string }) =>
    `"${v.given}" is not a variable. It is written --var name=value.`,
  'cli.size-form': (v: { given: string }) =>
    `"${v.given}" is not a size. It is written in bytes, or with a letter: --max-size 20M.`,
  'cli.fix-form': (v: { given: string }) =>
    `"${v.given}" is not the number of a suggestion. They count from 1: --fix 1 applies the first.`,
  'cli.no-such-profile': (v: { name: string; names: string }) =>
    `Nothing is known here of "${v.name}". --profile takes one of these: ${v.names}; or none.`,

  'cli.not-wanted': (v: { word: string }) =>
    `"${v.word}" is not expected here. "plaincall --help" shows how it is written.`,
  'cli.paste-here': 'Paste the text here, then press Ctrl+D on an empty line (Ctrl+Z and Enter on Windows).',
  'cli.no-such-file': (v: { file: string }) => `There is no file ${v.file}.`,
  'cli.is-a-folder': (v: { file: string }) => `${v.file} is a folder. Please name a file in it.`,
  'cli.cannot-read': (v: { file: string; problem: string }) => `${v.file} cannot be read (${v.problem}).`,

  'cli.broken-file': (v: { file: string; message: string }) => `${v.file} cannot be sent. ${v.message}`,
  'cli.broken-file-at': (v: { file: string; message: string; line: number; column: number }) =>
    `${v.file} cannot be sent; see line ${v.line}, column ${v.column}. ${v.message}`,
  'cli.no-collection': (v: { file: string }) =>
    `${v.file} is in no collection, so it has no environments. Leave --env out and give what it needs with --var name=value.`,
  'cli.address-has-no-environments':
    'Only a request file of a collection has environments. Leave --env out and give what the address needs with --var name=value.',
  'cli.no-such-environment': (v: { name: string; names: string }) =>
    v.names === ''
      ? `This collection has no environments, so --env ${v.name} means nothing here.`
      : `This collection has no environment "${v.name}". It has: ${v.names}.`,
  'cli.several-environments': (v: { names: string }) =>
    `No environment is used. This collection has several, and --env chooses one: ${v.names}.`,
  'cli.only-environment': (v: { name: string }) =>
    `Environment: ${v.name} (the only one of this collection).`,
  'cli.sandbox-started': (v: { url: string }) =>
    `The sandbox API runs at ${v.url} for as long as this command does.`,

  'cli.how-to-fix': '--fix 1 applies the first suggestion and sends the request again.',
  'cli.nothing-to-fix': 'There is no suggestion to apply to this answer.',
  'cli.no-such-fix': (v: { number: number; count: number }) =>
    v.count === 1
      ? `There is no suggestion ${v.number}: there is one, --fix 1.`
      : `There is no suggestion ${v.number}: they count from 1 to ${v.count}.`,
  'cli.secret-not-given': (v: { name: string }) =>
    `The value of ${v.name} is not known to this command. Please give it anew with --var ${v.name}=value.`,
  'cli.waiting': (v: { seconds: number }) =>
    `Waiting ${v.seconds === 1 ? '1 second' : `${v.seconds} seconds`}, then sending again. Ctrl+C stops it.`,
  'cli.interrupted': 'Stopped. The request was not sent again.',
  'cli.wait-too-long': (v: { seconds: number }) =>
    `The server asks to wait ${v.seconds} seconds, which is longer than this command waits. Please send it again later.`,

  'cli.profile-chosen': (v: { name: string }) =>
    `Explained with what is known of ${v.name}, as --profile says.`,
  'cli.stack': (v: { frame: string }) => `It failed at ${v.frame}; --json has all steps.`,
  'cli.stack-alone': 'The answer says where the program failed; --json has all steps.',
  'cli.more-errors': (v: { count: number }) => `and ${v.count} more; --json lists them all`,
  'cli.more-body': '… there is more; --json has the first 64 kB of it, the window all',

  'cli.json-valid': 'This is valid JSON.',
  'cli.json-place': (v: { line: number; column: number }) => `Line ${v.line}, column ${v.column}`,

  'cli.sandbox-runs': (v: { url: string }) => `The sandbox API runs at ${v.url}. Press Ctrl+C to stop it.`,
  'cli.sandbox-keys': (v: { keyHeader: string; fullKey: string; readOnlyKey: string }) =>
    `Sign in with the header ${v.keyHeader}: ${v.fullKey} (may do everything) or ${v.readOnlyKey} (may only read).`,
} as const;

import { basename } from 'node:path';
import { ServiceError } from '../../../shared/ipc/service-error.ts';
import { say } from '../../../shared/texts/text.ts';
import type { Message } from '../../../shared/texts/text.ts';
import { errnoOf } from './disk-operations.ts';

/** What the system refused, as a sentence about the file; what is refused already stays as it is. */
export function diskError(error: unknown, path: string): unknown {
  const code = errnoOf(error);
  if (error instanceof ServiceError || code === '') return error;
  return new ServiceError(code === 'ENOENT' ? 'not-found' : 'disk', explainDiskError(code, path), {
    cause: error,
  });
}

export function explainDiskError(code: string, path: string): Message {
  const name = basename(path);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return say('files.disk-full', { name });
    case 'EACCES':
    case 'EPERM':
      return say('files.no-permission', { name });
    case 'EROFS':
      return say('files.read-only', { name });
    case 'ENOENT':
    case 'ENOTDIR':
      return say('files.gone', { name });
    case 'EISDIR':
      return say('files.is-folder', { name });
    case 'EEXIST':
    case 'ENOTEMPTY':
      return say('files.name-taken', { name });
    case 'EBUSY':
    case 'ETXTBSY':
      return say('files.busy', { name });
    case 'EMFILE':
    case 'ENFILE':
      return say('files.too-many-open', { name });
    case 'ENAMETOOLONG':
      return say('files.name-too-long', { name });
    case 'ELOOP':
      return say('files.link-loop', { name });
    default:
      return say('files.disk-trouble', { name, code });
  }
}

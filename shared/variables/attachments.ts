import type { FileFact } from '../model/file-fact.ts';

/** What sending a draft with files needs beside its scopes. */
export interface Attachments {
  /** Divides the parts of a multipart body; 32 random characters or so. */
  readonly boundary: string;
  /** By the path as it is typed, variables replaced. */
  readonly files: Readonly<Record<string, FileFact>>;
}

export const NO_ATTACHMENTS: Attachments = { boundary: 'plaincall', files: {} };

import type { Files } from '../services/files/create-files.ts';

export interface FirstStartOptions {
  readonly files: Pick<Files, 'read' | 'write'>;
  /** Says that there was a first start already. */
  readonly markerFile: string;
  /** Copies the collection into the person's folder, or keeps what is there. */
  readonly install: () => Promise<unknown>;
  /** Puts it on the list. */
  readonly open: () => Promise<unknown>;
}

/**
 * Gives a newcomer the Sandbox collection, once. Who closes or deletes it has decided so: it does not come back by
 * itself. Rejects with a ServiceError where something cannot be written; the next start tries again.
 */
export async function completeFirstStart({
  files,
  markerFile,
  install,
  open,
}: FirstStartOptions): Promise<void> {
  if ((await files.read(markerFile)) !== null) return;
  await install();
  await open();
  await files.write(markerFile, `${JSON.stringify({ version: 1, hasSandbox: true })}\n`, 'anything', true);
}

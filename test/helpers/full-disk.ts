import { realDisk } from '../../electron/services/files/disk-operations.ts';
import type { DiskOperations } from '../../electron/services/files/disk-operations.ts';

/** The real disk, on which there is room for new names and for nothing in them. */
export const disk: DiskOperations = {
  ...realDisk,
  open: async (...args) => {
    const handle = await realDisk.open(...args);
    if (args[1] !== 'wx') return handle;
    handle.writeFile = () =>
      Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
    return handle;
  },
};

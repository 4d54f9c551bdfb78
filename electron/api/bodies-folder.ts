import path from 'node:path';

/** Where the bodies of all runs lie; the process that sends may write nowhere else. */
export function findBodiesFolder(dataFolder: string): string {
  return path.join(dataFolder, 'bodies');
}

import { statfs } from 'node:fs/promises';
import type { Finding } from './finding.js';

const MIB = 2 ** 20;
/** Room below which writes fail soon, and below which somebody should know, in MiB. */
const FULL_MIB = 4;
const LOW_MIB = 1024;

/**
 * Whether the disks that hold the database have room. Folders that are not on this machine are passed over: only whoever
 * runs that server can tell.
 */
export async function lookAtDisks(folders: readonly string[]): Promise<Finding[]> {
  const rooms = await Promise.all(folders.map(roomMib));
  const room = Math.min(...rooms.filter((one) => one !== null));
  if (room >= LOW_MIB) return [];
  return [{ fault: room < FULL_MIB ? 'diskFull' : 'diskLow', about: { mebibytes: room }, streams: [] }];
}

async function roomMib(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / MIB);
  } catch {
    return null;
  }
}

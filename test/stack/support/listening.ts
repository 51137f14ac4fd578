import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTENING = '0A';

/**
 * Every address on which a process listens for TCP, as Linux tells it.
 * @returns for example `127.0.0.1`; empty where there is no `/proc`
 */
export function listeningAddresses(pid: number): readonly string[] {
  if (process.platform !== 'linux') return [];
  const sockets = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => socketOf(pid, fd)));
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTENING && sockets.has(fields[9]))
      .map((fields) => inWords(fields[1] ?? '')),
  );
}

function socketOf(pid: number, fd: string): string | undefined {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
  } catch {
    // Closed since the folder was read.
    return undefined;
  }
}

/** `0100007F:1F90` is 127.0.0.1: bytes of one number, the lowest first. */
function inWords(address: string): string {
  const hex = address.split(':')[0] ?? '';
  if (hex.length !== 8) return hex;
  const bytes = hex.match(/../g) ?? [];
  return bytes
    .toReversed()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.');
}

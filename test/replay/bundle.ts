import { readRelease } from '../upgrade/release.js';

/** A workflow bundle that histories of its time replay with. */
export interface Bundle {
  readonly era: string;
  readonly code: string;
  /** Hash of the law in it. */
  readonly law: string;
}

/** The bundle that a kept release has stored, as an auditor would load it. */
export function bundleOf(release: string): Bundle {
  const { manifest, tables } = readRelease(release);
  const rows = JSON.parse(tables.get('record.artifact') ?? '[]') as readonly {
    readonly hash: string;
    readonly bytes: string;
  }[];
  const { bytes } = rows.find(({ hash }) => hash === manifest.bundle)!;
  return { era: release, code: Buffer.from(bytes.slice(2), 'hex').toString(), law: manifest.law };
}

import type { EncryptedFiles } from '../../../libs/files/encrypted-files.js';
import { TusRefusal } from './tus-refusal.js';

/** Files that somebody has under way at once: unfinished, or waiting for their decision. */
const FILES_MAX = 5;
const BYTES_MAX = 1_000_000_000;

/** Whose file it is, as its note says. */
interface Ownership {
  readonly person: string;
  readonly government: string;
}

/**
 * Counts what a person has under way for a government, the file that was just begun included: of several that are begun
 * at the same moment too many are refused rather than too few.
 * @throws TusRefusal 429
 */
export async function mustFitQuota(files: EncryptedFiles, owner: Ownership): Promise<void> {
  // A note that no key opens any more is nobody's, and its file is swept.
  const noteOf = (id: string) => files.noteOf(id).catch(() => null);
  const notes = await Promise.all((await files.madeBefore(Infinity)).map(noteOf));
  const theirs = notes.filter(
    (note) => note?.['person'] === owner.person && note['government'] === owner.government,
  );
  const bytes = theirs.reduce((sum, note) => sum + Number(note?.['bytes']), 0);
  if (theirs.length <= FILES_MAX && bytes <= BYTES_MAX) return;
  throw new TusRefusal({ status_code: 429, body: JSON.stringify({ code: 'UploadsTooMany', ...SENTENCE }) });
}

const SENTENCE = {
  sentence: {
    id: 'Anda sudah memiliki 5 berkas atau 1 GB yang belum selesai diunggah atau belum diputuskan. Selesaikan atau tarik dahulu.',
    en: 'You have 5 files or 1 GB that are not uploaded whole or not decided yet. Finish or withdraw them first.',
  },
};

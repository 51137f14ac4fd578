import type { Sentence } from '../domain/kernel/refusal.js';

/** The file as a whole cannot be read: nothing is changed. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly sentence: Sentence;
  constructor(id: string, en: string) {
    super(en);
    this.sentence = { id, en };
  }
}

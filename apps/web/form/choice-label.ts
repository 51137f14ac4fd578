import type { Choice } from '../api/contract.js';
import type { Words } from '../words/use-words.js';

type Label = Choice['label'];

/** A choice's label: words in the language of the moment, or a name that is the same in both. */
export const labelText = (words: Words, label: Label): string =>
  'text' in label ? label.text : words.pick(label);

/** Label and hint in one line, for controls that hold no more. */
export const choiceLine = (words: Words, { label, hint }: Choice): string =>
  hint ? `${labelText(words, label)} – ${labelText(words, hint)}` : labelText(words, label);

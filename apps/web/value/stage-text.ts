import type { Words } from '../i18n/use-words.js';

/** A stage of a kind of stream in words, and the one before there was any. */
export const stageText = ({ say, word }: Pick<Words, 'say' | 'word'>, kind: string, stage: string): string =>
  stage === 'unopened' ? say('value.unopened') : word(`stage.${kind}`, stage);

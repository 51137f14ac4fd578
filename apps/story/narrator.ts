import type { Refused } from './http.js';

/** Tells the story to the person at the terminal; what it is told stays on the screen and in no log. */
export interface Narrator {
  /** A chapter in Bahasa Indonesia, and what happens in it in one English line. */
  chapter(title: string, english: string): void;
  tell(sentence: string): void;
  /** A move that the law refused, with the rule's own sentence. */
  refused(who: string, attempt: string, refusal: Refused): void;
}

const WIDTH = 100;

/** @param write takes a whole line, newline included */
export function narrator(
  write: (line: string) => void = (line) => void process.stdout.write(line),
): Narrator {
  let chapters = 0;
  // Names end in titles such as `S.Sos.`, whose dot ends the sentence too.
  const tell = (sentence: string) =>
    folded(sentence.replaceAll('..', '.')).forEach((line) => write(`  ${line}\n`));
  return {
    chapter: (title, english) => {
      chapters += 1;
      write(`\nBab ${chapters}. ${title}\n`);
      write(`  [${english}]\n`);
    },
    tell,
    refused: (who, attempt, { sentence, code, article }) => {
      tell(`✗ ${who} mencoba ${attempt}. Ditolak: "${sentence.id}" (${code}; ${article})`);
      tell(`  "${sentence.en}"`);
    },
  };
}

/** Breaks a sentence at spaces so that it fits a terminal. */
function folded(sentence: string): readonly string[] {
  const indent = /^ */.exec(sentence)?.[0] ?? '';
  const lines: string[] = [];
  for (const word of sentence.trim().split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= WIDTH)
      lines.push(indent + (line ? '  ' : '') + word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse, ROOT, sourcesIn } from './tree.js';

/** Where the words of the screens stand, those of forms, papers and refusals among them. */
const SAYING = ['apps/web', 'libs/contracts', 'libs/domain', 'libs/documents'] as const;

/** A place in a phrase that is filled when it is shown. */
const SLOT = /\{\{[^}]+\}\}/g;
/** Where a page leaves out a part of what a screen says. */
const CUT = '…';
/** A phrase with fewer letters of its own would be found in anything. */
const LETTERS_MIN = 4;

/** Every text in the sources, a sentence put together of parts left out. */
function said(): string[] {
  const files = SAYING.flatMap(sourcesIn).filter((file) => !file.includes('.test.'));
  return [...new Set(files.flatMap((file) => textsIn(parse(file))))];
}

function textsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  const found: string[] = [];
  ts.forEachChild(node, (child) => void found.push(...textsIn(child)));
  return found;
}

const escaped = (part: string): string => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (parts: readonly string[], between: string): RegExp =>
  new RegExp(`^${parts.map(escaped).join(between)}$`, 'u');

/** Whether a phrase says this: with something in each of its places, or with nothing but what the page has cut. */
function says(phrase: string, words: string): boolean {
  const isTelling = phrase.replace(SLOT, '').replace(/\P{L}/gu, '').length >= LETTERS_MIN;
  const filled = isTelling && phrase.includes('{{') && whole(phrase.split(SLOT), '.+').test(words);
  return filled || whole(words.split(CUT), '.*').test(phrase);
}

/** What stands in italics on a page, and which no screen says. @param page path of a Markdown file */
export function unsaidIn(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replaceAll('**', '').replaceAll(/\s+/g, ' ');
  const phrases = said();
  const exact = new Set(phrases);
  return [...text.matchAll(/\*([^*]+)\*/g)]
    .map(([, words = '']) => words)
    .filter((words) => !exact.has(words) && !phrases.some((phrase) => says(phrase, words)));
}

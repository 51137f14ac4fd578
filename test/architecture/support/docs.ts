import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { scripts } from './commands.js';
import { FOLDERS, ROOT } from './tree.js';

/** A word in backticks that is a path of ours: it begins in one of our folders. */
const OURS = new RegExp(`^(${[...FOLDERS, 'docs', 'dist'].join('|')})/`);
/** Folders of a build that are made, not compiled. */
const MADE = /^dist\/(law|contract|web)\//;

/** Guides for people: README, the changelog and everything under docs. */
export const guides = (): string[] =>
  ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: ROOT })]
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();

/** What a page names that isn't there, as `page:line what`. */
export function missingIn(page: string): string[] {
  const lines = readFileSync(join(ROOT, page), 'utf8').split('\n');
  let isFenced = false;
  return lines.flatMap((line, index) => {
    if (line.trimStart().startsWith('```')) isFenced = !isFenced;
    const named = [...namedIn(line, page), ...(isFenced ? fencedIn(line) : [])];
    return [...new Set(named)].map((what) => `${page}:${index + 1} ${what}`);
  });
}

/** Words in a fence that are paths of ours, in a command as in what is said about it. */
const fencedIn = (line: string): string[] =>
  matches(line, /(?<![\w./-])([\w.-]+\/[\w./*{},<>-]*\w)/g).filter(
    (path) => OURS.test(path) && !exists(path),
  );

const namedIn = (line: string, page: string): string[] => [
  ...matches(line, /\bnpm (?:-s )?run (?:-s )?([a-z][\w:-]*)/g).filter((name) => !isCommand(name)),
  ...matches(line, /`([^`\s]+)`/g).filter((path) => OURS.test(path) && !exists(path)),
  ...matches(line, /\bnode (\S+\.m?js)\b/g).filter((path) => !exists(path)),
  ...matches(line, /\]\(([^)#\s]+)[^)]*\)/g).filter((link) => !leads(link, page)),
];

const matches = (line: string, pattern: RegExp): string[] =>
  [...line.matchAll(pattern)].map(([, found = '']) => found);

const isCommand = (name: string): boolean => scripts().some(([script]) => script === name);

const leads = (link: string, page: string): boolean =>
  /^https?:/.test(link) || existsSync(join(ROOT, normalize(join(dirname(page), link))));

/** `<noun>` stands for any word, `{a,b}` and `*` for themselves; what is compiled is there when its source is. */
function exists(path: string): boolean {
  const source = path.replace(/^dist\/(.*)\.js$/, '$1.ts');
  const pattern = source.replaceAll(/<[^>]+>|\(s\)/g, '*').replace(/\/$/, '');
  return MADE.test(path) || globSync(pattern, { cwd: ROOT }).length > 0;
}

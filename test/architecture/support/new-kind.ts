import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, type Edit } from './overlay.js';
import { ROOT, sourcesIn } from './tree.js';

const PLANT = 'test/planted/new-kind';
const OWN = `${PLANT}/own/`;
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What a new kind of stream changes outside of its own folders, by hand. */
export const edits = JSON.parse(read(`${PLANT}/edits.json`)) as readonly Edit[];

/** The build writes the contract anew from the routes; the screens compile against it. */
const contract = JSON.parse(read(`${PLANT}/contract.json`)) as Edit & {
  readonly before: string;
  readonly kinds: readonly [string, string];
};

/** Files that a kind has in its own folders, by their paths. */
export const own: readonly string[] = sourcesIn(OWN).map((file) => file.slice(OWN.length));

/** Files outside the folders of a noun that are among some; each counts once. */
export const shared = (files: readonly string[], noun: string): string[] =>
  [...new Set(files)].filter((file) => !file.split('/').slice(0, -1).includes(noun)).toSorted();

/** The tree with the new kind in it, as far as it differs from the disk: texts by path. */
export function plantedTree(made: readonly Edit[]): ReadonlyMap<string, string> {
  return new Map([
    ...own.map((file) => [file, read(OWN + file)] as const),
    ...made.map((edit) => [edit.file, edited(edit)] as const),
    [contract.file, contract.before + edited(contract).replaceAll(...contract.kinds)],
  ]);
}

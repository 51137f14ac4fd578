import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { nodesIn, parse, placeOf, ROOT } from './tree.js';

/** Words that mean what a glossary term means, and the term. */
const SYNONYMS: { readonly [word: string]: string } = {
  employee: 'civilServant',
  staff: 'civilServant',
  personnel: 'civilServant',
  pegawai: 'civilServant',
  asn: 'civilServant',
  boss: 'directSupervisor',
  superior: 'directSupervisor',
  atasan: 'directSupervisor',
  ppk: 'appointingAuthority',
  sekda: 'regionalSecretary',
  pyb: 'authorizedOfficer',
  bupati: 'headOfRegion',
  opd: 'regionalOffice',
  skpd: 'regionalOffice',
  department: 'regionalOffice',
  bkd: 'regionalHrAgency',
  bkpsdm: 'regionalHrAgency',
  tenant: 'government',
  jabatan: 'position',
  vacancy: 'targetPosition',
  promotion: 'placement',
  panel: 'committee',
  board: 'committee',
  komite: 'committee',
  ballot: 'vote',
  appraisal: 'assessment',
  applicant: 'candidate',
  matrix: 'nineBox',
  kotak: 'nineBox',
};

/** The files that come in speak the language of their offices; what reads them translates, what makes them up doesn't. */
const INCOMING =
  /^((apps|libs|libs\/contracts|libs\/persistence)\/import|libs\/persistence\/reference|infra\/seed)\//;
const OF_FILES = [
  'employee',
  'staff',
  'pegawai',
  'asn',
  'atasan',
  'ppk',
  'pyb',
  'sekda',
  'opd',
  'bkd',
  'jabatan',
];

/** Identifiers of a file in which a synonym stands for a term, `file:line word, say term`. */
export function synonymsIn(path: string): string[] {
  const file = parse(path);
  const atHome = INCOMING.test(path) ? OF_FILES : [];
  return identifiers(file).flatMap(({ node, words }) => {
    const wrong = words.filter((word) => Object.hasOwn(SYNONYMS, word) && !atHome.includes(word));
    return wrong.map((word) => `${placeOf(file, node)} ${word}, say ${SYNONYMS[word]}`);
  });
}

/** What a person could be found by; none of it may stand near an id or a search attribute. */
const PERSONAL = /^(nip|nik|npwp|phone|email|address|birthdate|fullname|personname|marker)$/;

/** Personal data named in a file, `file:line word`. */
export function personalWordsIn(path: string): string[] {
  const file = parse(path);
  return identifiers(file)
    .filter(({ node }) => PERSONAL.test(node.text.toLowerCase()))
    .map(({ node }) => `${placeOf(file, node)} ${node.text}`);
}

/** Names of the search attributes a file defines, and the memos it writes. */
export function shownToTemporal(path: string): string[] {
  return [...nodesIn(parse(path))].flatMap((node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'memo') return ['memo'];
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineSearchAttributeKey') return [];
    const [name] = node.arguments;
    return [name && ts.isStringLiteral(name) ? name.text : 'a computed name'];
  });
}

interface Named {
  readonly node: ts.Identifier;
  /** `nineBoxOf` is nine, box, of; a plural counts as its singular. */
  readonly words: readonly string[];
}

function identifiers(file: ts.SourceFile): Named[] {
  const found = [...nodesIn(file)].filter(ts.isIdentifier);
  return found.map((node) => {
    const words = node.text.split(/(?=[A-Z][a-z])|_|\d+/).map((word) => word.toLowerCase().replace(/s$/, ''));
    return { node, words };
  });
}

const UNREAD = /^(node_modules|dist|\.builds|\.git|\.data|coverage)$/;
const TEXT = /\.(ts|tsx|mjs|js|json|md|ya?ml|sql|csv|html|css|sh)$|^\.[a-z]+(rc|ignore)$|^run$/;

/** Every text file of the repository, relative to the project. */
export function texts(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return UNREAD.test(entry.name) ? [] : texts(path);
    return TEXT.test(entry.name) ? [path] : [];
  });
}

const MACHINE = /(?:^|[\s'"`(=:])(?:\/(?:home|root|work|Users|mnt|var\/folders)\/\w|[A-Z]:\\\\?\w)/;
const REGISTRY = /registry\.\w|npmjs|jfrog|artifactory|verdaccio|proxy\.golang|goproxy\.|"resolved":/i;

/** Lines that name a machine's folder or a host that packages come from. */
export function placesNamed(path: string): string[] {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const isWrong = MACHINE.test(line) || REGISTRY.test(line);
    return isWrong ? [`${path}:${index + 1}`] : [];
  });
}

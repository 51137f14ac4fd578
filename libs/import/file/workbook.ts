import type { Bytes } from '../../files/bytes.js';
import { FileFault } from '../../files/file-fault.js';
import { mustFitCell } from './cell-length.js';
import { readXml, type Opened } from './xml.reader.js';
import { Archive, tooLarge, type ZipLimits } from './zip-file.js';

/** One visible sheet: its name, and where in the archive it lies. */
export interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** What every sheet of a workbook leans on. */
export interface Workbook {
  readonly archive: Archive;
  readonly sheets: readonly Sheet[];
  readonly is1904: boolean;
  /** Texts that cells refer to by their number. */
  readonly texts: readonly string[];
  /** Which cell formats show a date, by their number. */
  readonly dateFormats: ReadonlySet<number>;
}

/** Texts of a hundred thousand people's columns are far below it. */
const TEXTS_LENGTH_MAX = 150_000_000;
/** One for each cell of the rows that are taken at most; an empty one has no length and lies in memory all the same. */
const TEXTS_MAX = 20_000_000;
/** Elements of a part other than texts and sheets: a writer's formats are some thousands. */
const ELEMENTS_MAX = 1_000_000;

/** @throws FileFault when it is no workbook of the kind XLSX */
export async function openWorkbook(file: Bytes, limits?: ZipLimits): Promise<Workbook> {
  const archive = await Archive.open(file, limits);
  try {
    return await readWorkbook(archive);
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = await mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = await relations(archive, main);
  const { sheets, is1904 } = await outline(archive, main);
  const pathOf = (id: string) => resolve(folder, targets.find((one) => one.id === id)?.target ?? '');
  const typed = (type: string, name: string) =>
    resolve(folder, targets.find((one) => one.type.endsWith(`/${type}`))?.target ?? name);
  return {
    archive,
    sheets: sheets
      .map(({ name, id }) => ({ name, path: pathOf(id) }))
      .filter(({ path }) => archive.has(path)),
    is1904,
    texts: await sharedTexts(archive, typed('sharedStrings', 'sharedStrings.xml')),
    dateFormats: await dateFormats(archive, typed('styles', 'styles.xml')),
  };
}

const resolve = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The part that lists the sheets, wherever the writer has put it. */
async function mainPart(archive: Archive): Promise<string> {
  const found = (await relations(archive, '')).find(({ type }) => type.endsWith('/officeDocument'));
  const main = resolve('', found?.target ?? 'xl/workbook.xml');
  if (archive.has(main) && !main.endsWith('.bin')) return main;
  throw new FileFault(
    'Berkas ini arsip ZIP atau dokumen lain, bukan buku kerja Excel (XLSX). Simpan sebagai XLSX atau CSV.',
    'The file is a ZIP archive or another document, not an Excel workbook (XLSX). Save it as XLSX or CSV.',
  );
}

async function relations(archive: Archive, part: string): Promise<readonly Relation[]> {
  const at = part.lastIndexOf('/') + 1;
  const found: Relation[] = [];
  await elements(archive, `${part.slice(0, at)}_rels/${part.slice(at)}.rels`, ({ name, attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
    if (name === 'Relationship') found.push({ id, type, target });
  });
  return found;
}

async function outline(archive: Archive, main: string) {
  const sheets: { name: string; id: string }[] = [];
  let is1904 = false;
  await elements(archive, main, ({ name, attributes }) => {
    const { state = 'visible', id = '', date1904 = '' } = attributes;
    if (name === 'sheet' && state === 'visible') sheets.push({ name: attributes['name'] ?? '', id });
    if (name === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
  });
  return { sheets, is1904 };
}

/** Formats that show a date without being described: those every workbook knows by number. */
const BUILT_IN_DATES = [
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
];

async function dateFormats(archive: Archive, path: string): Promise<ReadonlySet<number>> {
  const dates = new Set(BUILT_IN_DATES);
  const found = new Set<number>();
  let inCells = false;
  let count = 0;
  const open = ({ name, attributes }: Opened) => {
    const { numFmtId: id = '0', formatCode: code = '' } = attributes;
    if (name === 'numFmt' && showsDate(code)) dates.add(Number(id));
    if (name === 'cellXfs') inCells = true;
    if (name === 'xf' && inCells && dates.has(Number(id))) found.add(count);
    if (name === 'xf' && inCells) count += 1;
  };
  await elements(archive, path, open, (name) => (inCells &&= name !== 'cellXfs'));
  return found;
}

/** A format with a year or a day in it, beside quoted words, colours and locales. */
const showsDate = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''));

/** The table of texts, each without its phonetic reading. */
async function sharedTexts(archive: Archive, path: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let length = 0;
  let text = '';
  let [inText, inReading] = [false, false];
  const listener = {
    open: ({ name }: Opened) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inReading = true;
      inText = name === 't' && !inReading;
    },
    text: (piece: string) => {
      if (!inText) return;
      text += piece;
      mustFitCell(text);
    },
    close: (name: string) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') texts.push(text);
      if (name === 'si') length += text.length;
      if (length > TEXTS_LENGTH_MAX || texts.length > TEXTS_MAX) throw tooLarge();
    },
  };
  for await (const _ of readXml(archive.text(path), listener, () => [])) continue;
  return texts;
}

async function elements(
  archive: Archive,
  path: string,
  open: (element: Opened) => void,
  close: (name: string) => void = () => {},
): Promise<void> {
  if (!archive.has(path)) return;
  let count = 0;
  const counted = (element: Opened): void => {
    if ((count += 1) > ELEMENTS_MAX) throw tooLarge();
    open(element);
  };
  for await (const _ of readXml(archive.text(path), { open: counted, close }, () => [])) continue;
}

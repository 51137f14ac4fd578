import { crc32, deflateRawSync } from 'node:zlib';

/** A cell as its XML, so that a test decides what a workbook really says. */
export interface SheetXml {
  readonly name: string;
  /** XML within `sheetData`. */
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** A zip file of these entries, deflated; `sizes` may state other sizes than are true. */
export function zipOf(
  entries: { readonly [name: string]: string | Buffer },
  sizes: { readonly [name: string]: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(sizes[name] ?? data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed]);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, at, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** A workbook of these sheets, with the shared texts and cell formats they refer to. */
export function workbookOf(
  sheets: readonly SheetXml[],
  more: { readonly texts?: readonly string[]; readonly formats?: string; readonly properties?: string } = {},
): Buffer {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="x/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
  );
  const shared = '<Relationship Id="t" Type="x/sharedStrings" Target="/xl/texts.xml"/>';
  const styles = '<Relationship Id="f" Type="x/styles" Target="styles.xml"/>';
  return zipOf({
    '_rels/.rels':
      '<Relationships><Relationship Id="m" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook xmlns:r="r">${more.properties ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}${shared}${styles}</Relationships>`,
    'xl/texts.xml': `<sst>${(more.texts ?? []).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${more.formats ?? ''}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/s${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** A row of text cells, as XML. */
export const textRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

import sax from 'sax';
import { FileFault } from '../../files/file-fault.js';

/** An element as it opens: its name and attributes without the prefixes that writers choose freely. */
export interface Opened {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
}

/** What somebody who reads XML wants to be told. */
export interface XmlListener {
  open?(element: Opened): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Parses XML piece by piece; `after` is called with each piece done.
 * @throws FileFault when it is not well-formed, or declares a document type, which no workbook needs
 */
export async function* readXml<Row>(
  text: AsyncIterable<string>,
  listener: XmlListener,
  after: () => Row[],
): AsyncGenerator<Row> {
  const parser = sax.parser(true, { position: false });
  const fail = (): never => {
    throw broken();
  };
  parser.onerror = fail;
  parser.ondoctype = fail;
  parser.onopentag = ({ name, attributes }) =>
    listener.open?.({
      name: local(name),
      attributes: withoutPrefixes(attributes as { [name: string]: string }),
    });
  parser.onclosetag = (name) => listener.close?.(local(name));
  parser.ontext = (found) => listener.text?.(found);
  parser.oncdata = (found) => listener.text?.(found);
  for await (const piece of text) {
    parser.write(piece);
    yield* after();
  }
  parser.close();
  yield* after();
}

function withoutPrefixes(attributes: { readonly [name: string]: string }): { [name: string]: string } {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

const broken = (): FileFault =>
  new FileFault(
    'Isi buku kerja Excel ini rusak. Unduh ulang.',
    'The workbook is broken inside. Download it again.',
  );

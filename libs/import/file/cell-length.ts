import { FileFault } from '../../files/file-fault.js';

/** A spreadsheet's own limit for the text of one cell. */
const CELL_LENGTH_MAX = 32_767;

/** Asked while a text grows, so that an endless one is never whole in memory. @throws FileFault */
export function mustFitCell(text: string): void {
  if (text.length > CELL_LENGTH_MAX)
    throw new FileFault('Ada sel yang isinya terlalu panjang.', 'A cell holds too much text.');
}

import type { Block, Line } from '../../../libs/documents/document.js';
import { InlineView } from './inline-view.js';

/** A line of a document, piece by piece. */
function LineView({ line }: { readonly line: Line }) {
  // Pieces of one line stand in one order for ever.
  return line.map((piece, index) => <InlineView key={index} piece={piece} />);
}

/** A part of a document as the regulation lays it out. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.block) {
    case 'title':
    case 'closing':
      return (
        <div className={`paper-${block.block}`}>
          {block.lines.map((line, index) => (
            <p key={index}>
              <LineView line={line} />
            </p>
          ))}
        </div>
      );
    case 'heading':
      return (
        <p className="paper-heading">
          <LineView line={block.line} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <LineView line={block.line} />
        </p>
      );
    case 'prose':
      return (
        <p dir="auto" className="free-text paper-prose">
          {block.text}
        </p>
      );
    case 'list':
      return <ListView items={block.items} />;
    case 'clause':
      return <ClauseView block={block} />;
    case 'table':
      return <TableView block={block} />;
  }
}

type BlockOf<Name extends Block['block']> = Extract<Block, { readonly block: Name }>;

function ClauseView({ block }: { readonly block: BlockOf<'clause'> }) {
  const { label, items, marks } = block;
  return (
    <div className="paper-clause">
      <span>{label}</span>
      <span className="paper-colon">:</span>
      {items.length > 1 ? (
        <ListView items={items} marks={marks} />
      ) : (
        <p>
          <LineView line={items[0] ?? []} />
        </p>
      )}
    </div>
  );
}

interface ListViewProps {
  readonly items: readonly Line[];
  readonly marks?: 'letters' | 'numbers';
}

function ListView({ items, marks = 'numbers' }: ListViewProps) {
  return (
    <ol className="paper-list" data-marks={marks}>
      {items.map((item, index) => (
        <li key={index}>
          <LineView line={item} />
        </li>
      ))}
    </ol>
  );
}

function TableView({ block }: { readonly block: BlockOf<'table'> }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={block.head.join(', ')}>
      <table className="paper-table">
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <LineView line={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { ListFilter } from '../api/contract.js';
import { useWords } from '../words/use-words.js';
import { CASE_LIST_WORDS } from './list-words.js';

/** The list as a file, narrowed and ordered as it is. */
export function ExportLinks({ query }: { readonly query: ListFilter }) {
  const { say } = useWords(CASE_LIST_WORDS);
  const asked = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  const address = (format: string) => `/exports/cases?${new URLSearchParams([...asked, ['format', format]])}`;
  return (
    <span className="row exports">
      <a href={address('csv')} className="button" download>
        {say('cases.exportCsv')}
      </a>
      <a href={address('xlsx')} className="button" download>
        {say('cases.exportXlsx')}
      </a>
    </span>
  );
}

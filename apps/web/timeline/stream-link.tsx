import { Link } from '@tanstack/react-router';
import { pageOf, partsOf } from '../api/stream-id.js';
import { Person } from '../people/person.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { useCast } from './teller.js';

/** Another stream by what it is, a case by whose it is; leads to its page. */
export function StreamLink({ stream }: { readonly stream: string }) {
  const { word } = useWords(PLACE_WORDS);
  const talent = useCast().talents[stream];
  return (
    <Link to={pageOf(stream) ?? '/'}>
      {talent ? <Person id={talent} /> : word('kind', partsOf(stream).kind)}
    </Link>
  );
}

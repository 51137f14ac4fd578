import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { pageOf, partsOf } from '../api/stream-id.js';
import { useWords } from '../i18n/use-words.js';
import { cycleQuery } from './cycle-query.js';
import { CycleTitle } from './cycle-title.js';

/** A cycle by its name, because a government has one every year; leads to its page. */
export function CycleLink({ stream }: { readonly stream: string }) {
  const { word } = useWords();
  const { data: cycle } = useQuery(cycleQuery(partsOf(stream).id));
  return (
    <Link to={pageOf(stream) ?? '/'}>{cycle ? <CycleTitle cycle={cycle} /> : word('kind', 'cycle')}</Link>
  );
}

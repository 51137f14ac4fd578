import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pageOf, partsOf } from '../api/stream-id.js';
import { viewQuery } from '../api/stream-queries.js';
import { useReasons } from '../story/use-reasons.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';

/** A cycle by its name, because a government has one every year; leads to its page. */
export function CycleLink({ stream }: { readonly stream: string }) {
  const { word } = useWords(PLACE_WORDS);
  const { data: cycle } = useQuery(viewQuery('cycle', partsOf(stream).id));
  const name = useReasons(stream)[cycle?.titleText ?? ''];
  return <Link to={pageOf(stream) ?? '/'}>{name ? <bdi>{name}</bdi> : word('kind', 'cycle')}</Link>;
}

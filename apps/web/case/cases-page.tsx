import { getRouteApi } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { ListPage } from '../list/list-page.js';
import { PersonWithPosition } from '../people/person.js';
import { StageFilter } from '../list/stage-filter.js';
import { useClock } from '../time/use-clock.js';
import { CASE_WORDS } from './words.js';
import { LIST_WORDS } from '../list/words.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useWords } from '../words/use-words.js';
import type { TalentCase } from '../api/contract.js';

const route = getRouteApi('/cases');

/** The talent cases that whoever asks may see. */
export function CasesPage() {
  const { say, word } = useWords(CASE_WORDS, LIST_WORDS, PLACE_WORDS, STAGE_WORDS, STREAM_WORDS);
  const { day } = useClock();
  const { cycle, stage, box } = route.useSearch();
  const filter = { ...(cycle ? { cycle } : {}), ...(stage ? { stage } : {}), ...(box ? { box } : {}) };
  const query = useInfiniteQuery({
    queryKey: ['list', 'case', filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/cases', { params: { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const columns = [
    {
      id: 'talent',
      title: say('case.talent'),
      show: ({ stream, person }: TalentCase) => <PersonWithPosition id={person} stream={stream} />,
    },
    {
      id: 'stage',
      title: say('list.stage'),
      show: ({ stage: at, outcome }: TalentCase) => (
        <span className="tag">{outcome ? word('outcome.case', outcome) : word('stage.case', at)}</span>
      ),
    },
    {
      id: 'box',
      title: say('decision.box'),
      show: (row: TalentCase) =>
        row.box ?? (row.mappedBox === null ? '–' : say('case.computed', { box: row.mappedBox })),
    },
    { id: 'opened', title: say('case.opened'), show: ({ openedAt }: TalentCase) => day(openedAt) },
  ];
  return (
    <ListPage
      title={say('case.list')}
      query={query}
      columns={columns}
      rowKey={({ stream }) => stream}
      filters={<StageFilter kind="case" />}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { KINDS } from '../../../libs/contracts/kinds.js';
import { answered, api } from '../api/client.js';
import { listKey } from '../api/query-keys.js';
import { ChoiceField } from '../kit/choice-field.js';
import { FilterBar } from '../kit/filter-bar.js';
import { SearchBox } from '../kit/search-box.js';
import type { ListSearch } from '../list/list-search.js';
import { codesIn } from '../words/phrase.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { CASE_LIST_WORDS } from './list-words.js';

const BOXES = Array.from({ length: 9 }, (_, index) => String(index + 1));
const SORTS = ['opened', 'name', 'score', 'box', 'due'] as const;
const AT_ONCE = 100;

const unitsQuery = {
  queryKey: ['units'],
  queryFn: () => answered(api.GET('/units', { params: { query: { limit: AT_ONCE } } })),
  staleTime: 600_000,
};
const cyclesQuery = {
  queryKey: [...listKey('cycle'), 'names'],
  queryFn: () => answered(api.GET(KINDS.cycle.path, { params: { query: { limit: AT_ONCE } } })),
};

type Chosen = 'cycle' | 'stage' | 'outcome' | 'unit' | 'sort';

/** What can be chosen of each filter, beside everything. */
function useChoices(): { readonly [C in Chosen]: readonly Named[] } {
  const { say, word } = useWords(CASE_LIST_WORDS, STAGE_WORDS);
  const cycles = useQuery(cyclesQuery).data?.rows ?? [];
  const units = useQuery(unitsQuery).data?.rows ?? [];
  const outcomes = codesIn(STAGE_WORDS, 'outcome.case');
  // A stage of a case that goes on; how the others ended is asked for by their outcome.
  const stages = codesIn(STAGE_WORDS, 'stage.case').filter(
    (stage) => !outcomes.includes(stage) || stage === 'placed',
  );
  return {
    cycle: cycles.map(({ stream, title }) => ({ value: stream, text: title ?? stream })),
    stage: stages.map((stage) => ({ value: stage, text: word('stage.case', stage) })),
    outcome: [
      { value: 'open', text: say('cases.open') },
      ...outcomes.map((outcome) => ({ value: outcome, text: word('outcome.case', outcome) })),
    ],
    unit: units.map(({ id, name }) => ({ value: id, text: name })),
    sort: SORTS.slice(1).map((sort) => ({ value: sort, text: say(`cases.by.${sort}`) })),
  };
}

const EVERYTHING = {
  cycle: 'cases.anyCycle',
  stage: 'cases.anyStage',
  outcome: 'cases.anyOutcome',
  unit: 'cases.anyUnit',
  sort: 'cases.by.opened',
} as const;

interface PartProps {
  readonly search: ListSearch;
  readonly narrow: (change: ListSearch) => void;
}

/** Narrows and orders the list of cases; what is chosen stands in the address. */
export function CaseFilters() {
  const { say } = useWords(CASE_LIST_WORDS);
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const narrow = (change: ListSearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true });
  const { sort: _sort, ...narrowed } = search;
  return (
    <FilterBar label={say('cases.filters')} isSet={Object.keys(narrowed).length > 0}>
      <SearchBox
        label={say('cases.search')}
        value={search.q ?? ''}
        onChange={(q) => narrow({ q: q || undefined })}
        isCompact
      />
      <Choices search={search} narrow={narrow} />
      <BoxAndDue search={search} narrow={narrow} />
    </FilterBar>
  );
}

function Choices({ search, narrow }: PartProps) {
  const { say } = useWords(CASE_LIST_WORDS);
  const choices = useChoices();
  const names = (Object.keys(choices) as Chosen[]).filter((name) => choices[name].length > 0);
  return names.map((name) => (
    <ChoiceField
      key={name}
      label={say(`cases.${name}`)}
      value={search[name] ?? ''}
      options={[{ value: '', text: say(EVERYTHING[name]) }, ...choices[name]]}
      onChange={(value) => narrow({ [name]: value || undefined })}
      isCompact
    />
  ));
}

function BoxAndDue({ search, narrow }: PartProps) {
  const { say } = useWords(CASE_LIST_WORDS);
  const boxes = BOXES.map((box) => ({ value: box, text: say('cases.inBox', { box }) }));
  const late = { value: 'late', text: say('cases.late') };
  return (
    <>
      <ChoiceField
        label={say('cases.box')}
        value={String(search.box ?? '')}
        options={[{ value: '', text: say('cases.anyBox') }, ...boxes]}
        onChange={(box) => narrow({ box: box ? Number(box) : undefined })}
        isCompact
      />
      <ChoiceField
        label={say('cases.late')}
        value={search.late ? 'late' : ''}
        options={[{ value: '', text: say('cases.anyDue') }, late]}
        onChange={(value) => narrow({ late: value ? true : undefined })}
        isCompact
      />
    </>
  );
}

interface Named {
  readonly value: string;
  readonly text: string;
}

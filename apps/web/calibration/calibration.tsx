import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '../api/contract.js';
import { movesQuery } from '../api/moves-query.js';
import { partsOf } from '../api/stream-id.js';
import { Card } from '../kit/card.js';
import { Empty } from '../kit/empty.js';
import { later } from '../kit/later.js';
import { RadioChoice } from '../kit/radio-choice.js';
import { recall, remember } from '../storage/memory.js';
import { useWords } from '../words/use-words.js';
import { NineBox } from './nine-box.js';
import { seatsOf } from './seat.js';
import { SESSION_WORDS } from './words.js';

type Look = 'boxes' | 'table';

const table = later(() => import('./nine-box-table.js').then(({ NineBoxTable }) => NineBoxTable));

/** The same people as nine boxes and as a table. */
export function Calibration({ session }: { readonly session: Session }) {
  const { say } = useWords(SESSION_WORDS);
  const { kind, id } = partsOf(session.stream);
  const { data } = useQuery(movesQuery(kind, id));
  const [look, setLook] = useState<Look>(recall('nine-box') === 'table' ? 'table' : 'boxes');
  const seats = seatsOf(session, data?.moves ?? []);
  const choose = (chosen: Look) => {
    remember('nine-box', chosen);
    setLook(chosen);
  };
  if (seats.length === 0)
    return (
      <Card title={say('nineBox.title')}>
        <Empty>{say('nineBox.empty')}</Empty>
      </Card>
    );
  return (
    <Card title={say('nineBox.title')}>
      <RadioChoice<Look>
        label={say('nineBox.views')}
        value={look}
        options={[
          { value: 'boxes', text: say('nineBox.asBoxes') },
          { value: 'table', text: say('nineBox.asTable') },
        ]}
        onChange={choose}
        inRow
      />
      {look === 'boxes' ? <NineBox seats={seats} /> : <table.Part seats={seats} session={session} />}
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Card } from '../part/card.js';
import { Empty } from '../part/empty.js';
import { movesQuery } from '../stream/moves-query.js';
import { partsOf } from '../api/stream-id.js';
import { useWords } from '../i18n/use-words.js';
import { NineBox } from './nine-box.js';
import { NineBoxTable } from './nine-box-table.js';
import { seatsOf } from './seat.js';
import type { Session } from '../api/contract.js';

/** The same people as nine boxes and as a table. */
export function Calibration({ session }: { readonly session: Session }) {
  const { say } = useWords();
  const { kind, id } = partsOf(session.stream);
  const { data } = useQuery(movesQuery(kind, id));
  const seats = seatsOf(session, data?.moves ?? []);
  return (
    <Card title={say('nineBox.title')}>
      {seats.length === 0 ? (
        <Empty>{say('nineBox.empty')}</Empty>
      ) : (
        <Tabs className="tabs">
          <TabList aria-label={say('nineBox.views')} className="tab-list">
            <Tab id="boxes" className="tab">
              {say('nineBox.asBoxes')}
            </Tab>
            <Tab id="table" className="tab">
              {say('nineBox.asTable')}
            </Tab>
          </TabList>
          <TabPanel id="boxes">
            <NineBox seats={seats} />
          </TabPanel>
          <TabPanel id="table">
            <NineBoxTable seats={seats} session={session} />
          </TabPanel>
        </Tabs>
      )}
    </Card>
  );
}

import { queryClient } from '../api/query-client.js';
import { Feed } from './feed.js';
import { Refresh } from './refresh.js';

const refresh = new Refresh(queryClient);

/** What was read before the feed had caught up may lack an act that nobody will announce again. */
const readAgainWhatIsOlder = () => {
  const now = Date.now();
  void queryClient.invalidateQueries({ predicate: ({ state }) => state.dataUpdatedAt < now });
};

const feed = new Feed((act) => refresh.touch(act.stream), readAgainWhatIsOlder);

/** Follows the record while somebody is signed in. */
export const follow = (): (() => void) => {
  feed.start();
  return () => feed.stop();
};

/** Reads again what an act of one's own has touched, without waiting for the record's log. */
export const touched = (stream: string): void => refresh.touch(stream);

import type { Produced } from './comparison.js';
import type { Recorded } from './recorded.js';

/**
 * What a history recorded, with what was asked of the record where the history itself is silent about it: as the
 * replay under the build of that call asked it. A call stays without where no such replay came that far.
 * @param produced by build
 */
export function withRecordInputs(recorded: Recorded, produced: ReadonlyMap<string, Produced>): Recorded {
  const records = recorded.records.map((call, index) => {
    const input = call.input ?? produced.get(call.build)?.recordings[index];
    return input ? { ...call, input } : call;
  });
  return { ...recorded, records };
}

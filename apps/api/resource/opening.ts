import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import { findOpenCycles, type OpenCycle } from '../../../libs/persistence/opening/opening.view.js';
import { preset, type Given, type OfferContext } from './given.js';

/** Values of one field offered at most; each is shown to the law with the facts it would be given. */
export const CHOICES_MAX = 50;

/** A form that opens a stream: where, and under which policy version. */
export interface Opening extends Given {
  readonly government: string;
  readonly policy: string;
}

/** What may be opened, limited to one cycle or one case where the page is about that. */
export interface Beside {
  readonly cycle?: string | undefined;
  readonly case?: string | undefined;
}

/** Finds where a move can open a stream, and the forms of it. */
export type Opener = (context: OfferContext, beside: Beside, route: MoveRoute) => Promise<readonly Opening[]>;

/** What is opened in a cycle: a form for each open one in which there is something to open it over. */
export const inCycles =
  (open: (context: OfferContext, cycle: OpenCycle) => Promise<Given['fields'] | null>): Opener =>
  async (context, beside) => {
    if (beside.case !== undefined) return [];
    const openings: Opening[] = [];
    for (const cycle of await findOpenCycles(context.sql, beside.cycle)) {
      const fields = await open(context, cycle);
      const about = preset(cycle.stream, { text: cycle.title ?? cycle.stream });
      const { government, policy } = cycle;
      if (fields) openings.push({ fields: { cycle: about, ...fields }, government, policy });
    }
    return openings;
  };

import type { Json } from '../../../libs/domain/kernel/json.js';
import type { Rule } from '../../../libs/domain/kernel/law.js';

/** Rules whose data have names that no screen knows a word for. */
type Plain = Pick<Rule, 'broken'>;

const helper = (isHelped: boolean) => (isHelped ? { helped: 1 } : undefined);
const told = (): Json | undefined => ({ written: true });

export const Written: Plain = { broken: told };
export const Inferred: Plain = { broken: ({ act }) => (act.move ? { inferred: [{ deepest: act.at }] } : undefined) };
export const Helped: Plain = { broken: ({ act }) => helper(act.move === '') };

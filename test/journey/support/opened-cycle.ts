import { Cast, type Player } from '../../../apps/story/cast.js';
import { allRows, idOf, type CaseView, type CycleView } from '../../../apps/story/views.js';
import { until } from '../../../apps/story/waiting.js';
import type { PolicyVersion } from '../../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { storePolicy } from '../../../libs/record/artifacts.js';
import type { SharedStack } from '../../support/global-setup.js';

/** A hundred cases open one by one. */
const OPENING_MS = 300_000;

/** A cycle whose cases wait for nominations, under deadlines that no journey reaches. */
export interface OpenedCycle {
  readonly cast: Cast;
  readonly cycle: string;
  readonly cases: readonly CaseView[];
}

const TITLE = 'Siklus talenta pada layar';

/** As many as the hungriest journey follows: a cycle with fewer of them is left alone. */
const ENOUGH_NOMINEES = 6;

/** The one that an earlier journey has left, or a new one, brought about over HTTP as its three officials would. */
export async function anOpenedCycle(stack: SharedStack, government: string): Promise<OpenedCycle> {
  const cast = await Cast.of(stack, government);
  const left = await leftOnes(cast);
  const usable = left.find((opened) => nominees(opened).length >= ENOUGH_NOMINEES);
  return usable ?? casesOf(cast, await openOne(cast, await aSmallPolicy(stack)));
}

async function leftOnes(cast: Cast): Promise<OpenedCycle[]> {
  const all = await allRows<CycleView & { readonly title: string }>(cast.one('hrOfficer').does, '/cycles');
  const left = all.filter(({ title, stage }) => title === TITLE && stage === 'open');
  return Promise.all(left.map(({ stream }) => casesOf(cast, stream)));
}

const casesOf = async (cast: Cast, cycle: string): Promise<OpenedCycle> => ({
  cast,
  cycle,
  cases: await allRows<CaseView>(cast.one('hrOfficer').does, `/cases?cycle=${cycle}`),
});

async function openOne(cast: Cast, policy: string): Promise<string> {
  const hr = cast.one('hrOfficer').does;
  const { stream: cycle } = await hr.post('/cycles', { policy, title: TITLE });
  const approve = { decision: 'approve', note: 'Lengkap dan sesuai.' };
  await cast.one('authorizedOfficer').does.put(`/cycles/${idOf(cycle)}/verification`, approve);
  await cast.one('appointingAuthority').does.put(`/cycles/${idOf(cycle)}/approval`, approve);
  const isOpen = async () => (await hr.get<CycleView>(`/cycles/${idOf(cycle)}`)).stage === 'open';
  await until('the cases of the cycle to open', isOpen, OPENING_MS);
  return cycle;
}

export interface Nominee {
  readonly talent: CaseView;
  readonly head: Player;
}

/** The national rules for a population of twenty and a shortlist of one: few cases to open, one talent to follow. */
async function aSmallPolicy({ databaseUrls }: SharedStack): Promise<string> {
  const policy: PolicyVersion = {
    ...nationalPolicy,
    name: 'perjalanan-2026',
    population: { ...nationalPolicy.population, levels: ['jfAhliMadya'] },
    succession: { ...nationalPolicy.succession, shortlistSize: 1 },
  };
  const source = await openDataSource(databaseUrls.isen_app, 1);
  const store = inScope(source, { person: null, governments: [] }, (sql) => storePolicy(sql, policy, {}));
  return store.finally(() => source.destroy());
}

/** Who waits for a nomination and can act for themselves, and the head who may nominate them. */
export function nominees({ cast, cases }: OpenedCycle): readonly Nominee[] {
  return cases.flatMap((talent) => {
    const head = cast.headOf(talent.unit);
    const signer = cast.signer(talent.person);
    const isFree = talent.stage === 'nomination' && /-talent-/.test(signer?.does.slug ?? '');
    return isFree && head && head.person !== talent.person ? [{ talent, head }] : [];
  });
}

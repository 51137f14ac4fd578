/**
 * A law small enough to read at a glance, as an artefact: cases count, sessions decide about cases, imports
 * are recorded. A case is full above its threshold and then refuses.
 * @param threshold what makes two laws of the same words differ
 * @param extra further code, so that two artefacts can decide alike and yet differ
 */
export const countingLaw = (threshold: number, extra = ''): string => `
var law = (() => {
  const format = 1;
  const initial = () => ({ stage: 'unopened', total: 0, joined: [], closed: null, tasks: [] });
  const steps = {
    Counted: (state, { by }) => ({ ...state, stage: 'open', total: state.total + by }),
    Joined: (state, { session }) => ({ ...state, joined: [...state.joined, session] }),
    Adopted: (state, { box }) => ({ ...state, box }),
    Boxed: (state, { box }) => ({ ...state, stage: 'locked', box }),
    Imported: (state, { rows }) => ({ ...state, stage: 'recorded', rows }),
    PolicyAdopted: (state) => state,
    EvidenceErased: (state) => state,
  };
  const step = (state, event) => {
    if (!Object.hasOwn(steps, event.type)) throw new Error('the law does not know the event ' + event.type);
    return steps[event.type](state, event);
  };
  const evolve = (kind, state, events) => events.reduce(step, state);
  const hashState = (state) => 'state:' + JSON.stringify(state);
  const moves = {
    count: ({ arguments: { by } }) => ({ events: [{ type: 'Counted', by }] }),
    enrol: ({ facts }) => ({ events: [{ type: 'Joined', session: facts.cited.stream }] }),
    adoptBox: ({ facts }) => ({ events: [{ type: 'Adopted', box: facts.cited.events[0].box }] }),
    lock: ({ arguments: { box, cases, move } }) => ({
      events: [{ type: 'Boxed', box }],
      deliveries: cases.map((to) => ({ to, move })),
    }),
    erase: ({ arguments: { digests } }) => ({ events: [{ type: 'EvidenceErased', digests }] }),
    recordImport: ({ arguments: { rows } }) => ({ events: [{ type: 'Imported', rows }] }),
    adoptPolicy: ({ arguments: { policy } }) => ({ events: [{ type: 'PolicyAdopted', policy }] }),
  };
  const told = (state, { events = [], deliveries = [] }) =>
    ({ events, deliveries, claims: [], stage: state.stage, state: hashState(state) });
  const decide = (kind, state, act, policy) => {
    const total = state.total + (act.arguments.by ?? 0);
    const worded = { code: 'CaseMustNotBeFull', sentence: { id: 'Penuh.', en: 'Full.' }, article: 'Uji 1', fixer: 'hrOfficer' };
    if (total > ${threshold} + (policy.more ?? 0))
      return { outcome: 'refused', story: told(state, {}), refusal: { ...worded, datum: { total } } };
    const effect = moves[act.move](act);
    return { outcome: 'accepted', story: told(evolve(kind, state, effect.events), effect) };
  };
  ${extra}
  return { format, initial, evolve, decide, hashState };
})();
`;

import { EventStream } from '../../support/event-stream.js';
import type { TokenIssuer } from '../../support/token-issuer.js';
import { HOLDERS, type Holder } from './access-people.js';
import { KEY, RELATIONS, streamOf, type Kind, type Relation } from './access-streams.js';

/** What can be had of a stream, in the words of the matrix. */
const ANSWERS =
  'see list hear turn eligibility nomination counts people faults acts texts own moves claim record replay found tried'.split(
    ' ',
  );

const PATHS: { readonly [K in Kind]: string } = {
  cycle: '/cycles',
  case: '/cases',
  session: '/calibration-sessions',
  succession: '/successions',
  signing: '/signing-rounds',
  importRun: '/imports',
};

export interface Api {
  readonly url: string;
  readonly issuer: TokenIssuer;
}

interface Answer {
  readonly status: number;
  readonly body: {
    readonly rows?: readonly Row[];
    readonly next?: string | null;
    readonly code?: string;
    readonly errors?: readonly { readonly message: string }[];
  };
}
interface Row {
  readonly stream?: string;
  readonly texts?: { readonly [digest: string]: string | null };
  readonly actor?: { readonly person?: string };
}

const isRead = (row: Row | undefined): boolean =>
  Object.values(row?.texts ?? {}).some((text) => text !== null);

interface Init {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: { readonly [name: string]: string };
}
type Ask = (path: string, init?: Init) => Promise<Answer>;

/** What somebody has of streams, by `kind relation`, in the order of the words above; empty for nothing at all. */
export type Cells = { readonly [of: string]: string };

/** Asks in somebody's name for everything there is to ask about the streams of some kinds, over HTTP. */
export async function answersTo(api: Api, holder: Holder, kinds: readonly Kind[]): Promise<Cells> {
  const authorization = `Bearer ${await api.issuer.token(holder.person)}`;
  const ask: Ask = async (path, init = {}) => {
    const answer = await fetch(`${api.url}${path}`, {
      ...init,
      headers: { authorization, 'content-type': 'application/json', ...init.headers },
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };
  const everywhere = {
    heard: await heardBy(api, authorization),
    found: await listed(ask, '/streams'),
    tried: await listed(ask, '/refusals'),
  };
  const cells: [string, string][] = [];
  for (const kind of kinds) {
    const inList = await listed(ask, PATHS[kind]);
    for (const relation of RELATIONS[kind])
      cells.push([
        `${kind} ${relation}`,
        await cellOf(ask, { kind, relation, holder }, { ...everywhere, inList }),
      ]);
  }
  return Object.fromEntries(cells);
}

interface About {
  readonly kind: Kind;
  readonly relation: Relation;
  readonly holder: Holder;
}
type Streams = ReadonlySet<string>;

async function cellOf(
  ask: Ask,
  { kind, relation, holder }: About,
  lists: { readonly [list in 'heard' | 'found' | 'tried' | 'inList']: Streams },
): Promise<string> {
  const stream = streamOf(kind, relation, holder);
  const id = stream.split('/')[2]!;
  const [own, common] = [`${PATHS[kind]}/${id}`, `/streams/${kind}/${id}`];
  const is = async (path: string) => (await ask(path)).status === 200;
  const acts = await ask(`${common}/acts?limit=2`);
  const [another, second] = acts.body.rows ?? [];
  const claiming = (headers: Init['headers'] = {}) =>
    ask(`${own}/tasks/t9/claim`, {
      method: 'PUT',
      body: '{}',
      headers: { 'idempotency-key': KEY, ...headers },
    });
  const asked = await claiming();
  // Whoever holds several standings that fit is asked which, and then says it.
  const [which] = asked.body.code === 'StandingMustBeNamed' ? (asked.body.errors ?? []) : [];
  const claim = which ? await claiming({ standing: which.message.split(' ')[0]! }) : asked;
  const told: { readonly [answer: string]: boolean } = {
    see: await is(own),
    list: lists.inList.has(stream),
    hear: lists.heard.has(stream),
    turn: await is(`${common}/turn`),
    eligibility: kind === 'case' && (await is(`${own}/eligibility`)),
    nomination: kind === 'case' && (await is(`${own}/nomination`)),
    counts: kind === 'cycle' && (await is(`${own}/overview`)),
    people: kind === 'importRun' && (await is(`${own}/people?part=changed`)),
    faults: kind === 'importRun' && (await is(`${own}/faults`)),
    acts: acts.status === 200,
    texts: isRead(another),
    own: isRead(second) && second?.actor?.person === holder.person,
    moves: await is(`${common}/moves`),
    record: await is(`${common}/record`),
    replay: (await ask(`${common}/replay`, { method: 'POST' })).body.code === 'ReplayNotConfigured',
    found: lists.found.has(stream),
    tried: lists.tried.has(stream),
    claim: claim.body.code === 'IdempotencyKeyReused',
  };
  return ANSWERS.filter((answer) => told[answer]).join(' ');
}

/** Streams of a list, page by page; none where the list is closed to whoever asks. */
async function listed(ask: Ask, path: string): Promise<Streams> {
  const streams = new Set<string>();
  let cursor = '';
  do {
    const { status, body } = await ask(`${path}?limit=100${cursor && `&cursor=${cursor}`}`);
    if (status !== 200) break;
    for (const { stream } of body.rows ?? []) streams.add(stream!);
    cursor = body.next ?? '';
  } while (cursor);
  return streams;
}

async function heardBy({ url }: Api, authorization: string): Promise<Streams> {
  const events = await EventStream.open(`${url}/events`, { authorization, 'last-event-id': '0' });
  if (events.status !== 200) return new Set();
  await events.caughtUp();
  events.leave();
  return new Set(events.arrived.flatMap(({ data }) => data.stream ?? []));
}

export type Matrix = ReadonlyMap<string, Cells>;

/** What everybody has of every stream. */
export async function matrixOf(api: Api): Promise<Matrix> {
  const matrix = new Map<string, Cells>();
  const waiting = [...HOLDERS];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      matrix.set(next.name, await answersTo(api, next, Object.keys(RELATIONS) as Kind[]));
  };
  await Promise.all([work(), work(), work(), work()]);
  return matrix;
}

/** The matrix as it is read: per kind and relation, who has what; whoever is not named has nothing. */
export function written(matrix: Matrix): string {
  const names = HOLDERS.map(({ name }) => name);
  const [first] = matrix.values();
  const paragraphs = Object.keys(first ?? {}).map((of) => {
    const groups = grouped(names, (name) => matrix.get(name)?.[of] ?? '');
    const lines = [...groups].filter(([answers]) => answers !== '').map(line);
    return [of, ...lines.toSorted()].join('\n');
  });
  return `${paragraphs.join('\n\n')}\n`;
}

/** Places of one role stand together, as in `unitHead@whole,unit`. */
function line([answers, names]: [string, readonly string[]]): string {
  const roles = grouped(names, (name) => (name.includes('+') ? name : name.split('@')[0]!));
  const merged = [...roles].map(([role, held]) =>
    role.includes('+') ? role : `${role}@${held.map((name) => name.split('@')[1]).join(',')}`,
  );
  return `  ${answers}: ${merged.join(' ')}`;
}

function grouped(names: readonly string[], by: (name: string) => string): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(by(name), [...(groups.get(by(name)) ?? []), name]);
  return groups;
}

/** Paths of the routes that the matrix asks, as they are declared. */
export const ASKED: readonly string[] = [
  ...Object.values(PATHS).flatMap((path) => [path, `${path}/:id`, `${path}/:id/tasks/:task/claim`]),
  '/cases/:id/eligibility',
  '/cases/:id/nomination',
  '/cycles/:id/overview',
  '/imports/:id/people',
  '/imports/:id/faults',
  ...['acts', 'moves', 'record', 'replay', 'turn'].map((part) => `/streams/:kind/:id/${part}`),
  '/streams',
  '/refusals',
  '/events',
];

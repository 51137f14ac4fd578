import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';

const AT_ONCE = 100;
const PAGES_MAX = 20;

/** The positions of the map by id, as far as whoever asks may see them. */
async function readPositions(): Promise<{ readonly [id: string]: { title: string; unitName: string } }> {
  const found: [string, { title: string; unitName: string }][] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES_MAX; page++) {
    const query: { limit: number; cursor?: string } = { limit: AT_ONCE, ...(cursor ? { cursor } : {}) };
    const { rows, next } = await answered(api.GET('/positions', { params: { query } }));
    found.push(
      ...rows.map(
        ({ id, title, unitName }) =>
          [id, { title, unitName }] as [string, { title: string; unitName: string }],
      ),
    );
    cursor = next;
    if (cursor === null) break;
  }
  return Object.fromEntries(found);
}

/** A position by id: undefined while asked, null when whoever asks may not know. */
export function usePosition(id: string | null): { title: string; unitName: string } | null | undefined {
  const { data } = useQuery({ queryKey: ['positions'], queryFn: readPositions, staleTime: 600_000 });
  return id === null ? null : data && (data[id] ?? null);
}

/** The unit of a position. */
export function PositionUnit({ id }: { readonly id: string }) {
  const position = usePosition(id);
  return position && <p className="post">{position.unitName}</p>;
}

/** A position's title and unit; its id where it can't be named. */
export function PositionName({ id }: { readonly id: string }) {
  const position = usePosition(id);
  if (!position) return <span className="muted">{position === null ? id : '…'}</span>;
  return (
    <span className="stacked">
      <bdi>{position.title}</bdi>
      <bdi className="muted small">{position.unitName}</bdi>
    </span>
  );
}

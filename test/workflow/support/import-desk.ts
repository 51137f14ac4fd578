import { randomUUID } from 'node:crypto';
import { until } from '../../../apps/story/waiting.js';
import type { Offer } from '../../../libs/contracts/offer/offer.view.js';
import { apiHarness, type ApiAnswer, type ApiHarness } from '../../support/api-harness.js';
import { csv } from '../../support/import-bench.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { uploaded } from './upload.js';

/** Tables that an import of employees writes. */
const WRITTEN = ['identity.person', 'reference.unit', 'reference.servant', 'reference.standing'];

export const idOf = (stream: string): string => stream.split('/').at(-1) ?? '';

/** The body that submits an upload. */
export const aRun = (upload: string) => ({ upload, content: 'employees', asOf: '2026-06-30' });

/** Somebody of whom a file says something, as the preview lists them. */
interface Listed {
  readonly data: {
    readonly differences?: readonly { field: string; before: string | null; after: string | null }[];
  };
}

/** The HR office of a government that brings files in, over HTTP. */
export class ImportDesk {
  /** Every run that was submitted here. */
  readonly streams: string[] = [];

  private constructor(
    readonly harness: ApiHarness,
    readonly officer: TestPerson,
    readonly head: TestPerson,
  ) {}

  static async of(government: string): Promise<ImportDesk> {
    const harness = await apiHarness();
    const officer = await anOfficial(harness, 'hrOfficer', government);
    return new ImportDesk(harness, officer, await anOfficial(harness, 'regionalHrAgencyHead', government));
  }

  /** @param file its rows, or the whole of it. @returns the run's stream */
  async submit(file: readonly string[] | Buffer): Promise<string> {
    const bytes = Buffer.isBuffer(file) ? file : Buffer.from(csv(...file));
    const upload = await uploaded(this.harness, this.officer, bytes);
    const { status, body } = await this.harness.move(this.officer, '/imports', aRun(upload), randomUUID());
    if (status !== 201) throw new Error(`the run was answered with ${status}`);
    this.streams.push(body.stream!);
    return body.stream!;
  }

  /** @param preview what was looked at; the latest if nothing is named */
  async decide(
    by: TestPerson,
    stream: string,
    decision = 'approve',
    preview?: string | null,
  ): Promise<ApiAnswer> {
    const body = { decision, note: 'Sudah diperiksa.', preview: preview ?? (await this.previewOf(stream)) };
    return this.moves(by, `PUT /imports/${idOf(stream)}/approval`, body);
  }

  /** What the head of the agency is asked to decide on, as the form names it. */
  async previewOf(stream: string): Promise<string> {
    const offer = (await this.offersTo(this.head, stream)).find(({ move }) => move === 'approveImport');
    return String(offer?.schema.properties['preview']?.['x-preset']);
  }

  undo(stream: string, by = this.head): Promise<ApiAnswer> {
    const body = { note: 'Berkas yang salah.' };
    return this.moves(by, `PUT /imports/${idOf(stream)}/undoing`, body);
  }

  /** Asks again under the same key as long as the outcome is not known, as a browser does. */
  private moves(by: TestPerson, path: string, body: object): Promise<ApiAnswer> {
    const key = randomUUID();
    return until(`an answer to ${path}`, async () => {
      const answer = await this.harness.move(by, path, body, key);
      return answer.status !== 503 && answer;
    });
  }

  async viewOf(stream: string): Promise<ApiAnswer['body']> {
    return (await this.harness.get(this.officer, `/imports/${idOf(stream)}`)).body;
  }

  inStage(stream: string, stage: string): Promise<ApiAnswer['body']> {
    return until(`${stage} of an import`, async () => {
      const view = await this.viewOf(stream);
      return view['stage'] === stage && view;
    });
  }

  async peopleOf(stream: string, part: string): Promise<readonly Listed[]> {
    const path = `/imports/${idOf(stream)}/people?part=${part}`;
    return (await this.harness.get(this.officer, path)).body['rows'] as Listed[];
  }

  /** The moves of this kind of stream that somebody is offered, each with what stands in the way. */
  async offeredTo(by: TestPerson, stream: string): Promise<(readonly [move: string, obstacle: unknown])[]> {
    const moves = await this.offersTo(by, stream);
    return moves.filter(({ move }) => move.endsWith('Import')).map(({ move, obstacle }) => [move, obstacle]);
  }

  private async offersTo(by: TestPerson, stream: string): Promise<readonly Offer[]> {
    const { body } = await this.harness.get(by, `/streams/importRun/${idOf(stream)}/moves`);
    return body['moves'] as Offer[];
  }

  /** Everything an import writes, as text. */
  async held(): Promise<string> {
    const rows = WRITTEN.map((table) =>
      this.harness.asSuperuser(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`),
    );
    return JSON.stringify(await Promise.all(rows));
  }

  async countOf(from: string): Promise<number> {
    const [row] = await this.harness.asSuperuser(`select count(*)::int as count from ${from}`);
    return Number(row?.['count']);
  }
}

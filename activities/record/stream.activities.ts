import { Inject, Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import type {
  ActMessage,
  RecordInput,
  StreamActivities,
} from '../../libs/contracts/messages/stream.contract.js';
import { governmentOf } from '../../libs/domain/kernel/id.js';
import type { JsonObject } from '../../libs/domain/kernel/json.js';
import { readFacts } from '../../libs/persistence/fact-readers.js';
import { inScope, type Sql } from '../../libs/persistence/sql/scope.js';
import { DATA_SOURCE } from '../../libs/platform/tokens.js';
import { actsFrom } from '../../libs/record/acts.js';
import { readArtifact } from '../../libs/record/artifacts.js';
import { CitedMissing, readCitedFacts } from '../../libs/record/cited.js';
import { RecordBroken, recordStep } from '../../libs/record/record-step.js';
import { TextMissing } from '../../libs/record/sealing.js';

/** Acts a page of `fold` holds, so that a long stream's answer stays below Temporal's payload limit. */
const FOLD_PAGE = 300;

/** The hands every stream has to the record: read what is sealed, seal what was decided. */
@Injectable()
export class StreamRecordActivities implements Omit<StreamActivities, 'deliver'> {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  fold: StreamActivities['fold'] = ({ stream, policy, after }) =>
    this.within(stream, async (sql) => {
      const found = await actsFrom(sql, stream, after + 1, FOLD_PAGE + 1);
      const acts = found.slice(0, FOLD_PAGE);
      const hashes = new Set([policy, ...acts.map((act) => act.policy)]);
      const policies: Record<string, JsonObject> = {};
      for (const hash of hashes) {
        const known = await readArtifact(sql, 'policy', hash);
        if (known) policies[hash] = known;
      }
      return { acts, policies, more: found.length > FOLD_PAGE };
    });

  findPolicy: StreamActivities['findPolicy'] = async (hash) =>
    inScope(this.dataSource, { person: null, governments: [] }, (sql) => readArtifact(sql, 'policy', hash));

  readCited = ({ stream, act }: { stream: string; act: ActMessage }) =>
    this.within(stream, (sql) => readCitedFacts(sql, stream, act)).catch(asItIs);

  readFacts: StreamActivities['readFacts'] = ({ stream, names }) =>
    this.within(stream, (sql) => readFacts(sql, names, { arguments: {}, stream, subject: null }));

  record = (input: RecordInput) => this.within(input.stream, (sql) => recordStep(sql, input)).catch(asItIs);

  private within<T>(stream: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return inScope(this.dataSource, { person: null, governments: [governmentOf(stream)] }, work);
  }
}

/** What no second attempt can change is said to be final. */
function asItIs(error: unknown): never {
  const isFinal = [RecordBroken, TextMissing, CitedMissing].some((kind) => error instanceof kind);
  throw isFinal ? ApplicationFailure.nonRetryable((error as Error).message, (error as Error).name) : error;
}

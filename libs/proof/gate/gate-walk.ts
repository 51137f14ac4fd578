import type { DataSource } from 'typeorm';
import { problemsOf } from '../../domain/policy/policy-check.js';
import type { PolicyVersion } from '../../domain/policy/policy-version.js';
import { inSnapshot, type Sql } from '../../persistence/sql/scope.js';
import { readArtifact } from '../../record/artifacts.js';
import type { Build } from '../../record/build.js';
import { walkRecord } from '../walk/record-walk.js';
import { LawWorld } from '../world/law-world.js';
import { Laws } from '../world/laws.js';
import type { Finding, GateReport } from './finding.js';
import { Gate } from './gate.js';

/** Row-level security lets the replay role read everything. */
const ALL = { person: null, governments: [] };

/**
 * What the law of a build says to the sealed acts of open streams, and of those that somebody has acted on lately.
 * @param days how many days back an ended stream counts
 */
export function checkGate(
  dataSource: DataSource,
  { law, lawArtefact }: Pick<Build, 'law' | 'lawArtefact'>,
  days: number,
): Promise<GateReport> {
  return inSnapshot(dataSource, ALL, async (sql) => {
    const streams = await sql<{ stream: string }>(STREAMS, [days, law]);
    const gate = new Gate(new LawWorld(lawArtefact.toString()), law, new Laws(sql));
    for (const { stream } of streams)
      for await (const page of walkRecord(sql, stream)) for (const act of page.acts) await gate.take(act);
    const policies = await policyFindings(sql);
    const { acts, formChanged, findings } = gate.done;
    return { acts, streams: streams.length, formChanged, findings: [...findings, ...policies] };
  });
}

/** A stream that the new law alone has decided is no news. */
const STREAMS = `
select s.stream from view.stream s
where s.kind <> 'import'
  and (s.closed is null or exists (
    select from record.event e where e.stream = s.stream and e.recorded_at > now() - make_interval(days => $1)))
  and exists (select from record.event e where e.stream = s.stream and e.law <> $2)
order by s.stream`;

/** The policies of open streams, as the new law would have to work under them. */
async function policyFindings(sql: Sql): Promise<readonly Finding[]> {
  const rows = await sql<{ policy: string }>(
    `select distinct policy from view.stream where closed is null and kind <> 'import' order by policy`,
  );
  const found: Finding[] = [];
  for (const { policy } of rows) {
    const version = await readArtifact(sql, 'policy', policy);
    for (const { at, problem } of version ? problemsOf(version as unknown as PolicyVersion) : [MISSING])
      found.push(unsound(policy, at, problem));
  }
  return found;
}

const MISSING = { at: 'policy', problem: 'missing' };

const unsound = (policy: string, at: string, problem: string): Finding => ({
  name: `policy/${policy.slice(0, 12)}/${at}`,
  class: 'policy',
  about: '',
  words: {
    id: `Kebijakan yang tersimpan tidak berlaku lagi di bawah aturan yang baru: ${at}, ${problem}.`,
    en: `A stored policy does not hold under the new law: ${at}, ${problem}.`,
  },
});

import pg from 'pg';

/** A person somebody may act as in the demo. Shows an id, never a name or NIP. */
export interface Persona {
  readonly slug: string;
  /** The person's id, the `sub` of the token. */
  readonly person: string;
  /** Code of the government whose file named the persona, and how that government is called. */
  readonly government: string;
  readonly governmentName: string;
  readonly description: string;
}

/** Reads the personas that the seed has written. */
export class Personas {
  private readonly pool: pg.Pool;

  constructor(connectionString: string) {
    this.pool = new pg.Pool({ connectionString, max: 2, connectionTimeoutMillis: 3_000 });
    // An idle connection that breaks is replaced at the next question.
    this.pool.on('error', () => undefined);
  }

  /** All personas, those of one government together. */
  async list(): Promise<readonly Persona[]> {
    return (await this.pool.query<Persona>(`${SELECT} order by government, ${IN_ORDER}`)).rows;
  }

  async find(slug: string): Promise<Persona | undefined> {
    return (await this.pool.query<Persona>(`${SELECT} where slug = $1`, [slug])).rows[0];
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** The tenth talent comes after the ninth, not after the first. */
const IN_ORDER = `regexp_replace(slug, '\\d+$', ''), length(slug), slug`;

const SELECT = `select slug, person, government, name as "governmentName", description
  from reference.persona join reference.government on code = government`;

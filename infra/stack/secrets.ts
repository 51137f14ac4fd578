import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** The database roles that log in; what each may do stands in the migrations' grants. */
export const ROLES = [
  'isen_owner',
  'isen_app',
  'isen_import',
  'isen_sequencer',
  'isen_archive',
  'isen_waker',
  'isen_replay',
] as const;
export type DatabaseRole = (typeof ROLES)[number];

const secretsFile = z.object({
  /** Password of the cluster's superuser, used for roles and the database only. */
  superuser: z.string().min(1),
  /** A file of before a role was added lacks its password. */
  roles: z.partialRecord(z.enum(ROLES), z.string().min(1)),
  /** Password of the role that owns Temporal's databases; files of before the server profile have none. */
  temporal: z.string().min(1).optional(),
  /** The key that wraps every stream's key: 32 bytes in base64. */
  kek: z.string().min(1),
  /** The key by which the api signs acts: 32 bytes in base64; files of before have none. */
  signing: z.string().min(1).optional(),
});

type Kept = z.infer<typeof secretsFile>;
export type Secrets = Kept & {
  readonly roles: { readonly [role in DatabaseRole]: string };
  readonly temporal: string;
  readonly signing: string;
};

/**
 * The stack's secrets: from the file, made up on the first start; the environment goes before both
 * (`RECORD_KEK`, `ACT_SIGNING_KEY`, and `ISEN_APP_PASSWORD` and the like for the roles, `ISEN_TEMPORAL_PASSWORD` among them).
 * @param file absolute path, written with mode 600
 * @throws Error when the file holds something else; the message shows none of it
 */
export function loadSecrets(file: string, env: NodeJS.ProcessEnv): Secrets {
  const kept = existsSync(file) ? completed(file) : create(file);
  const roles = ROLES.map((role) => [role, env[`${role.toUpperCase()}_PASSWORD`] || kept.roles[role]]);
  return {
    ...kept,
    roles: Object.fromEntries(roles),
    temporal: env.ISEN_TEMPORAL_PASSWORD || kept.temporal,
    kek: env.RECORD_KEK || kept.kek,
    signing: env.ACT_SIGNING_KEY || kept.signing,
  };
}

/** What a file of before lacks is made up and kept with the rest. */
function completed(file: string): Secrets {
  const kept = parse(file);
  const missing = ROLES.filter((role) => !kept.roles[role]);
  const made = Object.fromEntries(missing.map((role) => [role, password()]));
  const roles = { ...kept.roles, ...made } as Secrets['roles'];
  const whole = { ...kept, roles, temporal: kept.temporal ?? password(), signing: kept.signing ?? key() };
  if (missing.length === 0 && kept.temporal && kept.signing) return whole;
  rmSync(`${file}.new`, { force: true });
  write(`${file}.new`, whole);
  renameSync(`${file}.new`, file);
  return whole;
}

function parse(file: string): Kept {
  try {
    return secretsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(
      `${file} is damaged; put its copy back. Without it the database and the record can't be read.`,
    );
  }
}

function create(file: string): Secrets {
  const roles = Object.fromEntries(ROLES.map((role) => [role, password()])) as Secrets['roles'];
  return write(file, { superuser: password(), roles, temporal: password(), kek: key(), signing: key() });
}

function write(file: string, secrets: Secrets): Secrets {
  writeFileSync(file, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}

const key = (): string => randomBytes(32).toString('base64');
const password = (): string => randomBytes(24).toString('base64url');

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** The database roles that log in; what each may do stands in the migrations' grants. */
export const ROLES = ['isen_owner', 'isen_app', 'isen_import', 'isen_sequencer', 'isen_replay'] as const;
export type DatabaseRole = (typeof ROLES)[number];

const secretsFile = z.object({
  /** Password of the cluster's superuser, used for roles and the database only. */
  superuser: z.string().min(1),
  roles: z.record(z.enum(ROLES), z.string().min(1)),
  /** The key that wraps every stream's key: 32 bytes in base64. */
  kek: z.string().min(1),
});

export type Secrets = z.infer<typeof secretsFile>;

/**
 * The stack's secrets: from the file, made up on the first start; the environment goes before both
 * (`RECORD_KEK`, and `ISEN_APP_PASSWORD` and the like for the roles).
 * @param file absolute path, written with mode 600
 * @throws Error when the file holds something else; the message shows none of it
 */
export function loadSecrets(file: string, env: NodeJS.ProcessEnv): Secrets {
  const kept = existsSync(file) ? parse(file) : create(file);
  const roles = ROLES.map((role) => [role, env[`${role.toUpperCase()}_PASSWORD`] || kept.roles[role]]);
  return { ...kept, roles: Object.fromEntries(roles), kek: env.RECORD_KEK || kept.kek };
}

function parse(file: string): Secrets {
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
  const secrets = { superuser: password(), roles, kek: randomBytes(32).toString('base64') };
  writeFileSync(file, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}

const password = (): string => randomBytes(24).toString('base64url');

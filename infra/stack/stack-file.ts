import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { embedded } from './database-server.js';
import { isSupervised } from './ledger.js';
import { DATA, foldersIn, type Folders } from './project.js';
import { databaseUrl } from './roles.js';
import { loadSecrets, type DatabaseRole } from './secrets.js';

const stackFile = z.object({
  apiUrl: z.string(),
  issuerUrl: z.string(),
  temporalAddress: z.string(),
  namespace: z.string(),
  /** Present when the server is not ours to run. */
  temporalIsForeign: z.boolean(),
  temporalUi: z.string().optional(),
  postgresPort: z.number(),
  /** Present when somebody else runs the Postgres. */
  postgres: z
    .object({ host: z.string(), port: z.number(), options: z.string(), isForeign: z.literal(true) })
    .optional(),
});

/** Where the running stack is. Holds no secret. */
export type StackInfo = z.infer<typeof stackFile>;

export const writeStack = (folders: Folders, info: StackInfo): void =>
  writeFileSync(folders.stack, `${JSON.stringify(info, undefined, 2)}\n`);

export const forgetStack = (folders: Folders): void => rmSync(folders.stack, { force: true });

/**
 * Where the stack of `npm start` is.
 * @throws Error in plain words when it doesn't run
 */
export function runningStack(data: string = DATA): StackInfo {
  const folders = foldersIn(data);
  if (!isSupervised(folders.ledger)) throw new Error('The stack does not run; start it with npm start.');
  try {
    return stackFile.parse(JSON.parse(readFileSync(folders.stack, 'utf8')));
  } catch {
    throw new Error('The stack is not up yet; try again when npm start says that it is.');
  }
}

/** Connection line of one role to the running stack's database. */
export const urlOf = (role: DatabaseRole, info: StackInfo, data: string = DATA): string =>
  databaseUrl(
    role,
    loadSecrets(foldersIn(data).secrets, process.env),
    info.postgres ?? embedded(info.postgresPort),
  );

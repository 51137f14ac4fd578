import type { MigrationInterface } from 'typeorm';

/** A migration, whose name ends with the instant in milliseconds by which they are ordered. */
export interface MigrationClass {
  readonly name: string;
  new (): MigrationInterface;
}

const instantOf = ({ name }: MigrationClass): number => Number(/\d{13}$/.exec(name)?.[0]);

/** Migrations in the order in which they run. @throws Error for two of one instant, and for one without */
export function inOrder(migrations: readonly MigrationClass[]): MigrationClass[] {
  const instants = migrations.map(instantOf);
  const wrong = migrations.find(
    (one, index) => !instantOf(one) || instants.indexOf(instantOf(one)) !== index,
  );
  if (wrong) throw new Error(`migration ${wrong.name} has no instant of its own`);
  return migrations.toSorted((a, b) => instantOf(a) - instantOf(b));
}

import { Command, CommanderError } from 'commander';

/** Exit code of a command line that says something the command doesn't know. */
const MISUSED = 2;

/**
 * A command that people type as `npm run <name> -- …`. What is declared on it is all it takes, and is what its help says.
 * Parsing throws a CommanderError, after everything has been said, for `--help` and for a command line it doesn't know.
 * @param does a sentence or more: what it does, what it needs, and its exit codes where they say something
 */
export const aCommand = (name: string, does: string): Command => described(`npm run ${name} --`, does);

/**
 * A process that a stack or an operator starts as `node <file>`: it takes settings, and nothing on its command line.
 * @param file of the build, from the project's folder
 */
export const aProcess = (file: string, does: string): Command => described(`node ${file}`, does);

const described = (name: string, does: string): Command =>
  new Command(name)
    .description(does)
    .helpOption('-h, --help', 'say this')
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => title.toLowerCase(), helpWidth: 110 })
    .showHelpAfterError()
    .exitOverride();

/** Reads a command line, the words after the command's own name. */
export const parsed = (command: Command, args: readonly string[]): Command =>
  command.parse([...args], { from: 'user' });

/** How a command ends that could not be done. */
interface Failing {
  /** Its exit code; default 1. */
  readonly code?: number;
  /** What the person who typed it is told; default the error's own sentence. */
  readonly inWords?: (failure: Error) => string;
}

/**
 * Runs a command to its end. The exit code is 0 after help, and 2 for a command line that is not understood.
 * @param main takes the words after the command's name; gives the exit code, or nothing for 0
 */
export async function runCommand(
  main: (args: readonly string[]) => Promise<number | void>,
  { code = 1, inWords = ({ message }) => message }: Failing = {},
): Promise<void> {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (failure) {
    const isUsage = failure instanceof CommanderError;
    if (!isUsage) process.stderr.write(`${inWords(failure as Error) || String(failure)}\n`);
    process.exitCode = isUsage ? usageCode(failure) : code;
  }
}

const usageCode = ({ exitCode }: CommanderError): number => (exitCode === 0 ? 0 : MISUSED);

/**
 * Whether the command line of a process was answered already: with its help, or by saying that it takes no such thing.
 * The exit code is set then.
 */
export function isAnswered(command: Command): boolean {
  try {
    parsed(command, process.argv.slice(2));
    return false;
  } catch (failure) {
    if (!(failure instanceof CommanderError)) throw failure;
    process.exitCode = usageCode(failure);
    return true;
  }
}

/** What an auditor asks for on the command line. */
export interface Options {
  /** Stream ids or their last parts; empty for the whole record. */
  readonly streams: readonly string[];
  readonly json: boolean;
}

export const USAGE = `usage: npm run replay -- <stream id or its last part> … | --all   [--json]`;

/** @throws Error with the usage when the command line says something else */
export function optionsFrom(args: readonly string[]): Options {
  const known = new Set(['--all', '--json']);
  const streams = args.filter((arg) => !arg.startsWith('-'));
  const unknown = args.some((arg) => arg.startsWith('-') && !known.has(arg));
  const all = args.includes('--all');
  if (unknown || all === streams.length > 0) throw new Error(USAGE);
  return { streams, json: args.includes('--json') };
}

/** A program of a release. */
interface Program {
  /** Its file name, in the official archive, in the cache folder and on the PATH. */
  readonly file: string;
  /** What `go install` builds it from; the last part is the file name that Go gives it. */
  readonly package: string;
}

/** Programs of Temporal's that are published, and so fetched, together. */
export interface Release {
  /** What a person calls it. */
  readonly title: string;
  readonly version: string;
  /** The Go module they are built from. */
  readonly module: string;
  /** The oldest Go that builds it. */
  readonly go: string;
  readonly programs: readonly Program[];
  /** Where its official archive lies. @param base something else than the official address, for a test */
  archive(base?: string): string;
}

/** The CLI, which has a development server and the web UI inside; the last one that `go install` can build. */
export const CLI: Release = {
  title: 'CLI',
  version: '1.5.1',
  module: 'github.com/temporalio/cli',
  go: '1.25',
  programs: [{ file: 'temporal', package: 'github.com/temporalio/cli/cmd/temporal' }],
  archive: (base = 'https://temporal.download/cli/archive') =>
    `${base}/v1.5.1?platform=${process.platform}&arch=${architecture()}`,
};

/** The server that production runs, with the tool that makes its tables. */
export const SERVER: Release = {
  title: 'server',
  version: '1.31.2',
  module: 'go.temporal.io/server',
  go: '1.26.4',
  programs: [
    { file: 'temporal-server', package: 'go.temporal.io/server/cmd/server' },
    { file: 'temporal-sql-tool', package: 'go.temporal.io/server/cmd/tools/sql' },
  ],
  archive: (base = 'https://github.com/temporalio/temporal/releases/download') =>
    `${base}/v1.31.2/temporal_1.31.2_${process.platform}_${architecture()}.tar.gz`,
};

/** The web UI for that server. */
export const WEB_UI: Release = {
  title: 'web UI',
  version: '2.50.1',
  module: 'github.com/temporalio/ui-server/v2',
  go: '1.26.3',
  programs: [{ file: 'ui-server', package: 'github.com/temporalio/ui-server/v2/cmd/server' }],
  archive: (base = 'https://github.com/temporalio/ui-server/releases/download') =>
    `${base}/v2.50.1/ui-server_2.50.1_${process.platform}_${architecture()}.tar.gz`,
};

function architecture(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}

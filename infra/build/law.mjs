import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Turns `libs/domain/law.ts` into one script without imports that defines the global `law`. The same sources
 * give the same bytes in any folder, because the SHA-256 of these bytes is the name under which every sealed
 * act cites the law it was decided by.
 * @param {{ root: string, entry?: string, out?: string }} where project root; entry and out for tests only
 * @returns {Promise<{ hash: string, file: string }>} 64 hex digits, and the script's path
 */
export async function buildLaw({ root, entry = join(root, 'libs/domain/law.ts'), out = join(root, 'dist') }) {
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'law',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    minify: false,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
    logLevel: 'error',
  });
  refuseImports(result.metafile);
  const text = withoutPaths(result.outputFiles[0].text, Object.keys(result.metafile.inputs));
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  const folder = join(out, 'law');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'law.js'), text);
  await writeFile(join(folder, 'law.json'), `${JSON.stringify({ hash })}\n`);
  return { hash, file: join(folder, 'law.js') };
}

/** An import left in the artefact would make its bytes say less than the law. */
function refuseImports(metafile) {
  const left = Object.values(metafile.outputs).flatMap((output) => output.imports.map((found) => found.path));
  if (left.length > 0) throw new Error(`the law must be self-contained but still imports ${left.join(', ')}`);
}

/** esbuild heads each module with its path, which would differ between folders and package layouts. */
function withoutPaths(text, inputs) {
  const heads = new Set(inputs.map((input) => `// ${input}`));
  return text
    .split('\n')
    .filter((line) => !heads.has(line.trim()))
    .join('\n');
}

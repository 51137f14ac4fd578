import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PROJECT } from '../../../infra/stack/project.js';

/** What to start, and the environment in which it finds its libraries and fonts. */
interface Found {
  readonly executablePath: string;
  readonly env: { readonly [name: string]: string };
}

const PACKAGE = '@sparticuz/chromium';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Starts a headless Chromium: the one CHROMIUM_PATH names, one on the PATH, or the one that the npm packages bring.
 * @throws Error in plain words where there is none: a journey that cannot be made is not a journey that went well
 */
export async function startChromium(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const found = named(env) ?? onPath(env) ?? (await packed(env));
  try {
    // The pages are our own, and a container rarely lets Chromium build its sandbox.
    return await chromium.launch({ ...found, args: ['--no-sandbox', '--disable-gpu'] });
  } catch (failure) {
    const [why = ''] = String((failure as Error).message).split('\n');
    throw new Error(`Chromium at ${found.executablePath} did not start (${why}). ${ADVICE}`);
  }
}

const ADVICE = 'Name one by CHROMIUM_PATH, or install the package chromium of your system.';

function named(env: NodeJS.ProcessEnv): Found | undefined {
  const path = env.CHROMIUM_PATH;
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH names no file: ${path}. ${ADVICE}`);
  return path ? { executablePath: path, env: {} } : undefined;
}

function onPath(env: NodeJS.ProcessEnv): Found | undefined {
  const folders = (env.PATH ?? '').split(delimiter);
  const path = folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((one) => existsSync(one));
  return path ? { executablePath: path, env: {} } : undefined;
}

/** Where the package's browser is unpacked, once for each of its releases. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  const manifest = readFileSync(join(PROJECT, 'package.json'), 'utf8');
  const { devDependencies } = JSON.parse(manifest) as { devDependencies: { [name: string]: string } };
  const cache = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  return join(cache, 'isen-mulang', `chromium-${devDependencies[PACKAGE]}`);
}

async function packed(env: NodeJS.ProcessEnv): Promise<Found> {
  const folder = cacheFolder(env);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      HOME: folder,
      FONTCONFIG_FILE: fontsOf(folder),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
    },
  };
}

/**
 * Tells the browser where its fonts are. The package's own file names folders of a system it is not on, and a page without
 * a font has no text to click on.
 */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts-here.conf');
  const [fonts, cache] = [join(folder, 'fonts'), join(folder, 'fonts-cache')];
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`;
  if (!existsSync(file)) writeFileSync(file, text);
  return file;
}

/** Beside it first and then by renaming, so that a start that was cut off leaves no half of a browser behind. */
async function unpackInto(folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
  // The package unpacks into the temporary folder, its libraries only for a system that says it has none.
  Object.assign(process.env, { TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: pack } = await import('@sparticuz/chromium');
    chmodSync(await pack.executablePath(), 0o755);
    if (!existsSync(folder)) renameSync(beside, folder);
  } catch (failure) {
    throw new Error(
      `The npm packages brought no Chromium for this machine: ${(failure as Error).message}. ${ADVICE}`,
    );
  } finally {
    restore({ TMPDIR, AWS_LAMBDA_JS_RUNTIME });
    rmSync(beside, { recursive: true, force: true });
  }
}

function restore(former: { readonly [name: string]: string | undefined }): void {
  for (const [name, value] of Object.entries(former))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
}

// Makes the checkout ready, doing only what is missing: dependencies, messages, the build. It runs
// before anything is installed, on whatever Node is there: plain JavaScript, no dependencies.
// Nothing is written to stdout, because commands print their results there.
//
//   ensure.mjs             ready to start: dependencies and a build of these very sources
//   ensure.mjs --messages  ready for the command line: dependencies and messages, and quick about it
//   ensure.mjs --tests     ready to test: as --messages, and the system packages the browser tests need
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));

/** From here on node runs TypeScript files as they are. */
const oldestNode = [22, 18];
const stamps = 'node_modules/.ensure';
const buildStamp = 'build/.stamp';
const messageSources = ['messages', 'project.inlang/settings.json', 'scripts/messages.mjs'];
const buildSources = [
	...['src', 'static', 'drizzle', 'examples', ...messageSources],
	...['vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
];
const generated = new Set([join('src', 'lib', 'paraglide')]);

const mode = process.argv[2] ?? '';
if (!['', '--messages', '--tests'].includes(mode)) fail(`ensure.mjs does not know "${mode}".`);

const steps = [
	{ isDone: isInstalled, run: install },
	{ isDone: isRuntimeNewEnough, run: refuseRuntime },
	// A build compiles messages itself.
	mode === ''
		? { isDone: isBuildFresh, run: build }
		: { isDone: areMessagesFresh, run: compileMessages },
	...(mode === '--tests' ? [{ isDone: hasTestPackages, run: installTestPackages }] : [])
];
if (!steps.every(({ isDone }) => isDone())) {
	// Whoever waited finds the work done, because each step is looked at again under the lock.
	withLock('.ensure.lock', () => {
		for (const { isDone, run } of steps) if (!isDone()) run();
	});
}

/** @returns {never} @param {string[]} lines */
function fail(...lines) {
	for (const line of lines) console.error(line);
	process.exit(1);
}

/** @param {string} line */
function say(line) {
	console.error(line);
}

/**
 * Runs a program with its output on stderr.
 * @param {string} program
 * @param {string[]} args
 * @param {string} name
 */
function run(program, args, name = `${program} ${args.join(' ')}`) {
	const { status, error } = spawnSync(program, args, {
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (error) fail(`${name} could not be started: ${error.message}`);
	if (status !== 0) fail(`${name} failed; its messages stand above.`);
}

/** @param {string[]} args */
function npm(args) {
	const name = `npm ${args.join(' ')}`;
	const cli = process.env.npm_execpath;
	if (cli) run(process.execPath, [cli, ...args], name);
	else run('npm', args, name);
}

/** @param {string[]} paths @returns {string} */
function fingerprint(paths) {
	const hash = createHash('sha256');
	for (const path of paths) {
		for (const file of filesIn(path)) hash.update(`${file}\0`).update(readFileSync(file));
	}
	return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
	if (!existsSync(path) || generated.has(path)) return [];
	/** @type {import('node:fs').Dirent[]} */
	let entries;
	try {
		entries = readdirSync(path, { withFileTypes: true });
	} catch {
		return [path]; // not a folder
	}
	return entries
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => filesIn(join(path, entry.name)));
}

/** @param {string} file @returns {string | undefined} */
function textOf(file) {
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

// --- dependencies -------------------------------------------------------------------------------

/**
 * Compares the lock file with the list npm keeps of what it installed. A built checkout needs only
 * what runs; packages for other machines are never there.
 */
function isInstalled() {
	const wanted = packagesIn('package-lock.json');
	const installed = packagesIn('node_modules/.package-lock.json');
	if (!wanted || !installed) return false;
	const needsDevelopment = mode !== '' || !isBuildFresh();
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '' || (entry?.dev && !needsDevelopment)) return true;
		const isThere = installed[path]?.version === entry?.version;
		return isThere || (installed[path] === undefined && Boolean(entry?.optional));
	});
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, dev?: boolean, optional?: boolean } | undefined> | undefined}
 */
function packagesIn(file) {
	const text = textOf(file);
	if (text === undefined) return undefined;
	const lock = /** @type {{ packages: ReturnType<typeof packagesIn> }} */ (JSON.parse(text));
	return lock.packages;
}

function install() {
	say('Installing dependencies …');
	npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

// --- runtime ------------------------------------------------------------------------------------

function runtimeVersion() {
	const os = process.platform === 'win32' ? 'win' : process.platform;
	const bundled = packagesIn('node_modules/.package-lock.json');
	return bundled?.[`node_modules/node-${os}-${process.arch}`]?.version ?? process.versions.node;
}

function isRuntimeNewEnough() {
	const [major = 0, minor = 0] = runtimeVersion().split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
	return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function refuseRuntime() {
	fail(
		`Node ${runtimeVersion()} is too old: ${oldestNode.join('.')} or newer is needed.`,
		`The Node that comes with this project does not exist for ${process.platform} on ${process.arch}; install one from your system.`
	);
}

// --- messages -----------------------------------------------------------------------------------

function areMessagesFresh() {
	return (
		existsSync('src/lib/paraglide/messages.js') &&
		textOf(`${stamps}/messages`) === fingerprint(messageSources)
	);
}

function compileMessages() {
	const state = fingerprint(messageSources);
	rmSync(`${stamps}/messages`, { force: true });
	run(process.execPath, ['scripts/messages.mjs']);
	mkdirSync(stamps, { recursive: true });
	writeFileSync(`${stamps}/messages`, state);
}

// --- build --------------------------------------------------------------------------------------

/** The stamp lies in the build itself and is written last: a build that was cut short has none. */
function isBuildFresh() {
	return textOf(buildStamp) === fingerprint(buildSources);
}

function build() {
	const state = fingerprint(buildSources);
	say('Building …');
	rmSync(buildStamp, { force: true });
	npm(['run', '--silent', 'build']);
	writeFileSync(buildStamp, state);
}

// --- system packages for the tests --------------------------------------------------------------

function missingTestPackages() {
	const found = (/** @type {string} */ program) =>
		(process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
	const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
	return [
		...(existsSync(chromium) ? [] : ['chromium']),
		...(found('pdftotext') ? [] : ['poppler-utils']),
		...(found('qpdf') ? [] : ['qpdf'])
	];
}

function hasTestPackages() {
	return missingTestPackages().length === 0;
}

function installTestPackages() {
	const missing = missingTestPackages();
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
		fail(
			`The tests need ${missing.join(' and ')}, which only root can install here by itself.`,
			`On Debian: sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
			'Elsewhere install them your way; CHROMIUM_PATH names a Chromium in another place.'
		);
	}
	say(`Installing ${missing.join(' and ')} …`);
	process.env.DEBIAN_FRONTEND = 'noninteractive';
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
}

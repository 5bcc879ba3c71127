// All checks, one group after another. Every one is run, so that one report names all that is wrong; the
// closing line counts the tests that really ran, as the test runners wrote them down.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const reports = 'reports';
const isWindows = process.platform === 'win32';

/**
 * @typedef {{ name: string, command: string[], report?: string }} Stage
 * @type {Stage[][]} What stands in one group uses one core each, and runs at the same time.
 */
const groups = [
	[{ name: 'generated files', command: ['npm', 'exec', '--', 'svelte-kit', 'sync'] }],
	[
		{ name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
		{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
		{ name: 'types', command: ['npm', 'run', '--silent', 'check'] }
	],
	[{ name: 'unit tests', command: testCommand('unit'), report: 'unit.json' }],
	[{ name: 'component tests', command: testCommand('component'), report: 'component.json' }],
	[{ name: 'build', command: ['node', 'scripts/ensure.mjs'] }],
	[{ name: 'browser tests', command: ['npm', 'run', '--silent', 'e2e'], report: 'e2e.json' }]
];

/** @param {string} project */
function testCommand(project) {
	const outputs = ['--reporter=default', '--reporter=json'];
	const file = `--outputFile.json=${reports}/${project}.json`;
	return ['npm', 'run', '--silent', project, '--', ...outputs, file];
}

rmSync(reports, { recursive: true, force: true });
/** @type {string[]} */
const failed = [];
for (const group of groups) {
	const succeeded = await Promise.all(group.map((stage) => succeeds(stage, group.length === 1)));
	failed.push(...group.filter((_, i) => !succeeded[i]).map(({ name }) => name));
}

const counts = groups
	.flat()
	.flatMap(({ report }) => (report ? [countIn(`${reports}/${report}`)] : []));
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const broken = counts.reduce((sum, count) => sum + count.failed, 0);

console.log('');
console.log(failed.length > 0 ? `Not in order: ${failed.join(', ')}` : 'Everything is in order.');
console.log(`${passed} passed, ${broken} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

/**
 * Runs a check. What it says is shown as it comes, or at its end where others run beside it.
 * @param {Stage} stage
 * @param {boolean} isAlone
 * @returns {Promise<boolean>}
 */
function succeeds({ name, command }, isAlone) {
	const [program = '', ...args] = command;
	const title = `\n── ${name}`;
	if (isAlone) console.log(title);
	const stdio = isAlone ? 'inherit' : 'pipe';
	const child = spawn(program, args, { stdio, shell: isWindows });
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
	return new Promise((resolve) => {
		child.on('error', (error) => said.push(Buffer.from(error.message)));
		child.on('close', (code) => {
			if (!isAlone) console.log(`${title}\n${Buffer.concat(said).toString()}`);
			resolve(code === 0);
		});
	});
}

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport
 * @param {string} file
 */
function countIn(file) {
	if (!existsSync(file)) return { passed: 0, failed: 0 };
	const report = /** @type {VitestReport | PlaywrightReport} */ (
		JSON.parse(readFileSync(file, 'utf8'))
	);
	if ('stats' in report) {
		const { expected, flaky, unexpected } = report.stats;
		return { passed: expected + flaky, failed: unexpected };
	}
	return { passed: report.numPassedTests, failed: report.numFailedTests };
}

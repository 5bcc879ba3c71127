// All checks, one after another. Every one is run, so that one report names all that is wrong; the
// closing line counts the tests that really ran, as the test runners wrote them down.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const reports = 'reports';
const isWindows = process.platform === 'win32';

const stages = [
	{ name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
	{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
	{ name: 'types', command: ['npm', 'run', '--silent', 'check'] },
	{ name: 'unit tests', command: testCommand('unit'), report: 'unit.json' },
	{ name: 'component tests', command: testCommand('component'), report: 'component.json' },
	{ name: 'build', command: ['node', 'scripts/ensure.mjs'] },
	{ name: 'browser tests', command: ['npm', 'run', '--silent', 'e2e'], report: 'e2e.json' }
];

/** @param {string} project */
function testCommand(project) {
	const outputs = ['--reporter=default', '--reporter=json'];
	const file = `--outputFile.json=${reports}/${project}.json`;
	return ['npm', 'run', '--silent', project, '--', ...outputs, file];
}

rmSync(reports, { recursive: true, force: true });
const failed = stages.filter((stage) => !succeeds(stage)).map(({ name }) => name);

const counts = stages.flatMap(({ report }) => (report ? [countIn(`${reports}/${report}`)] : []));
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const broken = counts.reduce((sum, count) => sum + count.failed, 0);

console.log('');
console.log(failed.length > 0 ? `Not in order: ${failed.join(', ')}` : 'Everything is in order.');
console.log(`${passed} passed, ${broken} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** @param {(typeof stages)[number]} stage */
function succeeds({ name, command }) {
	console.log(`\n── ${name}`);
	const [program = '', ...args] = command;
	return spawnSync(program, args, { stdio: 'inherit', shell: isWindows }).status === 0;
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

import { describe, expect, it } from 'vitest';
import {
	type Finding,
	type FindingKind,
	checkModel,
	parseModel,
	prepareModel,
	severities
} from './index.ts';
import { plainFindingKinds } from './check/finding.ts';
import { checkDay, cleanFile } from './testing/clean-file.ts';
import { withValue } from './testing/with-value.ts';

function findingsOf(file: unknown, today = checkDay): readonly Finding[] {
	const parsed = parseModel(file);
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return checkModel(prepareModel(parsed.value), today);
}

/** The clean file with other values at some paths; undefined takes one out. */
function cleanBut(changes: Readonly<Record<string, unknown>>): unknown {
	return Object.entries(changes).reduce<unknown>(
		(file, [path, value]) => withValue(file, path, value),
		cleanFile
	);
}

type Changes = Readonly<Record<string, unknown>>;

/** What is changed about a clean model, and the finding that must come of it. */
const cases: readonly [FindingKind, Changes, Partial<Finding> & Record<string, unknown>][] = [
	[
		'recoveryDeadlock',
		{ 'systems[2].dependsOn': ['erp'] },
		{ severity: 'error', concerns: ['erp', 'vault'], restored: ['erp'], repositories: ['vault'] }
	],
	[
		'recoveryDeadlock',
		{ 'systems[2].restoresFrom': 'vault', 'systems[2].recovery.restore.rpoHours': 1 },
		{ concerns: ['vault'], restored: ['vault'], repositories: ['vault'] }
	],
	[
		'dependencyCircle',
		{ 'systems[1].dependsOn': ['erp'], 'systems[1].priority': 2 },
		{ severity: 'warning', about: 'system', concerns: ['erp', 'network'] }
	],
	['dependencyCircle', { 'systems[1].dependsOn': ['network'] }, { concerns: ['network'] }],
	[
		'processWithoutSystem',
		{ 'processes[1]': { ...cleanFile.processes[0], id: 'sales', name: 'Sales', uses: [] } },
		{ severity: 'warning', about: 'process', concerns: ['sales'] }
	],
	[
		'systemWithoutProcess',
		{ 'systems[3]': { ...cleanFile.systems[1], id: 'wiki', name: 'Wiki' } },
		{ severity: 'note', concerns: ['wiki'] }
	],
	['hitWithoutRecovery', { 'systems[0].recovery': {} }, { severity: 'error', concerns: ['erp'] }],
	[
		'recoveryNeverEstimated',
		{ 'systems[1].recovery': {} },
		{ severity: 'warning', concerns: ['network'] }
	],
	[
		'dataWithoutRepository',
		{ 'systems[0].restoresFrom': undefined, 'scenarios[0].backupLoss': [] },
		{ severity: 'warning', concerns: ['erp'] }
	],
	['dataWithoutRepository', { 'systems[1].kind': 'database' }, { concerns: ['network'] }],
	[
		'dataWithoutRepository',
		{ 'systems[1].recovery.restore.rpoHours': 4 },
		{ concerns: ['network'] }
	],
	[
		'missingRebuild',
		{ 'systems[0].recovery.rebuild': undefined },
		{ severity: 'warning', concerns: ['erp'] }
	],
	[
		'missingRecoveryPoint',
		{ 'systems[0].recovery.restore.rpoHours': undefined },
		{ severity: 'note', concerns: ['erp'] }
	],
	['recoveryWithoutTeam', { 'systems[1].needs': {} }, { severity: 'note', concerns: ['network'] }],
	[
		'unusedTeam',
		{ 'teams[1]': { id: 'idle', name: 'Idle', capacity: 1 } },
		{ severity: 'note', about: 'team', concerns: ['idle'] }
	],
	[
		'priorityAgainstDependency',
		{ 'systems[1].priority': 9 },
		{ severity: 'note', concerns: ['erp'] }
	],
	[
		'missingPriority',
		{ 'systems[2].priority': undefined },
		{ severity: 'note', concerns: ['vault'] }
	],
	[
		'doubleCountedMargin',
		{ 'processes[0].costs': [{ kind: 'margin', perHour: 0 }] },
		{ severity: 'warning', about: 'process', concerns: ['orders'] }
	],
	[
		'streamWithoutSteps',
		{ 'streams[1]': { ...cleanFile.streams[0], id: 'vans', revenuePerHour: 1, steps: [] } },
		{ severity: 'warning', about: 'stream', concerns: ['vans'] }
	],
	[
		'streamWithoutRevenue',
		{ 'streams[0].marginRate': 0 },
		{ severity: 'warning', concerns: ['cars'] }
	],
	['streamWithoutRevenue', { 'streams[0].revenuePerHour': undefined }, { concerns: ['cars'] }],
	[
		'processWithoutCost',
		{ 'processes[1]': { ...cleanFile.processes[0], id: 'sales', name: 'Sales' } },
		{ severity: 'warning', concerns: ['sales'] }
	],
	[
		'missingMtpd',
		{ 'processes[0].mtpdHours': undefined },
		{ severity: 'note', concerns: ['orders'] }
	],
	['manualNeverUsed', { 'processes[0].manual.capability': 0 }, { severity: 'note' }],
	['manualNeverUsed', { 'processes[0].uses[0].without': 0.5 }, { concerns: ['orders'] }],
	[
		'manualUnbounded',
		{ 'processes[0].manual.sustainableHours': undefined },
		{ severity: 'note', concerns: ['orders'] }
	],
	['catchUpWithoutSurplus', { 'streams[0].catchUp': undefined }, { concerns: ['cars'] }],
	[
		'scenarioWithoutEffect',
		{ 'scenarios[0].hits': [{ systems: ['vault'] }] },
		{ severity: 'warning', about: 'scenario', concerns: ['attack'] }
	],
	['scenarioUnlikely', { 'scenarios[0].hits[0].probability': 0.49 }, { concerns: ['attack'] }],
	['scenarioNeverHappens', { 'scenarios[0].frequency': { fixed: 0 } }, { concerns: ['attack'] }],
	[
		'unusedBackupLoss',
		{ 'scenarios[0].backupLoss[1]': { repository: 'network', probability: 0.1 } },
		{ severity: 'note', concerns: ['attack'] }
	],
	[
		'backupLossNotConsidered',
		{ 'scenarios[0].hits[0].systems': ['erp', 'vault'], 'scenarios[0].backupLoss': [] },
		{ severity: 'warning', concerns: ['attack'], repository: 'vault' }
	],
	['sameName', { 'systems[2].name': 'Network' }, { concerns: ['network', 'vault'] }],
	['noSystem', { systems: [], 'processes[0].uses': [], scenarios: [] }, { concerns: [] }],
	['noProcess', { processes: [], streams: [] }, { about: 'model', concerns: [] }],
	['noScenario', { scenarios: [] }, { severity: 'warning', concerns: [] }],
	[
		// By hand at half pace the buffer of 2 is gone by hour 4, half an hour before the ERP is back:
		// 0.25 hours are missed, half of them for good.
		'singlePointOfFailure',
		{ 'streams[0].steps[0].bufferHours': 2, 'systems[0].recovery.restore.hours.fixed': 4.5 },
		{ severity: 'note', concerns: ['erp'], downHours: 4.5, processes: 1, loss: 0.25 * 0.5 * 270 }
	],
	[
		'revenueAboveAnnual',
		{ 'company.annualRevenue': 7_000_000 },
		{ severity: 'warning', about: 'stream', yearly: 900 * 168 * 52, annual: 7_000_000 }
	],
	[
		'revenueBelowAnnual',
		{ 'company.annualRevenue': 16_000_000 },
		{ severity: 'note', yearly: 7_862_400, annual: 16_000_000 }
	],
	[
		'unprovenRecovery',
		{ 'systems[1].basis': { '*': { source: 'a guess', confidence: 'medium' } } },
		{ severity: 'warning', concerns: ['network'], count: 1, of: 3 }
	],
	['unprovenRecovery', { basis: {} }, { count: 3, of: 3 }],
	['figuresWithoutBasis', { basis: {} }, { severity: 'note' }],
	['linksWithoutBasis', { basis: {} }, { severity: 'warning', count: 3, of: 3 }],
	[
		'oldFigures',
		{ 'processes[0].basis': { mtpdHours: { source: 'interview', date: '2025-06-30' } } },
		{ about: 'process', concerns: ['orders'], count: 1, oldest: '2025-06-30' }
	]
];

describe('the check of a model', () => {
	it('has nothing to say about a clean one', () => {
		expect(findingsOf(cleanFile)).toEqual([]);
	});

	it.each(cases)('finds %s after %j', (kind, changes, expected) => {
		const found = findingsOf(cleanBut(changes)).filter((finding) => finding.kind === kind);
		expect(found).toContainEqual(expect.objectContaining(expected));
	});

	it('is tried for every kind of finding', () => {
		const tried = new Set<FindingKind>(cases.map(([kind]) => kind));
		expect(plainFindingKinds.filter((kind) => !tried.has(kind))).toEqual([]);
		expect(tried.size).toBe(plainFindingKinds.length + 9);
	});

	it('puts the gravest first', () => {
		const order = findingsOf(
			cleanBut({ basis: {}, 'systems[0].recovery': {}, 'processes[0].mtpdHours': undefined })
		).map(({ severity }) => severities.indexOf(severity));
		expect(new Set(order)).toEqual(new Set([0, 1, 2]));
		expect(order).toEqual([...order].sort((a, b) => a - b));
	});

	it('says a dear single point of failure is more than a note', () => {
		const changes = { 'streams[0].steps[0].bufferHours': 0, 'company.materiality': 1 };
		expect(findingsOf(cleanBut(changes)).filter(({ severity }) => severity === 'warning')).toEqual([
			expect.objectContaining({ kind: 'singlePointOfFailure', concerns: ['erp'] }),
			expect.objectContaining({ kind: 'singlePointOfFailure', concerns: ['network'] })
		]);
	});

	it('calls figures old after a year to the day', () => {
		const at = (date: string, today: string) =>
			findingsOf(
				cleanBut({ 'processes[0].basis': { '*': { source: 'interview', date } } }),
				today
			).filter(({ kind, about }) => kind === 'oldFigures' && about === 'process');
		expect(at('2025-07-01', '2026-07-01')).toEqual([]);
		expect(at('2025-06-30', '2026-07-01')).toHaveLength(1);
		expect(at('2023-02-28', '2024-02-29')).toHaveLength(1);
		expect(at('2023-03-01', '2024-02-29')).toEqual([]);
	});

	it('does not take a repair for a threat to a repository', () => {
		const changes = {
			'scenarios[0].hits[1]': { systems: ['vault'], path: 'repair' },
			'scenarios[0].backupLoss': []
		};
		expect(findingsOf(cleanBut(changes))).toEqual([]);
	});

	it('bears a model with names that mean something to JavaScript', () => {
		const text = JSON.stringify(cleanFile)
			.replaceAll('"infra"', '"constructor"')
			.replaceAll('"erp"', '"__proto__"')
			.replaceAll('"orders"', '"toString"');
		expect(findingsOf(JSON.parse(text))).toEqual([]);
	});
});

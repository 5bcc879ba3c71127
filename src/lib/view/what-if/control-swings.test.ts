import { describe, expect, it } from 'vitest';
import type { InputSensitivity, SensitivityReport } from '#lib/impact/index.ts';
import { analyse } from '../analysis.ts';
import { deliveredModels } from '../testing/analysed.ts';
import { catalogue } from './catalogue.ts';
import { byImportance } from './control-order.ts';
import { controlSwings } from './control-swings.ts';

const analysis = analyse(deliveredModels()[0]);
const { model } = analysis;
const controls = catalogue(model);

function input(about: string, swing: number | undefined): InputSensitivity {
	const [owner, id, field] = about.split(' ');
	const end = { value: 0, increase: undefined };
	return {
		owner: owner as InputSensitivity['owner'],
		id,
		field,
		movement: 'tenPercent',
		basis: 'none',
		events: 600,
		low: end,
		high: end,
		swing: swing === undefined ? undefined : { mean: swing, standardError: 0 },
		missing: []
	};
}

function report(
	swings: Readonly<Record<string, number | undefined>>,
	both: readonly string[] = []
): SensitivityReport {
	const inputs = Object.entries(swings).map(([about, swing]) => input(about, swing));
	return {
		seed: 1,
		strategy: 'planned',
		expectedAnnualLoss: { mean: 1, standardError: 0 },
		uncertainties: inputs,
		assumptions: both.map((about) => input(about, swings[about])),
		notMoved: 0
	};
}

describe('the swings of controls', () => {
	it('are those of all inputs that they turn, whichever way these swing', () => {
		const twice = 'system erp recovery.rebuild.hours';
		const swings = controlSwings(
			model,
			report({ 'system erp recovery.restore.hours': 30, [twice]: -12 }, [twice])
		);
		expect(swings).toEqual(new Map([['recoveryTime.erp', 42]]));
	});

	it('find the stock of a step and the repository of a loss', () => {
		const stream = model.streams.findIndex(({ id }) => id === 'industrial');
		const scenario = model.scenarios.find(({ backupLoss }) => backupLoss.length > 0);
		const step = model.streams[stream].steps.length - 1;
		const last = controls.filter(({ id }) => id.startsWith('buffer.industrial.')).at(-1);
		const swings = controlSwings(
			model,
			report({
				[`stream industrial steps.${step}.bufferHours`]: 5,
				[`scenario ${scenario?.id} backupLoss.0.probability`]: 7,
				'stream industrial marginRate': 9,
				'scenario ransomware frequency': undefined
			})
		);
		expect(swings).toEqual(
			new Map([
				[last?.id, 5],
				[`backupLoss.${scenario?.backupLoss[0].repository}`, 7]
			])
		);
		for (const id of swings.keys()) expect(controls.map((one) => one.id)).toContain(id);
	});
});

describe('the order of controls by swings', () => {
	const choice = { scenario: model.scenarios[0], organisation: 'planned' } as const;
	const orderedBy = (swings: SensitivityReport) =>
		byImportance(controls, analysis, choice, swings).map(({ id }) => id);
	const among = (order: readonly string[], prefix: string) =>
		order.filter((id) => id.startsWith(`${prefix}.`));

	it('puts what concerns all first, then what swings most', () => {
		const systems = among(
			controls.map(({ id }) => id),
			'recoveryTime'
		).slice(1);
		const swings = systems.map((id, i): [string, number] => [
			`system ${id.slice('recoveryTime.'.length)} recovery.restore.hours`,
			i + 1
		]);
		const all = { ...Object.fromEntries(swings), 'scenario cloud-outage frequency': 1 };
		const order = orderedBy(report(all));
		expect(among(order, 'recoveryTime')).toEqual(['recoveryTime.all', ...systems.toReversed()]);
		expect(order.toSorted()).toEqual(controls.map(({ id }) => id).toSorted());
		const often = orderedBy(report({ ...all, 'scenario cloud-outage frequency': 1e12 }));
		expect(often[0]).toBe('frequency.all');
	});

	it('has a place for what is not told, by the money at stake on the same scale', () => {
		const atStake = among(
			byImportance(controls, analysis, choice).map(({ id }) => id),
			'manual'
		);
		const [first, second, third] = atStake.map((id) => id.slice('manual.'.length));
		const swing = `process ${second} manual.capability`;
		// Told as little, it keeps its place: the others are measured by it.
		expect(among(orderedBy(report({ [swing]: 1 })), 'manual')).toEqual(atStake);
		const both = report({ [swing]: 10, [`process ${third} manual.capability`]: 1e9 });
		expect(among(orderedBy(both), 'manual').indexOf(`manual.${third}`)).toBeLessThan(
			among(orderedBy(both), 'manual').indexOf(`manual.${second}`)
		);
		expect(first).toBe('shipping');
	});
});

import { expect, it } from 'vitest';
import type { Effect } from '../model.ts';
import { hitting, process, ratePenalty, smallModel, system } from '../testing/small-model.ts';
import { finalAnswer, question, whatIfOf } from '../testing/what-if-answers.ts';
import type { Compared, WhatIfAnswer } from './what-if-answer.ts';

const model = smallModel({
	systems: [
		system('erp', 0, { recovery: { restore: { hours: { pert: [5, 20, 90] } } } }),
		system('web', 0, { recovery: { restore: { hours: { lognormal: { p05: 4, p95: 60 } } } } })
	],
	processes: [
		process('orders', ['erp', 'web'], { costs: [ratePenalty], mtpdHours: 30 }),
		process('sales', ['web'], { costs: [ratePenalty] })
	],
	scenarios: [
		hitting(['erp', 'web'], { id: 'fire', frequency: { fixed: 0.4 } }),
		hitting(['web'], { id: 'outage', frequency: { pert: [0.5, 1, 2] } })
	]
});
const effects: Effect[] = [
	{ kind: 'recoveryTime', systems: ['erp'], path: 'all', factor: 0.7 },
	{ kind: 'frequency', scenarios: ['outage'], factor: 0.8 }
];

/** Figures of every sort, by name. */
const figures: Readonly<Record<string, (answer: WhatIfAnswer) => Compared | undefined>> = {
	'expected annual loss': ({ year }) => year.expectedAnnualLoss,
	'bad year': ({ year }) => year.badYear95,
	'mean event': ({ scenario }) => scenario?.eventLoss.mean,
	'median event': ({ scenario }) => scenario?.eventLoss.p50,
	'bad event': ({ scenario }) => scenario?.operationalAt.p90,
	'share of breaches': ({ scenario }) => scenario?.mtpdBreach.orders
};
const runs = Array.from({ length: 120 }, (_, seed) =>
	finalAnswer(whatIfOf(model, { seed, events: 400 }), question({ effects, scenario: 'fire' }))
);

it.each(Object.entries(figures))(
	'a difference scatters as its error says, and less than two sides would: %s',
	(_, figure) => {
		const all = runs.map((answer) => {
			const compared = figure(answer);
			if (!compared) throw new RangeError('the figure is missing');
			return compared;
		});
		const mean = average(all.map(({ difference }) => difference.mean));
		const scatter = Math.sqrt(average(all.map(({ difference }) => (difference.mean - mean) ** 2)));
		const error = average(all.map(({ difference }) => difference.standardError ?? NaN));
		// 120 runs tell a standard deviation to about 6.5 %.
		expect(scatter / error).toBeGreaterThan(0.75);
		expect(scatter / error).toBeLessThan(1.25);
		const apart = all.map(({ today, case: changed }) =>
			Math.hypot(today.standardError ?? NaN, changed.standardError ?? NaN)
		);
		expect(error).toBeLessThan(0.9 * average(apart));
	}
);

function average(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

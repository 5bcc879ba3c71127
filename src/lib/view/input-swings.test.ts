import { describe, expect, it } from 'vitest';
import { type SensitivityReport, measureSensitivity } from '#lib/impact/index.ts';
import { finish } from '#lib/impact/testing/finish.ts';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { inputSwings, lossesAcross } from './input-swings.ts';
import { endValues, inputName, quotedInput } from './input-words.ts';
import { analysed, deliveredModels } from './testing/analysed.ts';
import { analyse } from './analysis.ts';

const analysis = analysed({
	systems: [system('erp', 10)],
	processes: [process('orders', ['erp'], { costs: [{ ...ratePenalty, name: 'Late delivery' }] })],
	scenarios: [
		hitting(['erp'], {
			name: 'Fire',
			frequency: { lognormal: { p05: 0.1, p95: 1 } },
			backupLoss: [{ repository: 'erp', probability: 0.2 }]
		})
	]
});

function measured({ prepared } = analysis): SensitivityReport {
	const result = finish(measureSensitivity(prepared, { events: 10, seed: 1 }));
	if (!result.ok) throw new RangeError(JSON.stringify(result.problem));
	return result.value;
}

const reader = { currency: 'EUR', locale: 'en' } as const;

describe('the inputs that move the result', () => {
	const swings = inputSwings(analysis, measured());

	it('are named by what they belong to and what they are', () => {
		const names = swings.assumptions.map((input) => inputName(input, 'en'));
		expect(names).toContain('erp: Restore takes');
		expect(names).toContain('orders: Late delivery: rate');
		expect(names).toContain('Fire: Chance of losing the backups in erp');
		expect(quotedInput(swings.uncertainties[0], 'en')).toBe('“Fire: How often”');
	});

	it('say between which values they were moved, in their unit', () => {
		const { low, high } = endValues(swings.uncertainties[0], reader);
		expect([low, high].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
			'1 in 10 years',
			'1 a year'
		]);
	});

	it('tell what an average year costs at their ends', () => {
		const { low, high } = lossesAcross(swings.uncertainties[0], swings);
		expect(low).toBeCloseTo(0.1 * 1_000, 6);
		expect(high).toBeCloseTo(1 * 1_000, 6);
	});

	it('have words and a unit in every delivered model', () => {
		for (const delivered of deliveredModels().map(analyse)) {
			const { uncertainties, assumptions } = inputSwings(delivered, measured(delivered));
			for (const input of [...uncertainties, ...assumptions]) {
				expect(inputName(input, 'de'), input.key).not.toMatch(/[a-z][A-Z]|\.\d|undefined/);
				expect(endValues(input, reader).low, input.key).not.toBe('');
			}
		}
	});
});

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { engineVersion } from './engine-version.ts';
import { prepareModel } from './prepare.ts';
import { simulateYear } from './simulate/year-report.ts';
import { demonstrationModel } from './testing/demonstration.ts';
import { finish } from './testing/finish.ts';
import { typicalEvent } from './typical-event.ts';

/** What each engine made of the demonstration company. */
const figuresOf: Readonly<Record<string, string>> = { '1': 'cfbe7f93d7eebbab' };

it('goes up when the same model and seed give other figures', () => {
	const prepared = prepareModel(demonstrationModel());
	const precision = { relativeError: 0.05, leastEvents: 200, mostEvents: 20_000 };
	const year = finish(simulateYear(prepared, { seed: 1, precision }));
	const events = prepared.model.scenarios.map((scenario) =>
		typicalEvent(prepared, scenario, { organisation: 'planned' })
	);
	const figures = createHash('sha256')
		.update(JSON.stringify([year, events]))
		.digest('hex');
	expect(figures.slice(0, 16)).toBe(figuresOf[engineVersion]);
});

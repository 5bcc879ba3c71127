import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	type EventOutcome,
	type Organisation,
	type PreparedModel,
	SimulatedYear,
	Simulation,
	accrued,
	applyEffects,
	capabilityAt,
	checkModel,
	costOfDisruption,
	figures,
	parseModelText,
	prepareModel,
	processPosition,
	typicalEvent
} from './index.ts';

const million = 1e6;
const day = 24;

function readText(path: string): string {
	return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

const examples = readdirSync(new URL('../../../examples', import.meta.url))
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''));

function prepareText(text: string): PreparedModel {
	const parsed = parseModelText(text);
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return prepareModel(parsed.value);
}

function readExample(name: string): PreparedModel {
	return prepareText(readText(`examples/${name}.json`));
}

function onlyEvent(prepared: PreparedModel, organisation: Organisation = 'planned'): EventOutcome {
	const [scenario] = prepared.model.scenarios;
	const event = typicalEvent(prepared, scenario, { organisation });
	if (!event.ok) throw new RangeError(JSON.stringify(event.problem));
	return event.value;
}

/** What had been lost by the end of a day, without the cost of the response. */
function lostByDay({ bookings }: EventOutcome, days: number): number {
	const withoutResponse = bookings.filter(({ phase }) => phase !== 'response');
	return accrued(withoutResponse, days * day) / million;
}

/** Output missed by the end of a day, in hours of full output of a stream. */
function missedByDay({ streams }: EventOutcome, stream: number, days: number): number {
	return streams[stream].pieces.reduce((sum, { from, until, capability }) => {
		const hours = Math.min(until, days * day) - from;
		return sum + (1 - capability) * Math.max(0, hours);
	}, 0);
}

describe.each(examples)('%s', (name) => {
	it('is read, and the check finds no error', () => {
		const prepared = readExample(name);
		const findings = checkModel(prepared, '2026-01-01');

		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	});

	it('says for every figure and link who published it, or that it is assumed', () => {
		const unclear = figures(readExample(name).model).filter(({ source }) => {
			if (source?.source.startsWith('assumption: ')) return source.confidence !== 'low';
			return !/https?:|no address recorded/.test(source?.source ?? '');
		});

		expect(unclear.map(({ owner, id, field }) => `${owner} ${id} ${field}`)).toEqual([]);
	});
});

/** A figure of docs/published-cases.md: what it prints, and what the engine gives. */
type Printed = readonly [figure: string, printed: number, actual: number];

/** Rounding in the document stays well below this share of a figure. */
const tolerance = 0.01;

describe('the figures in docs/published-cases.md', () => {
	const hydro = onlyEvent(readExample('norsk-hydro-2019'));
	const toyota = onlyEvent(readExample('toyota-kojima-2022'));
	const kilotonnesPerHour = 1400 / 8760;
	const missedKilotonnes = (days: number) =>
		(missedByDay(hydro, 0, days) * 0.945 + missedByDay(hydro, 1, days) * 0.055) * kilotonnesPerHour;
	const vehiclesPerOperatingHour = 13_000 / 16;

	it.each<Printed>([
		['Hydro: loss of the event, million NOK', 745, hydro.loss / million],
		['Hydro: first week', 311, accrued(hydro.bookings, 7 * day) / million],
		['Hydro: first week without response', 161, lostByDay(hydro, 7)],
		['Hydro: to the end of March', 361, accrued(hydro.bookings, 13 * day) / million],
		['Hydro: to the end of March without response', 211, lostByDay(hydro, 13)],
		['Hydro: second quarter', 342, lostByDay(hydro, 104) - lostByDay(hydro, 13)],
		['Hydro: first half without response', 554, lostByDay(hydro, 104)],
		['Hydro: first half', 704, accrued(hydro.bookings, 104 * day) / million],
		['Hydro: after the first half', 41.5, lostByDay(hydro, 365) - lostByDay(hydro, 104)],
		['Hydro: output missed by the end of March, kt', 22.6, missedKilotonnes(13)],
		[
			'Hydro: output missed in the second quarter, kt',
			30.4,
			missedKilotonnes(104) - missedKilotonnes(13)
		],
		['Toyota: loss of the event, million JPY', 457, toyota.loss / million],
		['Toyota: standstill of the lines, hours', 24, toyota.streams[0].missedHours],
		[
			'Toyota: vehicles not built',
			9286,
			toyota.streams[0].missedHours * (80 / 168) * vehiclesPerOperatingHour
		],
		['Toyota: caught up, day', 23.1, toyota.normalAt / day]
	])('%s: %f', (_, printed, actual) => {
		expect(Math.abs(actual - printed)).toBeLessThan(tolerance * printed);
	});
});

/** The rows of the table below a heading of docs/back-test.md, cell by cell. */
function backTestRows(heading: string): readonly (readonly string[])[] {
	const [, section = ''] = readText('docs/back-test.md').split(`\n## ${heading}\n`);
	const [text] = section.split('\n## ');
	return text
		.split('\n')
		.filter((line) => line.startsWith('| ['))
		.map((line) => line.split('|').map((cell) => cell.trim().replaceAll(',', '')))
		.map(([, link, ...cells]) => [/\[(.*?)\]/.exec(link)?.[1] ?? link, ...cells]);
}

/** A file of the back-test with one of its what-if cases applied. */
function withCase(prepared: PreparedModel, id: string): PreparedModel {
	const { effects } = prepared.model.cases.find((found) => found.id === id) ?? { effects: [] };
	const applied = applyEffects(prepared.model, effects);
	if (!applied.ok) throw new RangeError(JSON.stringify(applied.problems));
	return prepareModel(applied.value);
}

describe('the figures in docs/back-test.md', () => {
	const losses = backTestRows('The loss');

	it('stand there for every example', () => {
		expect(losses.map(([name]) => name).sort()).toEqual(examples);
	});

	it.each(losses)('%s: a typical loss within the rounding', (name, _published, typical) => {
		const { loss } = onlyEvent(readExample(name));

		expect(Math.abs(loss / million / Number(typical) - 1)).toBeLessThan(tolerance);
	});

	it.each(losses)('%s: the simulated range', (name, _published, _typical, range) => {
		const simulation = new Simulation(readExample(name), { seed: 1, organisation: 'planned' });
		simulation.extend(0, 20_000);
		const { p10, p90 } = new SimulatedYear(simulation).scenario(0).eventLoss;
		const [low, high] = range.split('–').map(Number);

		expect(Math.abs(p10.mean / million / low - 1)).toBeLessThan(2 * tolerance);
		expect(Math.abs(p90.mean / million / high - 1)).toBeLessThan(2 * tolerance);
	});

	it.each(losses.filter((row) => row[5] !== ''))(
		'%s: the losses when less and when more is made up',
		(name, ...cells) => {
			const prepared = readExample(name);
			const [less, more] = ['less-made-up', 'more-made-up'].map(
				(id) => onlyEvent(withCase(prepared, id)).loss / million
			);

			expect(Math.abs(less / Number(cells[4]) - 1)).toBeLessThan(tolerance);
			expect(Math.abs(more / Number(cells[5]) - 1)).toBeLessThan(tolerance);
		}
	);

	it.each(backTestRows('The sales'))(
		'%s: sales missed, %s',
		(name, _what, untilHour, _published, printed) => {
			const prepared = readExample(name);
			const hours = missedByDay(onlyEvent(prepared), 0, Number(untilHour) / day);
			const [{ revenuePerHour = 0 }] = prepared.model.streams;
			const sales = (hours * revenuePerHour) / million;

			expect(Math.abs(sales / Number(printed) - 1)).toBeLessThan(tolerance);
		}
	);
});

const toldInFull = ['norsk-hydro-2019', 'toyota-kojima-2022'];

describe.each(examples.filter((name) => !toldInFull.includes(name)))(
	'%s follows the rules of docs/back-test.md:',
	(name) => {
		const { systems, processes, streams, scenarios, cases } = readExample(name).model;
		const [stream] = streams;
		const [{ manual, unstable }] = processes;
		const [{ frequency, responseCost }] = scenarios;

		it('durations run from half to one and a half times', () => {
			const durations = [systems[0].recovery.restore?.hours, unstable?.hoursPerOutageHour];

			for (const estimate of durations)
				if (estimate && 'pert' in estimate) {
					const [low, mode, high] = estimate.pert;
					expect(low / mode).toBeCloseTo(0.5, 2);
					expect(high / mode).toBeCloseTo(1.5, 2);
				} else expect(estimate).toBeUndefined();
		});

		it('an output that was not published is a half, three quarters or nine tenths', () => {
			for (const phase of [manual, unstable])
				if (phase?.basis?.capability.source.startsWith('assumption: '))
					expect([0.5, 0.75, 0.9]).toContain(phase.capability);
		});

		it('one of two shares is made up, and the cases try the ends of its range', () => {
			const waits = stream.deferrable === 0.9;
			const ends = cases.map(({ effects: [effect] }) =>
				effect.kind === 'deferrable' ? effect.value : undefined
			);

			expect(stream.deferrable).toBe(waits ? 0.9 : 0.5);
			expect(ends).toEqual(waits ? [0.75, 1] : [0.25, 0.75]);
		});

		it('wages, surplus, response and frequency are the same shares', () => {
			const { revenuePerHour = 0, catchUp } = stream;

			expect(catchUp?.surplus).toBe(0.1);
			expect((catchUp?.premiumPerHour ?? 0) / revenuePerHour).toBeCloseTo(0.075, 4);
			for (const phase of [manual, unstable])
				if (phase?.extraCostPerHour !== undefined) {
					const missing = 1 - (phase.capability ?? 0);
					expect(phase.extraCostPerHour / revenuePerHour).toBeCloseTo(0.03 * missing, 4);
				}
			expect(frequency).toEqual({ fixed: 0.05 });
			expect(responseCost && 'lognormal' in responseCost).toBe(true);
			if (responseCost && 'lognormal' in responseCost)
				expect(responseCost.lognormal.p95 / responseCost.lognormal.p05).toBeCloseTo(4, 1);
		});
	}
);

describe('Norsk Hydro runs at the output that was published', () => {
	const prepared = readExample('norsk-hydro-2019');
	const { processes } = onlyEvent(prepared);

	it.each([
		{ process: 'extrusion-europe', from: 2, output: [0.5, 0.5] },
		{ process: 'extrusion-europe', from: 6, output: [0.6, 0.6] },
		{ process: 'extrusion-europe', from: 7, output: [0.7, 0.8] },
		{ process: 'extrusion-europe', from: 9, output: [0.8, 0.85] },
		{ process: 'extrusion-europe', from: 17, output: [0.9, 0.9] },
		{ process: 'building-systems', from: 8, output: [0.2, 0.2] },
		{ process: 'building-systems', from: 9, output: [0.4, 0.5] },
		{ process: 'building-systems', from: 17, output: [0.75, 0.75] }
	])('$process from day $from on', ({ process, from, output: [low, high] }) => {
		const { timeline } = processes[processPosition(prepared, process)];
		const output = capabilityAt(timeline, from * day);

		expect(output).toBeGreaterThanOrEqual(low);
		expect(output).toBeLessThanOrEqual(high);
	});
});

describe('the worked example of docs/model.md', () => {
	const [, example] = /```json\n(\{\n[^]*?\n\})\n```/.exec(readText('docs/model-file.md')) ?? [];
	const prepared = prepareText(example);
	const shipping = processPosition(prepared, 'shipping');

	it('costs by plan what the text says', () => {
		const event = onlyEvent(prepared);

		expect(event.recoveries.map(({ usable }) => usable)).toEqual([16, 24, 30]);
		expect(event.processes.map(({ timeline }) => timeline.stableAt)).toEqual([60, 64.5]);
		expect(event.processes[shipping]).toMatchObject({ uninvoiced: 141_975, mtpdBreached: true });
		expect(event.streams[0].missedHours).toBeCloseTo(28.55);
		expect(event.loss).toBeCloseTo(116_812.5);
		expect(event.normalAt).toBeCloseTo(121.6);
		expect(accrued(event.bookings, day)).toBeCloseTo(55_900);
	});

	it('costs more when it is improvised', () => {
		const event = onlyEvent(prepared, 'adhoc');

		expect(event.recoveries.map(({ usable }) => usable)).toEqual([30, 34, 33]);
		expect(event.loss).toBeCloseTo(131_006.25);
	});

	it('prices eight hours without shipping', () => {
		const { loss, lossPerHour } = costOfDisruption(prepared, shipping, 8);

		expect(loss).toBeCloseTo(6_000);
		expect(lossPerHour).toBeCloseTo(750);
	});
});

import { describe, expect, it } from 'vitest';
import { plainSentence } from '#lib/format/sentence.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	stream,
	system
} from '#lib/impact/testing/small-model.ts';
import { analyse } from '#lib/view/analysis.ts';
import { resolveChoice } from '#lib/view/choice.ts';
import { overview } from '#lib/view/overview.ts';
import {
	type Answer,
	criticalAnswer,
	evidenceAnswer,
	linksAnswer,
	timeAnswer
} from './question-words.ts';

const en = { locale: 'en', currency: 'EUR' } as const;
const de = { locale: 'de', currency: 'EUR' } as const;
const plain = (text: string) => plainSentence(text).replaceAll('\u00a0', ' ');
const said = ({ figure, text }: Answer) => [plain(figure), plain(text)];

type Parts = Parameters<typeof smallModel>[0];

function viewOf(parts: Parts, strategy: string | null = null) {
	const analysis = analyse(smallModel(parts));
	const choice = resolveChoice(analysis, null, strategy);
	const view = choice && overview(analysis, choice, '2026-07-01');
	if (!view?.event) throw new RangeError('the event must be computable');
	return { ...view, event: view.event };
}

function outage(hours: number, processes: readonly object[] = [], more: object = {}): Parts {
	return {
		systems: [system('erp', hours), system('spare', 1)],
		processes,
		scenarios: [hitting(['erp'])],
		...more
	};
}

const limited = (id: string, mtpdHours: number) =>
	process(id, ['erp'], { mtpdHours, costs: [ratePenalty] });

describe('timeAnswer', () => {
	it.each([
		{ hours: 4, figure: '4 hours and 4 hours' },
		{ hours: 0.25, figure: '15 minutes and 15 minutes' },
		{ hours: 24, figure: '1.0 and 1.0 days' },
		{ hours: 321.6, figure: '13.4 and 13.4 days' }
	])('counts $hours hours as $figure', ({ hours, figure }) => {
		expect(plain(timeAnswer(viewOf(outage(hours, [limited('p', 1)])).event, en).figure)).toBe(
			figure
		);
	});

	it.each([
		{
			name: 'no process states a limit',
			processes: [process('p', ['erp'])],
			text: 'No disrupted process states how long it can bear to stop.'
		},
		{
			name: 'only a process that works on states one',
			processes: [process('p', ['erp']), process('q', ['spare'], { mtpdHours: 1 })],
			text: 'No disrupted process states how long it can bear to stop.'
		},
		{
			name: 'every limit is kept',
			processes: [limited('p', 20)],
			text: 'No process is below its minimum for longer than it can bear.'
		},
		{
			name: 'the only process is too late',
			processes: [limited('p', 2)],
			text: 'The only process is below its minimum for longer than it can bear.'
		},
		{
			name: 'one of several is',
			processes: [limited('p', 2), limited('q', 20)],
			text: '1 of 2 processes is below its minimum for longer than it can bear.'
		},
		{
			name: 'several are',
			processes: [limited('p', 2), limited('q', 3), limited('r', 20)],
			text: '2 of 3 processes are below their minimum for longer than they can bear.'
		},
		{
			name: 'nothing is disrupted',
			processes: [],
			text: 'No process is below its minimum for longer than it can bear.'
		}
	])('says when $name', ({ processes, text }) => {
		expect(said(timeAnswer(viewOf(outage(10, processes)).event, en))[1]).toBe(text);
	});

	it('speaks of one process in German as of one', () => {
		const { event } = viewOf(outage(10, [limited('p', 2), limited('q', 20)]));
		expect(said(timeAnswer(event, de))).toEqual([
			'10 Stunden und 10 Stunden',
			'1 von 2 Prozessen liegt länger unter seinem Notbetriebsniveau, als er verträgt.'
		]);
	});

	it('says when the backlog is worked off, in hours on the first day', () => {
		const streams = (surplus: number) => [
			stream('cars', [{ process: 'p' }], {
				...{ revenuePerHour: 10, marginRate: 0.5, deferrable: 1 },
				catchUp: { surplus }
			})
		];
		const at = (surplus: number) =>
			said(
				timeAnswer(viewOf(outage(4, [limited('p', 9)], { streams: streams(surplus) })).event, en)
			)[1];
		expect(at(0.5)).toContain(' The backlog is worked off after 12 hours.');
		expect(at(0.1)).toContain(' The backlog is worked off by day 2.');
	});
});

describe('criticalAnswer', () => {
	const two = {
		systems: [system('first', 10), system('second', 4)],
		processes: [
			process('p', ['first'], { costs: [ratePenalty] }),
			process('q', ['second'], { costs: [ratePenalty] })
		],
		scenarios: [hitting(['first', 'second'])]
	};

	it('names what halving each recovery time saves', () => {
		expect(said(criticalAnswer(viewOf(two).event, 'planned', en))).toEqual([
			'500 for first',
			'is what halving its recovery time would save. Next: second (200).'
		]);
	});

	it('says so when no system alone matters', () => {
		const twins = {
			...two,
			processes: [process('p', ['first', 'second'], { costs: [ratePenalty] })]
		};
		const systems = [system('first', 10), system('second', 10)];
		expect(said(criticalAnswer(viewOf({ ...twins, systems }).event, 'planned', en))).toEqual([
			'None alone',
			'Halving the recovery time of any one system saves nothing.'
		]);
	});

	it.each([
		{
			rework: 1,
			strategy: 'planned',
			text: 'Improvising instead of following the plan would cost 200 more.'
		},
		{ rework: 1, strategy: 'adhoc', text: 'Following the plan instead would save 200.' },
		{
			rework: 0,
			strategy: 'planned',
			text: 'The plan costs 200 more than improvising: look at its order.'
		},
		{ rework: 0, strategy: 'adhoc', text: 'Following the plan instead would cost 200 more.' },
		{ rework: 0.5, strategy: 'planned', text: '' }
	] as const)(
		'compares $strategy at a rework of $rework with its opposite',
		({ rework, strategy, text }) => {
			// In order 2 + 4 hours; improvised 4 hours and what is done again.
			const parts = {
				rework,
				systems: [system('base', 2), system('app', 4, { dependsOn: ['base'] })],
				processes: [process('p', ['app'], { costs: [ratePenalty] })],
				scenarios: [hitting(['base', 'app'])]
			};
			const [, answer] = said(criticalAnswer(viewOf(parts, strategy).event, strategy, en));
			expect(/(?:Improvising|Following|The plan).*$/.exec(answer)?.[0] ?? '').toBe(text);
		}
	);

	it.each([
		{ otherwise: 200, text: 'The order of the plan would cost 200 more.' },
		{ otherwise: -200, text: 'The order of the plan costs 200 less here' }
	])('holds the best order against the plan: $text', ({ otherwise, text }) => {
		const event = { ...viewOf(two).event, otherwise };
		expect(said(criticalAnswer(event, 'optimised', en))[1]).toContain(text);
	});
});

describe('evidenceAnswer', () => {
	const high = { source: 'test', confidence: 'high' };
	const restored = (id: string, basis?: object) => ({
		id,
		name: id,
		recovery: {
			restore: { hours: { pert: [10, 20, 60] }, ...(basis && { basis: { hours: basis } }) }
		}
	});
	const answer = (systems: readonly { readonly id: string }[], hit = systems.map(({ id }) => id)) =>
		said(
			evidenceAnswer(
				viewOf({
					systems,
					processes: systems.map(({ id }) => process(`p-${id}`, [id], { costs: [ratePenalty] })),
					scenarios: [hitting(hit)]
				}).event,
				en
			)
		);

	it('never says that nothing was proven beside what is proven', () => {
		expect(answer([restored('a', high)])).toEqual([
			'All proven',
			'The tests with high confidence bear no date.'
		]);
		expect(answer([restored('a', { ...high, date: '2026-05-16' })])).toEqual([
			'All proven',
			'Last test with high confidence: 16 May 2026.'
		]);
	});

	it.each([
		{
			systems: ['a'],
			begins: 'The only affected system was never recovered this way in a test; if it takes'
		},
		{
			systems: ['a', 'b'],
			begins: '2 of 2 affected systems were never recovered this way in a test; if they take'
		}
	])('speaks of $systems in the right number', ({ systems, begins }) => {
		expect(answer(systems.map((id) => restored(id)))[1]).toContain(` ${begins} as long as feared`);
	});

	it('speaks of one of several in the singular', () => {
		expect(answer([restored('a'), restored('b', high)])[1]).toContain(
			' 1 of 2 affected systems was never recovered this way in a test; if it takes as long as feared'
		);
	});

	it('says that nothing more is at stake when every time is fixed', () => {
		const [figure, text] = answer([system('a', 4)]);
		expect(figure).toBe('No extra cost');
		expect(text).toContain('the event costs 400 EUR.');
	});

	it('has nothing to recover when nothing is hit', () => {
		expect(answer([restored('a')], [])).toEqual([
			'Nothing to recover',
			'No recovery was ever proven by a test.'
		]);
	});

	it('shows a figure that could not be computed as none, never as proven', () => {
		const { event } = viewOf(outage(4));
		const unknown = { ...event, evidence: { ...event.evidence, unprovenLoss: undefined } };
		expect(said(evidenceAnswer(unknown, en))[0]).toBe('–');
	});

	it('tells what an average year would cost more, when that is no luck', () => {
		const { event } = viewOf(outage(4, [process('p', ['erp'], { costs: [ratePenalty] })]));
		const text = (mean: number) => said(evidenceAnswer(event, en, { mean, standardError: 100 }))[1];
		expect(text(5000)).toContain('an average year would cost 5.00 k more.');
		expect(text(150)).not.toContain('average year');
	});
});

describe('linksAnswer', () => {
	const answer = (sourced: number, links: number, restored: readonly (readonly string[])[] = []) =>
		linksAnswer({ sourced, links, deadlocks: restored.map((names) => ({ restored: names })) }, en);

	it.each([
		{ sourced: 0, links: 12, figure: '0 of 12 have a source' },
		{ sourced: 1, links: 12, figure: '1 of 12 has a source' },
		{ sourced: 12, links: 12, figure: '12 of 12 have a source' },
		{ sourced: 0, links: 0, figure: 'No links yet' }
	])('counts $sourced of $links', ({ sourced, links, figure }) => {
		expect(plain(answer(sourced, links).figure)).toBe(figure);
	});

	it('names deadlocked systems, one, several, or the first of many', () => {
		const names = ['ad', 'dns', 'pki', 'mail', 'erp', 'mes'];
		expect(said(answer(2, 2, [['ad']]))[1]).toContain(
			'Deadlock: ad cannot be restored, as its backup needs it to run.'
		);
		expect(said(answer(2, 2, [names.slice(0, 2)]))[1]).toContain(
			'Deadlock: ad, dns cannot be restored, as their backups need them to run.'
		);
		expect(said(answer(2, 2, [names]))[1]).toContain(
			'Deadlock: ad, dns, pki, mail and 2 more cannot'
		);
	});
});

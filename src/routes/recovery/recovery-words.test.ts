import { describe, expect, it } from 'vitest';
import { plainSentence } from '#lib/format/sentence.ts';
import type { OrderOutcome } from '#lib/view/order-outcome.ts';
import type { PlannedRecovery } from '#lib/view/planned-recovery.ts';
import { type RecommendedOrder, comparedPhases } from '#lib/view/compared-orders.ts';
import {
	againstToday,
	improvisedBasis,
	phaseTitle,
	recommendedBasis,
	recoveryLede,
	recoveryTitle,
	returnsTitle,
	timesWords,
	tryTitle,
	waitWords
} from './recovery-words.ts';

const en = { locale: 'en', currency: 'EUR' } as const;
const de = { locale: 'de', currency: 'EUR' } as const;
const plain = (text: string) => plainSentence(text).replaceAll('\u00a0', ' ');

const outcome = (loss: number, returns: readonly number[]): OrderOutcome => ({
	loss,
	byPhase: [0.3 * loss, 0, 0.7 * loss, 0, 0],
	operationalAt: Math.max(0, ...returns),
	stableAt: 2 * Math.max(0, ...returns),
	breaches: 0,
	returns
});
const planned: PlannedRecovery = {
	order: ['a', 'b'],
	isUnranked: false,
	outcome: outcome(18.2e6, [240, 120]),
	processes: [
		{ id: 'ship', name: 'Shipping', position: 0, mtpdHours: 48 },
		{ id: 'pay', name: 'Payroll', position: 1, mtpdHours: undefined }
	]
};
const recommended = (
	loss: number,
	returns: readonly number[],
	isProven = false
): RecommendedOrder => ({
	order: ['b', 'a'],
	outcome: outcome(loss, returns),
	isProven,
	lowerBound: 15e6,
	ordersTried: 12_345
});

describe('the headline', () => {
	it.each([
		{
			name: 'says what the recommended order saves, and which process gains most',
			order: recommended(17e6, [192, 118]),
			en: 'Restoring in the recommended order saves 1.20 M EUR and brings Shipping back 2 days sooner',
			de: 'Der Wiederanlauf in der empfohlenen Reihenfolge spart 1,20 Mio. EUR und bringt Shipping 2 Tage früher zurück'
		},
		{
			name: 'leaves out the processes when none returns sooner',
			order: recommended(17e6, [240, 130]),
			en: 'Restoring in the recommended order saves 1.20 M EUR',
			de: 'Der Wiederanlauf in der empfohlenen Reihenfolge spart 1,20 Mio. EUR'
		},
		{
			name: 'says that nothing is gained, and proven so',
			order: recommended(18.2e6, [240, 120], true),
			en: "No order of recovery is cheaper than today's: 18.2 M EUR",
			de: 'Keine Reihenfolge ist günstiger als die heutige: 18,2 Mio. EUR'
		},
		{
			name: 'says that nothing better was found',
			order: recommended(18.2e6, [240, 120]),
			en: "No order cheaper than today's was found: recovery costs 18.2 M EUR",
			de: 'Keine günstigere Reihenfolge als die heutige gefunden: Der Wiederanlauf kostet 18,2 Mio. EUR'
		},
		{
			name: "prices today's order while no other is known",
			order: undefined,
			en: "Restoring in today's order costs 18.2 M EUR, all operating after 10 days",
			de: 'Der Wiederanlauf in der heutigen Reihenfolge kostet 18,2 Mio. EUR; bis alles wieder arbeitet, vergehen 10 Tage'
		}
	])('$name', ({ order, ...words }) => {
		expect(plain(recoveryTitle('Fire', planned, order, en))).toBe(words.en);
		expect(plain(recoveryTitle('Fire', planned, order, de))).toBe(words.de);
	});

	it('has nothing to restore where nothing is hit', () => {
		const none = { ...planned, order: [] };
		expect(recoveryTitle('Fire', none, undefined, en)).toBe(
			'Fire takes no system down: there is nothing to restore'
		);
	});
});

describe('the lede', () => {
	const unknown = { typicalLoss: undefined, cutSaving: 0 };

	it('tells the planning case from the typical event of other pages', () => {
		const words = plain(recoveryLede('Fire', planned, { typicalLoss: 16.2e6, cutSaving: 0 }, en));
		expect(words).toContain('planning case of Fire');
		expect(words).toContain('18.2 M EUR here, and 16.2 M EUR as the typical event');
		for (const typicalLoss of [undefined, planned.outcome.loss])
			expect(plain(recoveryLede('Fire', planned, { ...unknown, typicalLoss }, en))).not.toContain(
				'typical'
			);
	});

	it('points to what cutting a deadlock saves, if anything', () => {
		const cut = { ...unknown, cutSaving: 4.15e6 };
		expect(plain(recoveryLede('Fire', planned, cut, en))).toContain(
			'cutting the deadlock named below saves 4.15 M EUR'
		);
		expect(recoveryLede('Fire', planned, unknown, en)).not.toContain('deadlock');
	});

	it('says when the plan is only the order of the file', () => {
		const unranked = { ...planned, isUnranked: true };
		expect(recoveryLede('Fire', unranked, unknown, en)).toContain('No system hit has a priority');
		expect(recoveryLede('Fire', planned, unknown, en)).not.toContain('priority');
	});
});

describe('the table of returns', () => {
	const better = outcome(17e6, [192, 118]);
	it.each([
		{
			name: 'names the process that loses beside the one that gains',
			known: outcome(17e6, [192, 150]),
			title: 'In the recommended order Shipping returns 2 days sooner, Payroll 1 day 6 h later'
		},
		{
			name: 'names the process that gains most',
			known: better,
			title: 'Shipping gains most: it returns 2 days sooner in the recommended order'
		},
		{
			name: 'says that it is cheaper though nothing returns sooner',
			known: outcome(17e6, [240, 120]),
			title: 'The recommended order costs less although no process returns sooner'
		},
		{
			name: 'says that nothing changes',
			known: outcome(18.2e6, [240, 120]),
			title: 'No process returns sooner in the recommended order'
		}
	])('$name', ({ known, title }) => {
		expect(plain(returnsTitle(planned, known, undefined, en))).toBe(title);
	});

	it('speaks of improvisation, then of the plan, until more is known', () => {
		const improvised = outcome(20e6, [264, 120]);
		expect(plain(returnsTitle(planned, undefined, improvised, en))).toBe(
			"Improvised, Shipping returns 1 day later than by today's plan"
		);
		expect(plain(returnsTitle(planned, undefined, undefined, de))).toBe(
			'Shipping ist nach heutigem Plan als Letztes zurück, an Tag 10,0'
		);
		const none = { ...planned, processes: [] };
		expect(returnsTitle(none, undefined, undefined, en)).toBe('No process stops in this event');
	});
});

describe('the phases', () => {
	const today = outcome(18.2e6, []);
	const titleOf = (other: OrderOutcome | undefined) =>
		plain(phaseTitle(comparedPhases(today, [other]), today, en));

	it('say where the recommended order saves most', () => {
		expect(titleOf(outcome(17.2e6, []))).toBe(
			'Unstable: here the recommended order saves most, 700 k EUR'
		);
	});

	it('say what costs most when nothing is saved or known', () => {
		const title = "Unstable costs most in today's order, 12.7 M of 18.2 M EUR";
		expect(titleOf(undefined)).toBe(title);
		expect(titleOf(today)).toBe(title);
	});

	it('have no message where nothing is lost', () => {
		expect(phaseTitle([], outcome(0, []), en)).toBe('This event costs nothing');
	});
});

describe('an order that is tried', () => {
	it.each([
		{ kind: 'planned', difference: 0, title: 'Try an order: move systems and see the money move' },
		{
			kind: 'recommended',
			difference: -1.2e6,
			title: "The recommended order costs 1.20 M EUR less than today's"
		},
		{ kind: 'tried', difference: -5e3, title: "This order costs 5.00 k EUR less than today's" },
		{ kind: 'tried', difference: 5e3, title: "This order costs 5.00 k EUR more than today's" },
		{ kind: 'tried', difference: 0, title: "This order costs as much as today's" }
	] as const)('$title', ({ kind, difference, title }) => {
		expect(plain(tryTitle(kind, difference, en))).toBe(title);
	});

	it('signs its difference and says which way it goes', () => {
		expect(plain(againstToday(-1.2e6, en))).toBe('−1.20 M EUR, less than today');
		expect(plain(againstToday(1.2e6, de))).toBe('+1,20 Mio. EUR, mehr als heute');
		expect(againstToday(0, en)).toBe('as much as today');
	});

	it('has times only where something stops', () => {
		expect(plain(timesWords(planned.outcome, en))).toBe(
			'All operating after 10 days, stable on day 20.0.'
		);
		expect(plain(timesWords(outcome(1, [5]), de))).toBe(
			'Bis alles wieder arbeitet, vergehen 5 Stunden; stabil ist es nach 10 Stunden.'
		);
		expect(timesWords(outcome(1, []), en)).toBe('No process stops.');
	});

	const row = {
		id: 'a',
		name: 'A',
		place: 1,
		path: 'restore',
		start: 5,
		usable: 9,
		earlier: 0
	} as const;
	const b = { id: 'b', name: 'B' };
	it.each([
		{ wait: undefined, words: 'starts right after the hold' },
		{ kind: 'dependency', isLater: false, words: 'waits for B, on which it depends' },
		{
			kind: 'dependency',
			isLater: true,
			words: 'cannot start before B, on which it depends and which comes later in this order'
		},
		{ kind: 'repository', isLater: false, words: 'waits for B, which holds its backups' },
		{
			kind: 'repository',
			isLater: true,
			words: 'cannot start before B, which holds its backups and comes later in this order'
		},
		{ kind: 'team', isLater: false, words: 'waits for people: IT is busy with B' }
	] as const)('says "$words"', ({ kind, isLater, words }) => {
		const wait = kind && { kind, isLater, for: b, team: kind === 'team' ? 'IT' : undefined };
		expect(waitWords({ ...row, wait }, en)).toBe(words);
	});
});

describe('how sure a figure is', () => {
	const improvised = { ...outcome(19e6, []), orders: 1000, lossError: 62_700 };
	const beside = { rows: [], count: 2, movedCount: 2, mostMoved: undefined };
	const compared = { recommended: recommended(17e6, []), improvised, beside };

	it('is said of the recommended order', () => {
		expect(recommendedBasis({ kind: 'sought' }, en)).toContain('being tried');
		expect(recommendedBasis({ kind: 'failed' }, en)).toContain('could not be computed');
		expect(plain(recommendedBasis({ kind: 'found', value: compared }, en))).toContain(
			'Best of 12,345 orders tried; none can cost less than 15.0'
		);
		const value = { ...compared, recommended: recommended(17e6, [], true) };
		expect(recommendedBasis({ kind: 'found', value }, en)).toContain('Proven best');
	});

	it('is said of improvisation', () => {
		expect(plain(improvisedBasis({ kind: 'found', value: compared }, en))).toContain(
			'Mean of 1,000 random orders, ±62.7 k'
		);
		const value = { ...compared, improvised: { ...improvised, lossError: undefined } };
		expect(improvisedBasis({ kind: 'found', value }, en)).not.toContain('±');
	});
});

import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/format/number.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { analyse } from './analysis.ts';
import { resolveChoice } from './choice.ts';
import { type OverviewEvent, overview } from './overview.ts';
import { type Reader, curveTitle, headline, lede, lossTitle, planTitle } from './overview-words.ts';

const reader = (locale: Locale): Reader => ({ locale, currency: 'EUR' });
const plain = (text: string) => plainSentence(text).replaceAll('\u00a0', ' ');

function eventOf(parts: Parameters<typeof smallModel>[0]): OverviewEvent {
	const analysis = analyse(smallModel(parts));
	const choice = resolveChoice(analysis, null, null);
	const event = choice && overview(analysis, choice, '2026-07-01').event;
	if (!event) throw new RangeError('the event must be computable');
	return event;
}

/** One system and one process, down for some hours and unstable for as long again and again. */
function outage(hours: number, unstablePerHour = 0, more: object = {}) {
	return {
		systems: [system('erp', hours)],
		processes: [
			process('orders', ['erp'], {
				unstable: { capability: 0.5, hoursPerOutageHour: { fixed: unstablePerHour } },
				costs: [ratePenalty]
			})
		],
		scenarios: [hitting(['erp'])],
		...more
	};
}

describe('headline', () => {
	it.each([
		{
			name: 'names the day on which all is stable',
			event: outage(240, 1),
			en: 'Fire would keep systems down for 10 days, leave us unstable until day 20 and cost 36.0 k EUR',
			de: 'Fire: Systeme 10 Tage außer Betrieb, instabil bis Tag 20, Kosten von 36,0 Tsd. EUR'
		},
		{
			name: 'counts hours where a day would be day 0',
			event: outage(4, 1),
			en: 'Fire would keep systems down for 4 hours, leave us unstable for 4 hours more and cost 600 EUR',
			de: 'Fire: Systeme 4 Stunden außer Betrieb, danach 4 Stunden instabil, Kosten von 600 EUR'
		},
		{
			name: 'never ends before the systems are back',
			event: outage(30, 0.1),
			en: 'Fire would keep systems down for 1 day 6 h, leave us unstable for 3 hours more and cost 3.15 k EUR',
			de: 'Fire: Systeme 1 Tag 6 Std. außer Betrieb, danach 3 Stunden instabil, Kosten von 3,15 Tsd. EUR'
		},
		{
			name: 'has no unstable phase where there is none',
			event: outage(1),
			en: 'Fire would keep systems down for 1 hour and cost 100 EUR',
			de: 'Fire: Systeme 1 Stunde außer Betrieb, Kosten von 100 EUR'
		},
		{
			name: 'says that no process is disrupted',
			event: outage(4, 0, { processes: [] }),
			en: 'Fire would disrupt no process and cost 0 EUR',
			de: 'Fire würde keinen Prozess stören und 0 EUR kosten'
		}
	])('$name', ({ event, en, de }) => {
		const view = eventOf(event);
		expect(plain(headline('Fire', view, reader('en')))).toBe(en);
		expect(plain(headline('Fire', view, reader('de')))).toBe(de);
	});

	it('leaves a scenario its name, whatever that is', () => {
		const name = '{loss} <b>$&</b> undefined';
		expect(plain(headline(name, eventOf(outage(4)), reader('en')))).toContain(name);
	});
});

describe('lede', () => {
	it('names the dearest phase, the frequency, and cash against the credit line', () => {
		const processes = [process('orders', ['erp'], { costs: [ratePenalty], cashPerHour: 50 })];
		const late = outage(10, 0, { processes, company: { creditLine: 2000 } });
		expect(plain(lede(eventOf(late), reader('en')))).toBe(
			"100 % of a typical event's cost falls in the standstill, before anybody can work. Expected 1 a year. " +
				'Invoices worth 500 EUR go out late, against a credit line of 2.00 k EUR.'
		);
		const noLine = lede(eventOf({ ...late, company: {} }), reader('de'));
		expect(plain(noLine)).toContain('Rechnungen über 500 EUR gehen verspätet hinaus.');
	});

	it('has no dearest phase in an event that costs nothing', () => {
		const free = eventOf(outage(4, 0, { processes: [] }));
		expect(plain(lede(free, reader('en')))).toBe('Expected 1 a year.');
	});

	it('names the response where that is dearest', () => {
		const scenarios = [hitting(['erp'], { responseCost: { fixed: 1200 } })];
		expect(plain(lede(eventOf(outage(4, 0, { scenarios })), reader('en')))).toContain(
			"75 % of a typical event's cost is the response itself."
		);
	});
});

describe('curveTitle', () => {
	it.each([
		{ hours: 240, text: '33 % of the cost falls after day 10, when every system is back' },
		{ hours: 10, text: '33 % of the cost falls after 10 hours, when every system is back' },
		{ hours: 0.5, text: '33 % of the cost falls after 30 minutes, when every system is back' }
	])('says what comes after $hours hours of outage', ({ hours, text }) => {
		expect(plain(curveTitle(eventOf(outage(hours, 1)), reader('en')))).toBe(text);
	});

	it('says how soon half of it is lost where nothing much comes after', () => {
		const view = eventOf(outage(100));
		expect(plain(curveTitle(view, reader('en')))).toBe(
			'7.20 k of the 10.0 k EUR has been incurred by day 3'
		);
		expect(plain(curveTitle(view, reader('de')))).toBe(
			'7,20 Tsd. von 10,0 Tsd. EUR sind bis Tag 3 angefallen'
		);
	});
});

describe('lossTitle', () => {
	it('names the dearest process and its dearest phase', () => {
		const { table } = eventOf(outage(10, 1));
		expect(plain(lossTitle(table, reader('en')))).toBe(
			'orders carries 1.50 k of the 1.50 k EUR; its dearest phase: standstill'
		);
		expect(plain(lossTitle(table, reader('de')))).toContain('teuerste Phase: Stillstand');
	});

	it('asks where no process costs anything', () => {
		const { table } = eventOf(outage(4, 0, { processes: [] }));
		expect(lossTitle(table, reader('en'))).toBe('Which process would carry the cost?');
	});
});

describe('planTitle', () => {
	const both = {
		systems: [system('erp', 48), system('mail', 4)],
		scenarios: [hitting(['erp', 'mail'])]
	};
	const rebuild = { restore: { hours: { fixed: 5 } }, rebuild: { hours: { fixed: 50 } } };
	const deadlock = [
		system('vault', 1, { dependsOn: ['ad'] }),
		{ id: 'ad', name: 'Directory', restoresFrom: 'vault', recovery: rebuild }
	];

	it.each([
		{
			name: 'names one system and one process',
			parts: outage(4),
			en: 'erp is back after 4 hours; orders is stable after 4 hours',
			de: 'erp ist nach 4 Stunden zurück; orders ist nach 4 Stunden stabil'
		},
		{
			name: 'counts several systems and names the last process',
			parts: { ...both, processes: [process('orders', ['erp']), process('office', ['mail'])] },
			en: 'The last of 2 systems is back on day 2; orders is the last to be stable, on day 2',
			de: 'Das letzte von 2 Systemen ist an Tag 2 zurück; orders ist als Letztes stabil, an Tag 2'
		},
		{
			name: 'says that no process is disrupted, not that no system is',
			parts: both,
			en: 'The last of 2 systems is back on day 2; no process is disrupted',
			de: 'Das letzte von 2 Systemen ist an Tag 2 zurück; kein Prozess ist gestört'
		},
		{
			name: 'names the deadlock',
			parts: { systems: deadlock, scenarios: [hitting(['vault', 'ad'])] },
			en: 'Directory must be built anew; the last system is back on day 2; no process is disrupted',
			de: 'Directory muss neu aufgebaut werden; das letzte System ist an Tag 2 zurück; kein Prozess ist gestört'
		},
		{
			name: 'has nothing to recover',
			parts: { ...both, scenarios: [hitting([])] },
			en: 'No system has to be recovered',
			de: 'Kein System muss wiederhergestellt werden'
		}
	])('$name', ({ parts, en, de }) => {
		const { plan } = eventOf(parts);
		expect(plain(planTitle(plan, reader('en')))).toBe(en);
		expect(plain(planTitle(plan, reader('de')))).toBe(de);
	});

	it('names no process where the last is not among those drawn', () => {
		const ids = Array.from({ length: 40 }, (_, i) => `s${i}`);
		const cheap = { unstable: { capability: 0.9, hoursPerOutageHour: { fixed: 100 } } };
		const { plan } = eventOf({
			systems: ids.map((id) => system(id, 24)),
			processes: ids.map((id, i) =>
				process(`p${i}`, [id], i === 39 ? cheap : { costs: [ratePenalty] })
			),
			scenarios: [hitting(ids)]
		});
		expect(plain(planTitle(plan, reader('en')))).toBe(
			'The last of 40 systems is back on day 1; all is stable on day 101'
		);
	});
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	type Estimate,
	type Figure,
	type RecoveryPath,
	bookingKinds,
	figures,
	parseModel,
	parseModelText,
	phases
} from '#lib/impact/index.ts';
import { estimateWords } from './estimate-words.ts';
import { figureName, figureValue } from './figure-words.ts';
import type { Locale } from './number.ts';
import { costKindName, phaseName } from './phase-name.ts';
import { recoveryPathName, recoveryPathVerb } from './recovery-path-name.ts';

const locales: readonly Locale[] = ['en', 'de'];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const one = { fixed: 1 };

/** A model with every field that a system, process or stream may have. */
const everything = parseModel({
	version: 1,
	name: 'All',
	currency: 'EUR',
	teams: [{ id: 't', name: 'T', capacity: 1 }],
	systems: [
		{
			id: 's',
			name: 'S',
			dependsOn: ['s2'],
			restoresFrom: 's2',
			needs: { t: 1 },
			recovery: {
				repair: { hours: one, rpoHours: 0 },
				restore: { hours: one, rpoHours: 24 },
				rebuild: { hours: one, rpoHours: 168 }
			}
		},
		{ id: 's2', name: 'S2' }
	],
	processes: [
		{
			id: 'p',
			name: 'P',
			operatingHoursPerWeek: 40,
			mtpdHours: 48,
			mbco: 0.5,
			uses: [{ system: 's', without: 0.2 }],
			manual: {
				capability: 0.4,
				readyAfterHours: 8,
				sustainableHours: 240,
				extraCostPerHour: 1200
			},
			unstable: {
				capability: 0.7,
				hoursPerOutageHour: one,
				maxHours: 720,
				hoursPerManualHour: 0.25,
				hoursPerLostHour: 0.5,
				hoursPerGapHour: 0.1,
				extraCostPerHour: 900
			},
			cashPerHour: 10,
			costs: [
				{ kind: 'penalty', perHour: 1, fromHour: 2 },
				{ kind: 'other', once: 5, atHour: 0, belowCapability: 0.5 }
			]
		},
		{ id: 'q', name: 'Q' }
	],
	streams: [
		{
			id: 'v',
			name: 'V',
			operatingHoursPerWeek: 120,
			revenuePerHour: 20_000,
			marginRate: 0.35,
			deferrable: 0.5,
			backlogLimitHours: 120,
			catchUp: { surplus: 0.2, premiumPerHour: 1500 },
			steps: [
				{ process: 'p', bufferHours: 24 },
				{
					parallel: [
						{ process: 'p', share: 0.6 },
						{ process: 'q', share: 0.4 }
					]
				}
			],
			costs: [{ kind: 'churn', once: 5, atHour: 0 }]
		}
	]
});

/** A figure's field without positions and team ids, as the table of sources names it. */
function kindOf({ field }: Figure): string {
	if (field.startsWith('needs.')) return 'needs';
	return field.replace(/\.\d+/g, '');
}

function kindsOf(parsed: ReturnType<typeof parseModel>): readonly string[] {
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	const shown = figures(parsed.value).filter(({ owner }) =>
		['system', 'process', 'stream'].includes(owner)
	);
	return [...new Set(shown.map(kindOf))];
}

const kinds = kindsOf(everything);

describe('figureName', () => {
	it('knows every figure that a system, process or stream may have', () => {
		expect(kinds.length).toBeGreaterThan(35);
		for (const kind of kinds)
			for (const locale of locales) {
				const name = figureName(kind, 'ERP', locale);
				expect(name).not.toBe(kind);
				expect(name).toMatch(/^[A-ZÄÖÜ]/);
				expect(name).not.toMatch(/undefined|[{}]|_/);
			}
	});

	it('tells all of them apart', () => {
		for (const locale of locales)
			expect(new Set(kinds.map((kind) => figureName(kind, 'ERP', locale))).size).toBe(kinds.length);
	});

	it('knows every figure of the demonstration company', () => {
		const text = readFileSync('src/lib/demonstration/northline.json', 'utf8');
		const unknown = kindsOf(parseModelText(text)).filter((kind) => !kinds.includes(kind));
		expect(unknown).toEqual([]);
	});

	it('knows every figure of the demonstration company but those of measures', () => {
		const parsed = parseModelText(readFileSync('src/lib/demonstration/northline.json', 'utf8'));
		if (!parsed.ok) return expect.unreachable();
		const shown = figures(parsed.value).filter(({ owner }) => owner !== 'measure');
		for (const kind of new Set(shown.map(kindOf)))
			expect(figureName(kind, 'ERP', 'en')).not.toBe(kind);
	});

	it.each([
		{ subject: 'Line stop', en: 'Line stop: rate', de: 'Line stop: Satz' },
		{ subject: '', en: 'Cost item: rate', de: 'Kostenposition: Satz' }
	])('names a cost item "$subject" as $en', ({ subject, en, de }) => {
		expect(figureName('costs.perHour', subject, 'en')).toBe(en);
		expect(figureName('costs.perHour', subject, 'de')).toBe(de);
	});
});

describe('figureValue', () => {
	it.each([
		{ kind: 'mtpdHours', value: 48, en: '2 days', de: '2 Tage' },
		{ kind: 'mbco', value: 0.5, en: '50 %', de: '50 %' },
		{ kind: 'costs.once', value: 250_000, en: '250 k EUR', de: '250 Tsd. EUR' },
		{
			kind: 'revenuePerHour',
			value: 20_000,
			en: '20.0 k EUR an hour',
			de: '20,0 Tsd. EUR je Stunde'
		},
		{
			kind: 'operatingHoursPerWeek',
			value: 37.5,
			en: '37.5 hours a week',
			de: '37,5 Stunden je Woche'
		},
		{ kind: 'unstable.hoursPerManualHour', value: 0.25, en: '0.25', de: '0,25' },
		{ kind: 'needs', value: 2, en: '2', de: '2' },
		{ kind: 'horizonYears', value: 5, en: '5 years', de: '5 Jahre' },
		{ kind: 'costOfCapital', value: 0.085, en: '8.5 %', de: '8,5 %' },
		{ kind: 'appetite.probability', value: 0.05, en: '1 year in 20', de: '1 Jahr von 20' },
		{
			kind: 'recovery.restore.hours',
			value: { pert: [10, 22, 60] },
			en: '10 hours to 2 days 12 h, most likely 22 hours',
			de: '10 Stunden bis 2 Tage 12 Std., am ehesten 22 Stunden'
		}
	] as const)('writes $kind as $en', ({ kind, value, en, de }) => {
		expect(plain(figureValue(kind, value, { currency: 'EUR', locale: 'en' }))).toBe(en);
		expect(plain(figureValue(kind, value, { currency: 'EUR', locale: 'de' }))).toBe(de);
	});

	it('writes every figure of nothing as nothing, not as a blank', () => {
		for (const kind of kinds)
			for (const locale of locales)
				expect(plain(figureValue(kind, 0, { currency: 'EUR', locale }))).toMatch(/^0( |$)/);
	});
});

describe('estimateWords', () => {
	const write = String;
	it.each<{ estimate: Estimate; en: string; de: string }>([
		{ estimate: { fixed: 4 }, en: '4', de: '4' },
		{ estimate: { pert: [1, 2, 6] }, en: '1 to 6, most likely 2', de: '1 bis 6, am ehesten 2' },
		{ estimate: { pert: [3, 3, 3] }, en: '3', de: '3' },
		{
			estimate: { lognormal: { p05: 1, p95: 9 } },
			en: '1 to 9 in nine of ten cases',
			de: '1 bis 9 in neun von zehn Fällen'
		},
		{ estimate: { lognormal: { p05: 5, p95: 5 } }, en: '5', de: '5' }
	])('says $en', ({ estimate, en, de }) => {
		expect(estimateWords(estimate, write, 'en')).toBe(en);
		expect(estimateWords(estimate, write, 'de')).toBe(de);
	});
});

describe('the names of phases, costs and paths', () => {
	it('are there in both languages, each its own', () => {
		const paths: readonly RecoveryPath[] = ['repair', 'restore', 'rebuild'];
		for (const locale of locales) {
			const groups = [
				[...phases, 'normal' as const].map((phase) => phaseName(phase, locale)),
				bookingKinds.map((kind) => costKindName(kind, locale)),
				paths.map((path) => recoveryPathName(path, locale)),
				paths.map((path) => recoveryPathVerb(path, locale))
			];
			for (const names of groups) {
				expect(new Set(names).size).toBe(names.length);
				expect(names.join()).not.toMatch(/undefined|_|[{}]/);
			}
		}
	});
});

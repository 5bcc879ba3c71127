import { describe, expect, it } from 'vitest';
import type { Finding, FindingKind, OwnerKind, PlainFindingKind } from '#lib/impact/index.ts';
import { severities } from '#lib/impact/index.ts';
import { findingMessage, nameList, ownerKindName, severityName } from './finding-words.ts';
import type { Locale } from './number.ts';

const locales: readonly Locale[] = ['en', 'de'];
const nameOf = (_: OwnerKind, id: string) => id.toUpperCase();
const context = (locale: Locale) => ({ nameOf, currency: 'EUR', locale });
const about = { severity: 'warning', about: 'system', concerns: ['erp', 'mes'] } as const;

/** Every plain kind there is: the type checker misses one that is not here. */
const plainKinds: Readonly<Record<PlainFindingKind, true>> = {
	dependencyCircle: true,
	processWithoutSystem: true,
	systemWithoutProcess: true,
	recoveryNeverEstimated: true,
	hitWithoutRecovery: true,
	dataWithoutRepository: true,
	missingRebuild: true,
	missingRecoveryPoint: true,
	recoveryWithoutTeam: true,
	unusedTeam: true,
	priorityAgainstDependency: true,
	missingPriority: true,
	doubleCountedMargin: true,
	streamWithoutSteps: true,
	streamWithoutRevenue: true,
	processWithoutCost: true,
	missingMtpd: true,
	manualNeverUsed: true,
	manualUnbounded: true,
	catchUpWithoutSurplus: true,
	scenarioWithoutEffect: true,
	scenarioUnlikely: true,
	scenarioNeverHappens: true,
	unusedBackupLoss: true,
	sameName: true,
	noSystem: true,
	noProcess: true,
	noScenario: true
};
const counted = { ...about, count: 3, of: 1200 };
const otherKinds: {
	readonly [K in Exclude<FindingKind, PlainFindingKind>]: Finding & { readonly kind: K };
} = {
	recoveryDeadlock: {
		...about,
		kind: 'recoveryDeadlock',
		restored: ['ad'],
		repositories: ['vault']
	},
	singlePointOfFailure: {
		...about,
		concerns: ['erp'],
		kind: 'singlePointOfFailure',
		loss: 2_500_000,
		downHours: 30,
		processes: 7
	},
	backupLossNotConsidered: { ...about, kind: 'backupLossNotConsidered', repository: 'vault' },
	revenueAboveAnnual: { ...about, kind: 'revenueAboveAnnual', yearly: 5e8, annual: 4e8 },
	revenueBelowAnnual: { ...about, kind: 'revenueBelowAnnual', yearly: 1e8, annual: 4e8 },
	unprovenRecovery: { ...counted, kind: 'unprovenRecovery' },
	figuresWithoutBasis: { ...counted, kind: 'figuresWithoutBasis' },
	linksWithoutBasis: { ...counted, kind: 'linksWithoutBasis' },
	oldFigures: { ...about, kind: 'oldFigures', count: 3, oldest: '2024-02-29' }
};
const findings: readonly Finding[] = [
	...(Object.keys(plainKinds) as PlainFindingKind[]).map((kind): Finding => ({ ...about, kind })),
	...Object.values(otherKinds)
];

describe('findingMessage', () => {
	it.each(findings)('says $kind in two or more whole sentences, in both languages', (finding) => {
		const [en, de] = locales.map((locale) => findingMessage(finding, context(locale)));
		for (const text of [en, de]) {
			expect(text).not.toMatch(/undefined|NaN|null|\[object|[{}]|finding_/);
			expect(text).toMatch(/^[A-ZÄÖÜ].*[a-zäöüß)]\.$/s);
			expect(text).not.toMatch(/ {2}| [.,;:]/);
		}
		expect(en).not.toBe(de);
	});

	it('says each kind in words of its own', () => {
		for (const locale of locales) {
			const texts = findings.map((finding) => findingMessage(finding, context(locale)));
			expect(new Set(texts).size).toBe(findings.length);
		}
	});

	it('names what it concerns, except where that is the whole model', () => {
		const silent = [
			'noSystem',
			'noProcess',
			'noScenario',
			'recoveryDeadlock',
			'revenueAboveAnnual'
		];
		const counts = ['revenueBelowAnnual', 'figuresWithoutBasis', 'linksWithoutBasis', 'oldFigures'];
		for (const finding of findings.filter(({ kind }) => ![...silent, ...counts].includes(kind)))
			for (const locale of locales) expect(findingMessage(finding, context(locale))).toMatch(/ERP/);
	});

	it('writes figures as each language does', () => {
		const text = (kind: keyof typeof otherKinds, locale: Locale) =>
			findingMessage(otherKinds[kind], context(locale)).replaceAll('\u00a0', ' ');
		expect(text('singlePointOfFailure', 'en')).toContain(
			'ERP, down alone for 1 day 6 h, costs 2.50 M EUR; processes disrupted: 7.'
		);
		expect(text('singlePointOfFailure', 'de')).toContain('für 1 Tag 6 Std., kostet 2,50 Mio. EUR');
		expect(text('unprovenRecovery', 'en')).toContain('3 of 1,200 (ERP, MES)');
		expect(text('unprovenRecovery', 'de')).toContain('3 von 1.200 (ERP, MES)');
		expect(text('oldFigures', 'de')).toContain('die älteste vom 29. Feb. 2024');
	});

	it('speaks of one deadlocked system as of one, of several as of several', () => {
		const several: Finding = { ...otherKinds.recoveryDeadlock, restored: ['ad', 'dns'] };
		const both = (finding: Finding) =>
			locales.map((locale) => findingMessage(finding, context(locale)));
		const [one, eines] = both(otherKinds.recoveryDeadlock);
		expect(one).toContain('AD is restored from VAULT, which cannot come back without it.');
		expect(eines).toContain('AD wird aus VAULT wiederhergestellt');
		const [many, mehrere] = both(several);
		expect(many).toContain('AD, DNS are restored from VAULT, which cannot come back without them.');
		expect(mehrere).toContain('AD, DNS werden aus VAULT wiederhergestellt');
	});

	it('leaves names as they are, even where they look like placeholders', () => {
		const hostile = { ...context('en'), nameOf: () => '{names} $& <b>' };
		expect(findingMessage({ ...about, concerns: ['a'], kind: 'missingMtpd' }, hostile)).toContain(
			': {names} $& <b>.'
		);
	});
});

describe('nameList', () => {
	const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
	it.each([
		{ count: 0, text: '' },
		{ count: 1, text: 'A' },
		{ count: 5, text: 'A, B, C, D, E' },
		{ count: 6, text: 'A, B, C, D and 2 more' },
		{ count: 7, text: 'A, B, C, D and 3 more' }
	])('spells out $count names as "$text"', ({ count, text }) => {
		expect(nameList('system', ids.slice(0, count), context('en'))).toBe(text);
	});

	it('counts thousands as each language does', () => {
		const many = Array.from({ length: 2004 }, (_, i) => `s${i}`);
		expect(nameList('system', many, context('de'))).toBe('S0, S1, S2, S3 und 2.000 weitere');
	});
});

describe('the names of kinds and severities', () => {
	it('are there in both languages', () => {
		const owners: Readonly<Record<OwnerKind, true>> = {
			model: true,
			company: true,
			team: true,
			system: true,
			process: true,
			stream: true,
			scenario: true,
			measure: true
		};
		for (const locale of locales) {
			const names = (Object.keys(owners) as OwnerKind[]).map((owner) =>
				ownerKindName(owner, locale)
			);
			expect(new Set(names).size).toBe(8);
			expect(names.join()).not.toMatch(/undefined|_|^$/);
			expect(new Set(severities.map((severity) => severityName(severity, locale))).size).toBe(3);
		}
	});
});

import { describe, expect, it } from 'vitest';
import type { Cut } from '#lib/view/circle-cuts.ts';
import type { RecoveryCircle } from '#lib/view/recovery-circles.ts';
import { circleTitle, circleWords, cutWords, rebuiltWords } from './circle-words.ts';

const en = { locale: 'en', currency: 'EUR' } as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const directory = { id: 'ad', name: 'Directory' };
const backup = { id: 'bk', name: 'Backup' };
const restored = { kind: 'repository', from: directory, to: backup } as const;
const needed = { kind: 'dependency', from: backup, to: directory } as const;
const cut: Cut = {
	link: needed,
	effect: { kind: 'dependency', system: 'bk', remove: ['ad'] },
	loss: 6e6,
	saving: 4e6,
	operationalSooner: 24,
	stableSooner: 48
};
const circle: RecoveryCircle = {
	links: [restored, needed],
	rebuilt: [{ ...directory, hours: 82, restoreHours: 26 }],
	cuts: [cut],
	linkCount: 2,
	pricedCount: 2
};

describe('a deadlock in words', () => {
	it.each([
		{
			name: 'says what it costs',
			circles: [circle],
			title:
				'One deadlock costs 4.00 M EUR: Directory is built anew because its backups wait for it'
		},
		{
			name: 'is the dearest of several',
			circles: [circle, circle],
			title: '2 deadlocks force systems to be built anew; the dearest costs 4.00 M EUR'
		},
		{
			name: 'may cost nothing that one cut would save',
			circles: [{ ...circle, cuts: [] }],
			title:
				'Directory is built anew because its backups wait for it, but cutting one link saves nothing'
		},
		{
			name: 'may not be met',
			circles: [],
			title: 'No deadlock forces a rebuild in this event'
		}
	])('$name', ({ circles, title }) => {
		expect(plain(circleTitle({ loss: 10e6, circles, others: 0 }, en))).toBe(title);
	});

	it('goes from system to system, in both languages', () => {
		expect(circleWords(circle, 'en')).toBe(
			'Directory is restored from Backup, which needs Directory'
		);
		expect(circleWords(circle, 'de')).toBe(
			'Directory wird aus Backup wiederhergestellt, das wiederum Directory braucht'
		);
	});

	it('says what is built anew, and how much longer that takes', () => {
		expect(plain(rebuiltWords(circle, en))).toBe(
			'So Directory is built anew, which takes 3.4 days instead of 1 day 2 h.'
		);
		const [rebuilt] = circle.rebuilt;
		const two = { ...circle, rebuilt: [{ ...rebuilt, restoreHours: undefined }, rebuilt] };
		expect(plain(rebuiltWords(two, en))).toBe(
			'So Directory is built anew, which takes 3.4 days. Built anew for the same reason: 1 more.'
		);
	});

	it('says how each link is cut', () => {
		expect(cutWords(cut, 'en')).toBe('Let Backup work without Directory');
		expect(cutWords({ ...cut, link: restored }, 'en')).toContain(
			'a copy of the backups of Directory outside Backup'
		);
	});
});

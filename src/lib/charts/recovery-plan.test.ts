import { describe, expect, it } from 'vitest';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { recoveryPlan } from '#lib/view/recovery-plan.ts';
import { analysed, played } from '#lib/view/testing/analysed.ts';
import { recoveryPlanChart, recoveryPlanHeight } from './recovery-plan.ts';
import { renderSvg } from './render-svg.ts';
import { tooltipsOf } from './testing/charts-of.ts';
import { drawnTexts } from './testing/drawn-text.ts';

type Parts = Parameters<typeof analysed>[0];

function drawn(parts: Parts, width = 1280, locale: 'en' | 'de' = 'en') {
	const { analysis, scenario, event } = played(analysed(parts));
	const plan = recoveryPlan(analysis, scenario, event);
	const size = { width, height: recoveryPlanHeight(plan) };
	const option = recoveryPlanChart(plan, locale, size);
	const texts = drawnTexts(renderSvg(option, size)).map((text) => ({
		...text,
		text: text.text.replaceAll('\u00a0', ' ')
	}));
	return { option, size, texts, says: texts.map(({ text }) => text) };
}

const proof = { source: 'restore test', date: '2026-05-16', confidence: 'high' };
const recovery = {
	restore: { hours: { fixed: 24 }, basis: { hours: proof } },
	rebuild: { hours: { fixed: 48 } }
};
const parts = {
	teams: [{ id: 'infra', name: 'Infrastructure', capacity: 2 }],
	systems: [
		{ id: 'net', name: 'Network', needs: { infra: 1 }, recovery },
		system('vault', 12, { name: 'Vault', dependsOn: ['ad'] }),
		{ id: 'ad', name: 'Directory', restoresFrom: 'vault', recovery },
		system('tape', 1),
		{ id: 'files', name: 'Files', restoresFrom: 'tape', recovery }
	],
	processes: [
		{
			...process('orders', ['net'], { mtpdHours: 12, costs: [ratePenalty] }),
			name: 'Orders',
			manual: { capability: 0.4, readyAfterHours: 2 },
			unstable: { capability: 0.8, hoursPerOutageHour: { fixed: 2 } }
		}
	],
	scenarios: [
		hitting(['net', 'vault', 'ad', 'files'], {
			holdHours: { fixed: 6 },
			backupLoss: [{ repository: 'tape', probability: 1 }]
		})
	]
};

describe('recoveryPlanChart', () => {
	it('names teams with their units, systems, and processes', () => {
		const { says } = drawn(parts);
		expect(says.slice(0, 10)).toEqual([
			'Systems, by team',
			'Infrastructure, 2',
			'Network',
			'No team',
			'Directory',
			'Files',
			'Vault',
			'Processes, by phase',
			'Orders',
			'Day 0'
		]);
	});

	it('says when each is back, and why some had to be built anew', () => {
		const { says } = drawn(parts);
		for (const text of ['day 1.3', 'day 2.3, built anew', 'day 2.3, backups lost', 'day 2.8'])
			expect(says).toContain(text);
		expect(drawn(parts, 1280, 'de').says).toContain('Tag 2,3, neu aufgebaut');
	});

	it('tells proven, unproven and deadlocked recoveries in tooltips', () => {
		const { option } = drawn(parts);
		const tooltips = [0, 1].map((i) => tooltipsOf(option, i)[0].replaceAll('\u00a0', ' '));
		expect(tooltips).toEqual([
			'<b>Network</b><br>Restore: day 0.3 to day 1.3<br>Usable from day 1.3<br>This time was shown by a test.',
			'<b>Directory</b><br>Rebuild: day 0.3 to day 2.3<br>Usable from day 2.3<br>No test has shown this time.'
		]);
	});

	it('shows what a process can do, piece by piece, and its longest tolerable stop', () => {
		const { option, says } = drawn(parts);
		const pieces = [0, 1, 2].map((i) => tooltipsOf(option, i)[1].replaceAll('\u00a0', ' '));
		expect(pieces).toEqual([
			'<b>Orders</b><br>Standstill, 0 %<br>day 0.0 to day 0.1',
			'<b>Orders</b><br>Manual work, 40 %<br>day 0.1 to day 1.3',
			'<b>Orders</b><br>Unstable, 80 %<br>day 1.3 to day 3.8'
		]);
		expect(tooltipsOf(option, 0)[2].replaceAll('\u00a0', ' ')).toBe(
			'<b>Orders</b><br>Longest tolerable stop (MTPD): day 0.5'
		);
		for (const text of ['40 %', '80 %', 'all operating, day 1.3', 'all stable, day 3.8'])
			expect(says).toContain(text);
	});

	it('draws systems that are back after all processes are stable', () => {
		const late = { ...parts, systems: [...parts.systems, system('archive', 400)] };
		const hits = [{ systems: ['net', 'archive'] }];
		const { option, texts, size } = drawn({ ...late, scenarios: [{ ...hitting([]), hits }] });
		expect((option.xAxis as { max: number }).max).toBeGreaterThan(400 / 24);
		const label = texts.find(({ text }) => text === 'day 16.7');
		expect(label?.right).toBeLessThanOrEqual(size.width);
		expect(label?.left).toBeGreaterThan(1000);
	});

	it('sets no line for a stable company when no process is disrupted', () => {
		const { says } = drawn({ ...parts, processes: [] });
		expect(says.filter((text) => text.startsWith('all'))).toEqual([]);
		expect(says).toContain('Network');
	});

	it('draws nothing but its headings when nothing has to be recovered', () => {
		const { says } = drawn({ ...parts, scenarios: [hitting([])] });
		expect(says.slice(0, 3)).toEqual(['Systems, by team', 'Processes, by phase', 'Day 0']);
	});

	it('writes a remark left of its bar where the drawing ends', () => {
		const { texts, size } = drawn({ ...parts, processes: [] }, 500);
		const remark = texts.find(({ text }) => text === 'day 2.3, backups lost');
		expect(remark?.right).toBeLessThanOrEqual(size.width);
	});
});

import { describe, expect, it } from 'vitest';
import { finish } from '#lib/impact/testing/finish.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { canonicalJson } from './canonical-json.ts';
import { differences } from './differences.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { recompute } from './recompute.ts';
import type { Snapshot } from './snapshot.ts';
import { closed } from './testing/demonstration-snapshot.ts';
import { closingInput } from './testing/closing-input.ts';

const snapshot = closed(
	closingInput(
		smallModel({
			systems: [system('erp', 10)],
			processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
			scenarios: [hitting(['erp'])]
		})
	)
);
const file = canonicalJson(snapshot);

/** The snapshot that a text holds, which must be one. */
function read(text: string): Snapshot {
	const parsed = parseSnapshot(text);
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return parsed.value;
}

describe('a closed quarter computed again', () => {
	it('is the same to the last digit, from its file alone', () => {
		expect(finish(recompute(read(file)))).toMatchObject({ isSame: true, differences: [] });
	});

	it('shows every figure that somebody changed', () => {
		const loss = snapshot.results.overview.event?.loss ?? NaN;
		const forged = read(file.replaceAll(`"loss":${loss}`, `"loss":${loss - 1}`));
		const { isSame, differences: found } = finish(recompute(forged));
		expect(isSame).toBe(false);
		expect(found).toContainEqual({
			path: 'overview.event.loss',
			stored: loss - 1,
			computed: loss
		});
	});

	it('shows an input that somebody changed, by what it does', () => {
		const forged = read(file.replace('"fixed":10', '"fixed":11'));
		const paths = finish(recompute(forged)).differences.map(({ path }) => path);
		expect(paths).toContain('overview.event.operationalAt');
	});
});

describe('a file that is no snapshot', () => {
	it.each([
		{ text: 'x', path: '' },
		{ text: '[]', path: '' },
		{ text: file.replace('"format":1', '"format":2'), path: 'format' },
		{ text: file.replace('"closedOn":"2026-10-05"', '"closedOn":"yesterday"'), path: 'closedOn' },
		{ text: file.replace('"fixed":10', '"fixed":-10'), path: 'model' },
		{ text: file.replace('"seed":1,"sens', '"seed":"1","sens'), path: 'settings.seed' },
		{
			text: file.replace(/"strategy":"planned"(?=,"year":{"l)/, '"strategy":"x"'),
			path: 'settings.strategy'
		}
	])('is refused, naming "$path"', ({ text, path }) => {
		const parsed = parseSnapshot(text);
		if (parsed.ok) return expect.unreachable();
		expect(parsed.problems.map((problem) => problem.path)).toContain(path);
	});
});

describe('differences', () => {
	it('are told by their place, on either side, up to a bound', () => {
		const [stored, computed] = [
			{ a: [1, { b: 2 }], c: 'x' },
			{ a: [1, { b: 3 }], d: null }
		];
		expect(differences(stored, computed, 10)).toEqual([
			{ path: 'a.1.b', stored: 2, computed: 3 },
			{ path: 'c', stored: 'x', computed: undefined },
			{ path: 'd', stored: undefined, computed: null }
		]);
		expect(differences(stored, computed, 1)).toHaveLength(1);
		expect(differences([1], { 0: 1 }, 5)).toHaveLength(1);
	});
});

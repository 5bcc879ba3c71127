import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '#lib/impact/index.ts';
import { manyModels } from '../testing/analysed.ts';
import { arbitraryCase } from '../testing/arbitrary-case.ts';
import { addressProblemMessage } from './address-problem-words.ts';
import { caseQuery, fitsAddress, longestQuery } from './case-address.ts';
import { catalogue } from './catalogue.ts';
import { readAddress, readKept } from './read-address.ts';
import { today } from './what-if-case.ts';

const models = manyModels();
const [northline] = models;
const controls = catalogue(northline);
const read = (query: string) => readAddress(northline, controls, new URLSearchParams(query));

describe('the address of a case', () => {
	it('brings every case back, whatever is in it', () => {
		for (const [seed, model] of models.entries()) {
			const offered = catalogue(model);
			const scenario = model.scenarios[0]?.id;
			fc.assert(
				fc.property(arbitraryCase(offered), (whatIf) => {
					const query = caseQuery(offered, whatIf, scenario);
					const back = readAddress(model, offered, new URLSearchParams(query.toString()));
					expect(back.problems).toEqual([]);
					expect(back.whatIf).toEqual(whatIf);
					expect(back.scenario).toBe(scenario);
				}),
				{ seed, numRuns: 15 }
			);
		}
	});

	it('carries effects that no control says', () => {
		const others: readonly Effect[] = [
			{ kind: 'costRate', processes: ['shipping'], factor: 0.9 },
			{ kind: 'dependency', system: 'backup-server', remove: ['identity'] }
		];
		const query = caseQuery(controls, { ...today, others }, undefined);
		expect(read(query.toString())).toMatchObject({ whatIf: { others }, problems: [] });
	});

	it('can be read by people', () => {
		const { whatIf } = read('measure=immutable-backup&recoveryTime.all=50&name=Plan+B');
		expect(caseQuery(controls, whatIf, 'ransomware').toString()).toBe(
			'v=1&scenario=ransomware&measure=immutable-backup&recoveryTime.all=50&name=Plan+B'
		);
	});

	it('is empty for today', () => {
		expect(caseQuery(controls, today, undefined).toString()).toBe('');
	});

	it('says when a case does not fit', () => {
		const others: readonly Effect[] = [
			{ kind: 'recoveryPoint', systems: northline.systems.map(({ id }) => id), hours: 1 }
		];
		const small = caseQuery(controls, { ...today, others }, undefined);
		expect(fitsAddress(small)).toBe(true);
		const large = { ...today, others: Array.from({ length: 20 }, () => others[0]) };
		const query = caseQuery(controls, large, undefined);
		expect(fitsAddress(query)).toBe(false);
		expect(read(query.toString()).problems).toMatchObject([{ kind: 'tooLong', limit: 6_000 }]);
		expect(readKept(northline, controls, query.toString())).toMatchObject({
			problems: [],
			whatIf: large
		});
	});
});

describe('what an address asks for in vain is told', () => {
	it.each([
		['recoveryTime.no-such=50', '“recoveryTime.no-such” in the address is no input of this model'],
		['colour=red', '“colour” in the address'],
		['measure=no-such', 'The model has no measure “no-such”'],
		['measure.immutable-backup=true', '“measure.immutable-backup” in the address'],
		['scenario=no-such', 'The model has no scenario “no-such”'],
		['recoveryTime.all=201', 'from 0\u00a0% to 200\u00a0%'],
		['recoveryTime.all=-1', 'Recovery time, all systems: “-1” is not a number'],
		['recoveryTime.all=1e2', '“1e2” is not a number'],
		['recoveryTime.all=0x10', '“0x10” is not a number'],
		['recoveryTime.all=50,5', '“50,5” is not a number'],
		['recoveryTime.all=50.00001', 'at most four decimals'],
		['capacity.security=0', 'from 1 to'],
		['strategy=fast', 'not one of improvised, as planned, as recommended'],
		['frequency.all=50&frequency.all=60', '“frequency.all” stands in the address more than once'],
		['v=2&frequency.all=50', 'version 2'],
		['effect={', 'cannot be made to this model: {'],
		['effect={"kind":"magic"}', 'cannot be made to this model'],
		[
			'effect={"kind":"without","process":"shipping","system":"mes-weser","value":1}',
			'cannot be made to this model'
		],
		[`name=${'x'.repeat(81)}`, 'longer than 80 characters'],
		[`note=${'x'.repeat(longestQuery)}`, 'may be carried by at most 6,000']
	])('%s', (query, message) => {
		const { whatIf, problems } = read(query);
		expect(problems).toHaveLength(1);
		expect(addressProblemMessage(problems[0], 'en')).toContain(message);
		expect(whatIf.others).toEqual([]);
		expect(addressProblemMessage(problems[0], 'de')).not.toBe(
			addressProblemMessage(problems[0], 'en')
		);
	});

	it('and the rest of it is used', () => {
		const { whatIf, problems } = read('recoveryTime.all=50&frequency.all=999&hold.all=80');
		expect(problems).toHaveLength(1);
		expect([...whatIf.values]).toEqual([
			['recoveryTime.all', 50],
			['hold.all', 80]
		]);
	});

	it('an empty field is as today', () => {
		expect(read('recoveryTime.all=&hold.all=100').whatIf).toEqual(today);
		expect(read('recoveryTime.all=&hold.all=100').problems).toEqual([]);
	});
});

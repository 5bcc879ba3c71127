import { expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { openData } from './data.server.ts';
import { temporaryFile } from './testing/temporary-file.ts';

it('fills a new database with the demonstration company', async () => {
	const data = await openData(':memory:');
	expect(await data.current()).toMatchObject({ name: 'Northline Drives', isDemonstration: true });
	expect(await data.model()).toStrictEqual(demonstrationModel());
});

it('leaves a database empty from which everything was removed', async () => {
	const path = temporaryFile();
	const before = await openData(path);
	for (const { id } of await before.list()) await before.remove(id);
	before.close();
	const data = await openData(path);
	expect(await data.current()).toBeUndefined();
	expect(await data.model()).toBeUndefined();
	data.close();
});

it('brings the demonstration company back, once, when asked', async () => {
	const data = await openData(':memory:');
	const mine = await data.startEmpty('Mine', 'CHF');
	expect(await data.current()).toMatchObject({ id: mine, currency: 'CHF', isDemonstration: false });
	const shown = await data.seedDemonstration();
	expect(await data.list()).toHaveLength(2);
	await data.remove(shown);
	const again = await data.seedDemonstration();
	expect(again).not.toBe(shown);
	expect(await data.current()).toMatchObject({ id: again, isDemonstration: true });
});

it('gives the same frozen model until it is written to', async () => {
	const data = await openData(':memory:');
	const model = await data.model();
	expect(await data.model()).toBe(model);
	expect(Object.isFrozen(model?.systems[0].recovery)).toBe(true);
	const current = await data.current();
	await data.rename(current?.id ?? 0, 'Renamed');
	expect(await data.model()).not.toBe(model);
	expect(await data.model()).toEqual({ ...model, name: 'Renamed' });
	expect(await data.model(current?.id)).toBe(await data.model());
});

it('answers for a model that is not there', async () => {
	const data = await openData(':memory:');
	expect(await data.model(99)).toBeUndefined();
	expect(await data.use(99)).toBe(false);
	expect(await data.remove(99)).toBe(false);
});

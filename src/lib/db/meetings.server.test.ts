import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import {
	endMeeting,
	findMeeting,
	isModerator,
	mostNotes,
	moveMeeting,
	noteInMeeting,
	startMeeting
} from './meetings.server.ts';
import { deleteModel, saveModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';
import { countRows } from './testing/count-rows.ts';

async function started(query = 'v=1&hold.all=50') {
	const db = openDatabase(':memory:');
	const modelId = await saveModel(db, demonstrationModel());
	return { db, modelId, by: await startMeeting(db, modelId, query) };
}

describe('a meeting', () => {
	it('is found by its key, with the case that it began with', async () => {
		const { db, modelId, by } = await started();
		expect(await findMeeting(db, by.key)).toMatchObject({
			key: by.key,
			modelId,
			query: 'v=1&hold.all=50',
			revision: 0,
			endedAt: undefined,
			notes: []
		});
		expect(await findMeeting(db, 'another')).toBeUndefined();
	});

	it('shows everybody what its moderator moves, each time as a later state', async () => {
		const { db, by } = await started();
		const moved = await moveMeeting(db, by, 'v=1&hold.all=25');
		expect(moved).toMatchObject({
			kind: 'done',
			meeting: { query: 'v=1&hold.all=25', revision: 1 }
		});
	});

	it.each([undefined, '', 'guessed'])('is led by nobody with the secret %j', async (secret) => {
		const { db, by } = await started();
		const stranger = { key: by.key, secret };
		expect(await isModerator(db, stranger)).toBe(false);
		expect(await moveMeeting(db, stranger, '')).toEqual({ kind: 'notModerator' });
		expect(await endMeeting(db, stranger)).toEqual({ kind: 'notModerator' });
		expect(await findMeeting(db, by.key)).toMatchObject({ revision: 0, endedAt: undefined });
		expect(await isModerator(db, by)).toBe(true);
	});

	it('keeps its secret out of the database', async () => {
		const { db, by } = await started();
		const rows = JSON.stringify(db.$client.prepare('select * from meeting').all());
		expect(rows).toContain(by.key);
		expect(rows).not.toContain(by.secret);
	});

	it('notes the case that is shown, as many as one page holds', async () => {
		const { db, by } = await started();
		await noteInMeeting(db, by, { text: 'Too slow', isDecided: false });
		await moveMeeting(db, by, 'v=1&hold.all=25');
		await noteInMeeting(db, by, { text: 'Agreed', isDecided: true });
		const notes = (await findMeeting(db, by.key))?.notes;
		expect(notes?.map(({ query, text, isDecided }) => [query, text, isDecided])).toEqual([
			['v=1&hold.all=50', 'Too slow', false],
			['v=1&hold.all=25', 'Agreed', true]
		]);
		const more = { text: '', isDecided: false };
		for (let i = 2; i < mostNotes; i++)
			expect((await noteInMeeting(db, by, more)).kind).toBe('done');
		expect(await noteInMeeting(db, by, more)).toEqual({ kind: 'full', limit: mostNotes });
	});

	it('changes no more once it has ended', async () => {
		const { db, by } = await started();
		expect(await endMeeting(db, by)).toMatchObject({ kind: 'done' });
		expect(await moveMeeting(db, by, '')).toEqual({ kind: 'ended' });
		expect((await findMeeting(db, by.key))?.query).toBe('v=1&hold.all=50');
	});

	it('goes with its model, notes and all', async () => {
		const { db, modelId, by } = await started();
		await noteInMeeting(db, by, { text: '', isDecided: false });
		await deleteModel(db, modelId);
		expect(await moveMeeting(db, by, '')).toEqual({ kind: 'gone' });
		// What is left says which model is current: none.
		expect(countRows(db)).toBe(1);
	});
});

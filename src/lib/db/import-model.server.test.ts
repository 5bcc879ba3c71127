import { expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import type { Model } from '#lib/impact/index.ts';
import { addCase, changeCase, listCases, pinCase, rememberFigures } from './cases.server.ts';
import { importModel } from './import-model.server.ts';
import { loadModel } from './models.server.ts';
import { openDatabase, type Database } from './open.server.ts';
import { addAction, listActions } from './report-actions.server.ts';
import type { ScheduleSettings } from './schedule.ts';
import { findSchedule, saveSchedule } from './schedules.server.ts';

const figure = { mean: 1e6, standardError: 1e4 };
const computed = {
	figures: { today: figure, case: figure, difference: { mean: 0, standardError: 0 } },
	fingerprint: 'abc',
	at: new Date('2026-11-12T10:00:00Z')
};

/** The demonstration company with one case of our own, as it is and as a file. */
async function withCase() {
	const db = openDatabase(':memory:');
	const modelId = await importModel(db, demonstrationModel());
	const effects = [{ kind: 'hold', scenarios: 'all', factor: 0.5 }] as const;
	const content = { measures: ['immutable-backup'], effects };
	const outcome = await addCase(db, modelId, {
		name: 'Ours',
		author: 'Anna',
		note: '',
		...content
	});
	if (outcome.kind !== 'saved') throw new RangeError('the case was not saved');
	await rememberFigures(db, modelId, outcome, computed);
	await pinCase(db, modelId, outcome.id, true);
	const file = await loadModel(db, modelId);
	if (!file) throw new RangeError('the model was not stored');
	return { db, modelId, file, content };
}

async function lastCase(db: Database, model: Model) {
	return (await listCases(db, await importModel(db, model))).at(-1);
}

it('a model that comes back changed still knows its cases, and what they came to', async () => {
	const { db, file, content } = await withCase();
	const changed = { ...file, teams: file.teams.map((team) => ({ ...team, capacity: 9 })) };
	expect(await lastCase(db, changed)).toMatchObject({
		...content,
		author: 'Anna',
		isPinned: true,
		version: 1,
		computed
	});
});

it('stores what the file says, to the last figure', async () => {
	const { db, file } = await withCase();
	expect(await loadModel(db, await importModel(db, file))).toStrictEqual(file);
});

it('goes on from the last of several models of the name', async () => {
	const { db, modelId, file } = await withCase();
	const again = await importModel(db, file);
	const [ours] = (await listCases(db, again)).slice(-1);
	await changeCase(db, again, ours, { name: 'Ours', author: 'Ben', note: '' });
	expect(await lastCase(db, file)).toMatchObject({ author: 'Ben', version: 2 });
	expect((await listCases(db, modelId)).at(-1)).toMatchObject({ author: 'Anna' });
});

it('takes a case that was changed in the file as the file has it', async () => {
	const { db, file } = await withCase();
	const cases = file.cases.map((whatIf) => ({ ...whatIf, effects: whatIf.effects.slice(1) }));
	expect(await lastCase(db, { ...file, cases })).toMatchObject({ version: 0, author: '' });
});

it('knows nothing of the cases of a model of another name', async () => {
	const { db, file } = await withCase();
	expect(await lastCase(db, { ...file, name: 'Other' })).toMatchObject({ version: 0, author: '' });
});

it('a model that comes back still has its agreed actions and the schedule of its reports', async () => {
	const { db, modelId, file } = await withCase();
	await addAction(db, modelId, { what: 'Insure', owner: 'CFO', due: '2026-12-31' });
	const settings: ScheduleSettings = {
		...{ isOn: true, firstMonth: 4, daysAfter: 5, template: 'board' },
		language: 'en',
		reviewers: ['r.keller@northline.example'],
		webhookUrl: undefined
	};
	await saveSchedule(db, modelId, settings, '2026-11-12');
	const later = await importModel(db, file);
	expect(await listActions(db, later)).toMatchObject([{ what: 'Insure' }]);
	expect(await findSchedule(db, later)).toMatchObject({ firstMonth: 4, isOn: true });
	expect(await findSchedule(db, modelId)).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { deleteModel, saveModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';
import { reportDataIn } from './report-data.server.ts';
import type { StoredReport } from './report.ts';
import { sha256 } from './sha256.server.ts';

const at = new Date('2026-10-05T08:00:00Z');
const by = (name: string) => ({ name, at });
const draft = { template: '{}', prepared: by('M. Okafor'), correction: '' };
const edit = { locale: 'en', paragraph: 'summary', editedBy: 'M. Okafor', editedAt: at };

async function closed(quarter = '2026-Q3', content = `{"firstMonth":4,"quarter":"${quarter}"}`) {
	const db = openDatabase(':memory:');
	const modelId = await saveModel(db, demonstrationModel());
	const data = reportDataIn(db, db);
	const snapshot = {
		...{ modelId, quarter, content },
		...{ company: 'Northline', closedOn: '2026-10-05', engine: '1' }
	};
	return { db, data, modelId, snapshot, report: await data.add(snapshot, draft) };
}

const files = [{ name: 'en-A4.pdf', content: new TextEncoder().encode('%PDF') }];

/** The report after a step that must succeed. */
function done(
	outcome: Awaited<ReturnType<ReturnType<typeof reportDataIn>['review']>>
): StoredReport {
	if (outcome.kind !== 'done') throw new RangeError(outcome.kind);
	return outcome.report;
}

async function approved() {
	const made = await closed();
	const reviewed = done(await made.data.review(made.report, by('R. Keller')));
	const report = done(await made.data.approve(reviewed, by('A. Lind'), files));
	return { ...made, report };
}

describe('a closed quarter', () => {
	it('is kept with its fingerprint, and a draft about it', async () => {
		const { data, snapshot, report } = await closed();
		expect(report).toMatchObject({ version: 1, status: 'draft', prepared: by('M. Okafor') });
		const stored = await data.snapshot(report.snapshot.id);
		expect(stored).toMatchObject({ ...snapshot, firstMonth: 4 });
		expect(stored?.hash).toBe(sha256(snapshot.content));
	});

	it.each([
		`update snapshot set content = '{}'`,
		`update snapshot set hash = 'x'`,
		'delete from snapshot',
		`insert or replace into snapshot select id, model_id, quarter, company, closed_on, engine, hash,
			'{}', created_at from snapshot`
	])('is never changed: %s', async (statement) => {
		const { db } = await closed();
		expect(() => db.$client.exec(statement)).toThrow('a snapshot is never');
	});

	it('outlives the model it was closed from', async () => {
		const { db, data, modelId, report } = await closed();
		expect(await deleteModel(db, modelId)).toBe(true);
		const left = await data.find(report.id);
		expect(left?.snapshot).toMatchObject({ modelId: undefined, company: 'Northline' });
	});

	it('is what the next one is compared with, approved before drafted', async () => {
		const { data, modelId, snapshot, report } = await approved();
		await data.add({ ...snapshot, content: '{"later":true}' }, draft);
		await data.add({ ...snapshot, quarter: '2025-Q4', content: '{"older":true}' }, draft);
		const before = await data.previous({ modelId, name: '' }, '2026-Q4');
		expect(before?.id).toBe(report.snapshot.id);
		expect((await data.previous({ modelId, name: '' }, '2026-Q3'))?.quarter).toBe('2025-Q4');
		expect(await data.previous({ modelId, name: '' }, '2025-Q4')).toBeUndefined();
		const anew = { modelId: modelId + 1, name: 'Northline' };
		expect((await data.previous(anew, '2026-Q4'))?.id).toBe(report.snapshot.id);
	});
});

describe('a report', () => {
	it('is a draft, then reviewed, then approved, each by name and time', async () => {
		const { report } = await approved();
		expect(report).toMatchObject({
			status: 'approved',
			reviewed: by('R. Keller'),
			approved: by('A. Lind')
		});
	});

	it('is not approved before it was reviewed', async () => {
		const { data, report } = await closed();
		expect(await data.approve(report, by('A. Lind'), files)).toMatchObject({ kind: 'wrongStatus' });
		expect(await data.file(report.id, 'en-A4.pdf')).toBeUndefined();
	});

	it('is signed only as it was seen', async () => {
		const { data, report } = await closed();
		await data.edit(report, { ...edit, text: 'Another text' });
		const late = await data.review(report, by('R. Keller'));
		expect(late).toMatchObject({ kind: 'changedMeanwhile', now: { status: 'draft' } });
	});

	it('is edited while it is a draft, and no longer', async () => {
		const { data, report } = await closed();
		const once = done(await data.edit(report, { ...edit, text: 'First' }));
		const twice = done(await data.edit(once, { ...edit, text: 'Second' }));
		expect(await data.edits(report.id)).toMatchObject([{ ...edit, text: 'Second' }]);
		const reviewed = done(await data.review(twice, by('R. Keller')));
		expect(await data.edit(reviewed, { ...edit, text: 'Third' })).toMatchObject({
			kind: 'wrongStatus'
		});
		const again = done(await data.return(reviewed));
		expect(again).toMatchObject({ status: 'draft', reviewed: undefined });
		done(await data.edit(again, { ...edit, text: undefined }));
		expect(await data.edits(report.id)).toEqual([]);
	});

	it.each([
		`update report set prepared_by = 'Somebody else'`,
		'delete from report',
		`update report set status = 'draft', reviewed_by = null, reviewed_at = null,
			approved_by = null, approved_at = null`,
		`insert into report_edit (report_id, locale, paragraph, text, edited_by, edited_at)
			values (1, 'en', 'summary', 'x', 'x', 0)`,
		`update report_file set content = x'00'`,
		'delete from report_file'
	])('never changes once it is approved: %s', async (statement) => {
		const { db } = await approved();
		expect(() => db.$client.exec(statement)).toThrow(/never|only a draft/);
	});

	it('is kept as the files that were approved', async () => {
		const { data, report } = await approved();
		const file = await data.file(report.id, 'en-A4.pdf');
		expect(Buffer.from(file?.content ?? []).toString()).toBe('%PDF');
		expect(file?.hash).toBe(sha256('%PDF'));
	});

	it('is corrected by another version that says what changed and keeps its texts', async () => {
		const { data, report } = await closed();
		const edited = done(await data.edit(report, { ...edit, text: 'Ours' }));
		const reviewed = done(await data.review(edited, by('R. Keller')));
		const first = done(await data.approve(reviewed, by('A. Lind'), files));
		const correction = 'The penalty of one customer was missing';
		const second = done(await data.correct(first, { prepared: by('M. Okafor'), correction }));
		expect(second).toMatchObject({ version: 2, status: 'draft', correction });
		expect(await data.edits(second.id)).toMatchObject([{ text: 'Ours' }]);
		expect((await data.find(first.id))?.status).toBe('approved');
	});

	it('can be discarded until it is approved', async () => {
		const { data, report } = await closed();
		const edited = done(await data.edit(report, { ...edit, text: 'Ours' }));
		const reviewed = done(await data.review(edited, by('R. Keller')));
		done(await data.discard(reviewed));
		expect(await data.list()).toEqual([]);
		const { data: other, report: final } = await approved();
		expect(await other.discard(final)).toMatchObject({ kind: 'wrongStatus' });
	});
});

describe('what is to be done', () => {
	it('is listed by the day it is due, and done on a day', async () => {
		const { data, modelId } = await closed();
		const { actions } = data;
		await actions.add(modelId, { what: 'Insure', owner: 'CFO', due: '2026-12-31' });
		await actions.add(modelId, { what: 'Test', owner: 'CIO', due: '2026-09-30' });
		const [test, insure] = await actions.list(modelId);
		expect([test.what, insure.what]).toEqual(['Test', 'Insure']);
		expect(await actions.finish(modelId, { id: test.id, done: '2026-10-01' })).toBe(true);
		expect(await actions.finish(modelId + 1, { id: test.id, done: undefined })).toBe(false);
		expect(await actions.remove(modelId, insure.id)).toBe(true);
		expect(await actions.list(modelId)).toMatchObject([{ what: 'Test', done: '2026-10-01' }]);
	});
});

describe('a template', () => {
	it('has a name of its own, and is changed only as it was seen', async () => {
		const { templates } = (await closed()).data;
		await templates.add({ name: 'Lenders', content: '{}' });
		expect(await templates.add({ name: 'Lenders', content: '{}' })).toEqual({ kind: 'nameTaken' });
		const [seen] = await templates.list();
		expect(await templates.change({ ...seen, content: '{"a":1}' })).toMatchObject({
			kind: 'saved'
		});
		const late = await templates.change({ ...seen, content: '{"b":1}' });
		expect(late).toMatchObject({ kind: 'changedMeanwhile', now: { content: '{"a":1}' } });
		expect(await templates.remove(seen.id)).toBe(true);
		expect(await templates.change(seen)).toEqual({ kind: 'gone' });
	});
});

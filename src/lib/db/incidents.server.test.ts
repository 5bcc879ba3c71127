import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/incident/canonical-json.ts';
import type { Fact, Opened } from '#lib/incident/record.ts';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { readChain, sealEntry, type EntryRow } from './incident-chain.server.ts';
import { addEntry, findIncident, listIncidents, openIncident } from './incidents.server.ts';
import { deleteModel, saveModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';

const opened: Opened = {
	kind: 'opened',
	knownAt: '2026-11-23T08:00:00.000Z',
	author: 'A. Lang',
	text: 'Files on the ERP servers cannot be read.',
	name: 'Ransomware',
	company: 'Northline',
	zone: 'Europe/Berlin',
	beganAt: '2026-11-23T02:00:00.000Z',
	awareAt: '2026-11-23T06:30:00.000Z',
	scenario: null,
	hits: [],
	regimes: ['sec', 'nis2'],
	isExercise: false
};
const fact = (text: string): Fact => ({
	kind: 'fact',
	knownAt: '2026-11-23T09:00:00.000Z',
	author: 'B. Ruiz',
	text,
	isForAmendment: false
});

async function recorded() {
	const db = openDatabase(':memory:');
	const id = await openIncident(db, opened);
	await addEntry(db, id, 1, fact('The backups are intact.'));
	await addEntry(db, id, 2, fact('No data has left the company.'));
	return { db, id };
}

describe('the record of an incident', () => {
	it('keeps what was written, in order, with the time of the server', async () => {
		const { db, id } = await recorded();
		const found = await findIncident(db, id);
		expect(found?.entries.map(({ position, content }) => [position, content])).toEqual([
			[0, opened],
			[1, fact('The backups are intact.')],
			[2, fact('No data has left the company.')]
		]);
		expect(found?.faults).toEqual([]);
		const recordedAt = found?.entries.map((entry) => Date.parse(entry.recordedAt)) ?? [];
		expect(recordedAt.every((moment) => Math.abs(Date.now() - moment) < 60_000)).toBe(true);
		expect(await findIncident(db, id + 1)).toBeUndefined();
	});

	it('takes no entry from somebody who has not seen the last one', async () => {
		const { db, id } = await recorded();
		const late = await addEntry(db, id, 2, fact('Too late'));
		expect(late).toEqual({ kind: 'changedMeanwhile', length: 3 });
		expect(await addEntry(db, id + 1, 0, fact('Nowhere'))).toEqual({ kind: 'gone' });
		expect((await findIncident(db, id))?.entries).toHaveLength(3);
	});

	it('is listed with all others, the latest first, and outlives every model', async () => {
		const { db, id } = await recorded();
		const modelId = await saveModel(db, demonstrationModel());
		const other = await openIncident(db, { ...opened, name: 'Fire' });
		await deleteModel(db, modelId);
		const listed = await listIncidents(db);
		expect(listed.map((one) => [one.id, one.entries.length])).toEqual([
			[other, 1],
			[id, 3]
		]);
	});

	it.each([
		{
			name: 'change an entry',
			statement: `update incident_entry set record = '{}' where position = 1`
		},
		{ name: 'change a hash', statement: `update incident_entry set hash = 'x'` },
		{ name: 'delete an entry', statement: 'delete from incident_entry where position = 2' },
		{
			name: 'replace an entry',
			statement: `insert or replace into incident_entry (incident_id, position, record, hash) values (1, 1, '{}', 'x')`
		},
		{
			name: 'replace an entry by its number',
			statement: `insert or replace into incident_entry (id, incident_id, position, record, hash) values (1, 1, 3, '{}', 'x')`
		},
		{
			name: 'leave a gap',
			statement: `insert into incident_entry (incident_id, position, record, hash) values (1, 7, '{}', 'x')`
		},
		{ name: 'delete an incident', statement: 'delete from incident' },
		{ name: 'change an incident', statement: `update incident set key = 'other'` },
		{
			name: 'replace an incident',
			statement: `insert or replace into incident (id, key) values (1, 'other')`
		}
	])('is kept by the database, which refuses to $name', async ({ statement }) => {
		const { db, id } = await recorded();
		const before = await findIncident(db, id);
		expect(() => db.$client.exec(statement)).toThrow(/^an (incident|entry of an incident) /);
		expect(await findIncident(db, id)).toEqual(before);
	});

	it('shows what was changed by somebody who took the triggers away', async () => {
		const { db, id } = await recorded();
		db.$client.exec('drop trigger incident_entry_never_changes');
		db.$client.exec(
			`update incident_entry set record = replace(record, 'intact', 'lost') where position = 1`
		);
		const found = await findIncident(db, id);
		expect(found?.faults).toEqual([{ position: 1, kind: 'altered' }]);
		expect(found?.entries.map(({ position }) => position)).toEqual([0, 2]);
	});
});

describe('the chain of entries', () => {
	const key = 'incident-1';
	function chain(texts: readonly string[], of = key): readonly EntryRow[] {
		const rows: EntryRow[] = [];
		for (const text of texts)
			rows.push(
				sealEntry(of, {
					position: rows.length,
					recordedAt: '2026-11-23T09:00:00.000Z',
					previous: rows.at(-1)?.hash ?? null,
					content: fact(text)
				})
			);
		return rows;
	}
	const rows = chain(['one', 'two', 'three']);
	const replaced = (at: number, row: EntryRow) => rows.with(at, row);

	it.each([
		{ name: 'nothing where nothing was done', rows, faults: [] },
		{
			name: 'a text that was changed',
			rows: replaced(1, { ...rows[1], record: rows[1].record.replace('two', 'ten') }),
			faults: [{ position: 1, kind: 'altered' }]
		},
		{
			name: 'a text that was changed together with its hash',
			rows: replaced(1, chain(['one', 'ten'])[1]),
			faults: [{ position: 2, kind: 'unlinked' }]
		},
		{
			name: 'an entry that was taken out',
			rows: [rows[0], rows[2]],
			faults: [{ position: 2, kind: 'unlinked' }]
		},
		{
			name: 'an entry that belongs to another incident',
			rows: replaced(2, chain(['one', 'two', 'three'], 'other')[2]),
			faults: [{ position: 2, kind: 'altered' }]
		}
	])('tells $name', ({ rows, faults }) => {
		expect(readChain(key, rows).faults).toEqual(faults);
	});

	it('is SHA-256 over canonical JSON, so that anybody can follow it', async () => {
		const [entry] = readChain(key, rows).entries.slice(1);
		const { hash, ...said } = entry;
		const text = new TextEncoder().encode(canonicalJson({ incident: key, ...said }));
		const digest = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
		expect(digest).toBe(hash);
	});
});

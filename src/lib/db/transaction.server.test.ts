import { expect, it } from 'vitest';
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { saveModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';
import { workspace } from './schema/model.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

function pause(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

it('finishes one unit of work before the next begins', async () => {
	const db = openDatabase(':memory:');
	const order: string[] = [];
	const work = (name: string) => async () => {
		order.push(`${name} begins`);
		await pause();
		order.push(`${name} ends`);
	};
	await Promise.all([
		withTransaction(db, work('a')),
		withSnapshot(db, work('b')),
		withTransaction(db, work('c'))
	]);
	expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('takes back what was written when the work fails, and says why', async () => {
	const db = openDatabase(':memory:');
	const failing = withTransaction(db, async (tx) => {
		await tx.insert(workspace).values({ id: 1 }).returning();
		throw new RangeError('no more');
	});
	await expect(failing).rejects.toThrow('no more');
	expect(await db.select().from(workspace)).toEqual([]);
	expect(db.$client.inTransaction).toBe(false);
});

it('refuses to wait for itself', async () => {
	const db = openDatabase(':memory:');
	const nested = withTransaction(db, () => withTransaction(db, pause));
	await expect(nested).rejects.toThrow('a transaction inside a transaction');
});

it('says in words that the disk is full', async () => {
	const db = openDatabase(':memory:');
	const pages = Number(db.$client.pragma('page_count', { simple: true }));
	db.$client.pragma(`max_page_count = ${pages}`);
	const filling = saveModel(db, demonstrationModel());
	await expect(filling).rejects.toMatchObject({ kind: 'noSpace' });
	expect(db.$client.inTransaction).toBe(false);
});

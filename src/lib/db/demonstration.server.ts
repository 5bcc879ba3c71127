import type { Model } from '#lib/impact/index.ts';
import { addModel } from './models.server.ts';
import type { Database } from './open.server.ts';
import { models, workspace } from './schema/model.ts';
import { withTransaction } from './transaction.server.ts';

/**
 * Brings the demonstration company into a database that is new. One whose models were all removed
 * stays empty: whoever removed them meant it.
 */
export function seedWhenEmpty(db: Database, demonstration: () => Model): Promise<void> {
	return withTransaction(db, async (tx) => {
		const [state] = await tx.select().from(workspace);
		if (state?.demonstratedAt || (await tx.$count(models)) > 0) return;
		await addModel(tx, demonstration(), { isDemonstration: true });
		await tx.update(workspace).set({ demonstratedAt: new Date() }).returning();
	});
}

import { and, asc, eq, ne } from 'drizzle-orm';
import type { Database } from './open.server.ts';
import type { StoredTemplate } from './report.ts';
import { reportTemplates } from './schema/report.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

/** What became of a template that was to be kept. Nothing was written unless it is `saved`. */
export type TemplateOutcome =
	| { readonly kind: 'saved'; readonly id: number }
	| { readonly kind: 'nameTaken' }
	| { readonly kind: 'changedMeanwhile'; readonly now: StoredTemplate }
	| { readonly kind: 'gone' };

/** The templates that somebody made, by name. */
export function listTemplates(db: Database): Promise<StoredTemplate[]> {
	return withSnapshot(db, (tx) =>
		tx.select().from(reportTemplates).orderBy(asc(reportTemplates.name))
	);
}

/** Adds a template. */
export function addTemplate(
	db: Database,
	{ name, content }: Pick<StoredTemplate, 'name' | 'content'>
): Promise<TemplateOutcome> {
	return withTransaction(db, async (tx) => {
		if (await isTaken(tx, name)) return { kind: 'nameTaken' };
		const [{ id }] = await tx
			.insert(reportTemplates)
			.values({ name, content, revision: 0 })
			.returning({ id: reportTemplates.id });
		return { kind: 'saved', id };
	});
}

/** Changes a template that is still as it was looked at. */
export function changeTemplate(db: Database, changed: StoredTemplate): Promise<TemplateOutcome> {
	return withTransaction(db, async (tx) => {
		const { id, name, content, revision } = changed;
		const now = await find(tx, id);
		if (!now) return { kind: 'gone' };
		if (now.revision !== revision) return { kind: 'changedMeanwhile', now };
		if (await isTaken(tx, name, id)) return { kind: 'nameTaken' };
		await tx
			.update(reportTemplates)
			.set({ name, content, revision: revision + 1 })
			.where(eq(reportTemplates.id, id));
		return { kind: 'saved', id };
	});
}

/** Takes a template away; reports keep the one they were prepared with. False when there is none. */
export function removeTemplate(db: Database, id: number): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const removed = await tx
			.delete(reportTemplates)
			.where(eq(reportTemplates.id, id))
			.returning({ id: reportTemplates.id });
		return removed.length > 0;
	});
}

async function find(tx: Database, id: number): Promise<StoredTemplate | undefined> {
	return (await tx.select().from(reportTemplates).where(eq(reportTemplates.id, id))).at(0);
}

async function isTaken(tx: Database, name: string, but = 0): Promise<boolean> {
	const found = await tx
		.select({ id: reportTemplates.id })
		.from(reportTemplates)
		.where(and(eq(reportTemplates.name, name), ne(reportTemplates.id, but)));
	return found.length > 0;
}

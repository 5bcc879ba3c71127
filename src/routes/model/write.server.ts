import { fail } from '@sveltejs/kit';
import { statusOfRefusal } from '#lib/server/refusal-status.ts';
import { DatabaseRefused, type DatabaseProblem } from '#lib/db/database-problem.ts';

/** Why something was not stored, and what the failure is called in the log. */
export interface NotStored {
	readonly kind: DatabaseProblem['kind'] | 'other';
	readonly id: string;
}

export type Written<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: NotStored };

/**
 * Runs a write of which either all is kept or nothing. Where it fails, the form is shown again with
 * what was typed, which an error page would lose.
 */
export async function write<T>(work: () => Promise<T>): Promise<Written<T>> {
	try {
		return { ok: true, value: await work() };
	} catch (error) {
		const id = crypto.randomUUID().slice(0, 8);
		console.error(`Error ${id}: a write to the database failed`, error);
		const kind = error instanceof DatabaseRefused ? error.kind : 'other';
		return { ok: false, problem: { kind, id } };
	}
}

/** Answers a form whose write failed. */
export function failWrite<T extends object>(notStored: NotStored, values: T) {
	return fail(statusOfRefusal(notStored.kind), { ...values, notStored });
}

import type { DatabaseProblem } from '#lib/db/database-problem.ts';

/** The status of an answer that the database could not give: 507 is "insufficient storage". */
export function statusOfRefusal(kind: DatabaseProblem['kind'] | 'other'): number {
	return kind === 'noSpace' ? 507 : 503;
}

import { seenCase } from './cases/described-case.server.ts';
import type { LayoutServerLoad } from './$types';

/** Which cases there are, in which versions: what a reader saves is held against them. */
export const load: LayoutServerLoad = async ({ locals }) => {
	const current = await locals.data.current();
	const saved = current ? await locals.data.cases.list(current.id) : [];
	return { savedCases: saved.map((known) => seenCase(known, locals.locale)) };
};

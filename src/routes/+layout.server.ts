import { DatabaseRefused } from '#lib/db/database-problem.ts';
import type { Data, ModelSummary } from '#lib/db/data.server.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const current = await currentOf(locals.data);
	return {
		company: current?.name ?? m.common_app_name(),
		isDemonstration: current?.isDemonstration ?? false,
		theme: locals.theme
	};
};

/**
 * A page that needs what is stored says itself that it cannot be read, in the reader's language; a
 * failure here would take the frame away in which it does. A page that needs nothing is shown.
 */
async function currentOf(data: Data): Promise<ModelSummary | undefined> {
	try {
		return await data.current();
	} catch (error) {
		if (error instanceof DatabaseRefused) return undefined;
		throw error;
	}
}

import { m } from '#lib/paraglide/messages.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const current = await locals.data.current();
	return {
		company: current?.name ?? m.common_app_name(),
		isDemonstration: current?.isDemonstration ?? false,
		theme: locals.theme
	};
};

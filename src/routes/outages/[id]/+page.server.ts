import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { outageDetail } from '#lib/view/outages/outage-detail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const model = await locals.data.model();
	const detail = outageDetail(params.id, {
		amount: model?.company.annualRevenue,
		currency: model?.currency ?? ''
	});
	if (!detail) error(404, m.error_not_found_title({}, { locale: locals.locale }));
	return { detail };
};

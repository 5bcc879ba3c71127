import { redirect } from '@sveltejs/kit';
import { analyse } from '#lib/view/analysis.ts';
import { comparedOrders, foundValue } from '#lib/view/compared-orders.ts';
import { askedOrder, orderAfterMove, orderPath } from '#lib/view/order-address.ts';
import { plannedRecovery } from '#lib/view/planned-recovery.ts';
import { planningModel } from '#lib/view/planning-model.ts';
import { recoveryCircles } from '#lib/view/recovery-circles.ts';
import { shownEvent } from '#lib/view/shown-event.ts';
import { soughtOf } from './sought.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const search = url.searchParams;
	const model = await locals.data.model();
	const analysis = model && analyse(model);
	const { scenario, shown } = analysis ? shownEvent(analysis, search) : {};
	if (!model || !analysis || !scenario || !shown) return { shown: undefined };
	const { currency } = model;
	// Searched for in another thread while this one works out the rest.
	const job = locals.jobs.start('order', model, { scenario: scenario.id });
	const planned = plannedRecovery(analysis, scenario);
	if (!planned.ok) return { shown, currency, missing: planned.missing, recovery: undefined };
	const planning = planningModel(model, scenario);
	const circles = recoveryCircles(analysis, scenario);
	const compared = await soughtOf(job, (result) =>
		result.ok ? comparedOrders(analysis, scenario, result.value) : undefined
	);
	if (search.has('move') || search.has('place')) {
		const recommended = foundValue(compared.now)?.recommended.order;
		const known = { planned: planned.value.order, recommended };
		const order = askedOrder(search, known);
		redirect(303, orderPath(orderAfterMove(search, order) ?? order, known, search));
	}
	return {
		shown,
		currency,
		missing: [],
		recovery: {
			planned: planned.value,
			/** What the typical event costs, which other pages speak of. */
			typicalLoss: analysis.summary(scenario, 'planned')?.loss,
			planning,
			compared,
			circles
		}
	};
};

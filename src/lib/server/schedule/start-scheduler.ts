import type { Data } from '#lib/db/data.server.ts';
import type { DeliverySettings } from '../delivery-settings.ts';
import { deliver } from './deliver.ts';
import type { PrepareDraft } from './prepare-draft.ts';
import { Scheduler } from './scheduler.ts';

/** The scheduler of this server, which begins with what fell due while it was down. */
export function startScheduler(
	data: Data,
	prepareDraft: PrepareDraft,
	settings: DeliverySettings
): Scheduler {
	const clock = () => new Date();
	const scheduler = new Scheduler({
		...{ work: data.schedule.work, prepareDraft, clock },
		deliver: (claimed) => deliver(claimed, settings, clock()),
		timer: (work, milliseconds) => {
			const timer = setTimeout(work, milliseconds);
			// A server that has nothing else to do may end.
			timer.unref();
			return () => {
				clearTimeout(timer);
			};
		},
		log: console.error
	});
	void scheduler.wake();
	return scheduler;
}

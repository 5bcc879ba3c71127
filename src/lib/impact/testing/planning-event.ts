import { mean } from '../estimate.ts';
import type { EventOutcome } from '../event.ts';
import type { Scenario } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import { typicalDamage } from '../situation.ts';
import { typicalEvent } from '../typical-event.ts';

/** The planning case of a scenario by the readable engine, in an order of ranks. */
export function planningEvent(
	prepared: PreparedModel,
	scenario: Scenario,
	ranks?: readonly number[]
): EventOutcome {
	const event = typicalEvent(prepared, scenario, {
		organisation: 'planned',
		ranks,
		read: mean,
		damage: {
			hits: scenario.hits.map(() => true),
			lostRepositories: typicalDamage(prepared, scenario).lostRepositories
		}
	});
	if (!event.ok) throw new RangeError(`no hours for ${event.problem.systems.join(', ')}`);
	return event.value;
}

import { mean } from './estimate.ts';
import type { Scenario } from './model.ts';
import type { PreparedModel } from './prepare.ts';
import { type Organisation, typicalDamage } from './situation.ts';
import { type EventResult, typicalEvent } from './typical-event.ts';

/**
 * The event on which orders of recovery are compared: every hit of the scenario happens, backups
 * are lost as in the typical event, every estimate is at its mean. `ranks` has one for each system,
 * lowest first; by default that of the organisation. Source: docs/model.md, section 3.
 */
export function planningEvent(
	prepared: PreparedModel,
	scenario: Scenario,
	organisation: Organisation,
	ranks?: readonly number[]
): EventResult {
	return typicalEvent(prepared, scenario, {
		organisation,
		ranks,
		read: mean,
		damage: {
			hits: scenario.hits.map(() => true),
			lostRepositories: typicalDamage(prepared, scenario).lostRepositories
		}
	});
}

import {
	type Effect,
	type EventOutcome,
	type Hours,
	type Model,
	type Money,
	type PreparedModel,
	type Scenario,
	applyEffects,
	planningEvent,
	prepareModel
} from '#lib/impact/index.ts';
import type { Link } from './circle-links.ts';
import { lossDifference } from './loss-difference.ts';

/** What it is worth that one link is cut, recovery as planned. */
export interface Cut {
	readonly link: Link;
	/** The cut as a change of the model (docs/model.md, section 9). */
	readonly effect: Effect;
	/** What the event costs after it, and how much less that is. */
	readonly loss: Money;
	readonly saving: Money;
	/** How much sooner all processes operate again, and are stable; negative when later. */
	readonly operationalSooner: Hours;
	readonly stableSooner: Hours;
}

/** An event is run again for so many systems that a page stays quick for a thousand of them. */
const affordableRecoveries = 1_500;
const fewestCuts = 3;

/** Cuts each link by itself, as many as can be afforded, and prices the event anew. */
export function pricedCuts(
	{ model }: PreparedModel,
	scenario: Scenario,
	event: EventOutcome,
	links: readonly Link[]
): readonly Cut[] {
	const most = Math.max(fewestCuts, Math.floor(affordableRecoveries / event.recoveries.length));
	return links.slice(0, most).flatMap((link): readonly Cut[] => {
		const { effect, systems } = cutOf(model, link);
		const applied = applyEffects({ ...model, systems }, [effect]);
		if (!applied.ok) throw new RangeError(`A cut names what the model lacks: ${link.from.id}`);
		const result = planningEvent(prepareModel(applied.value), scenario, 'planned');
		if (!result.ok) return [];
		const { loss, operationalAt, stableAt } = result.value;
		return [
			{
				link,
				effect,
				loss,
				saving: lossDifference(event.loss, loss),
				operationalSooner: event.operationalAt - operationalAt,
				stableSooner: event.stableAt - stableAt
			}
		];
	});
}

/**
 * A dependency is removed. A backup gets a second copy, in a repository that needs nothing else and
 * is never hit: without any repository the system would count as one that holds no data.
 */
function cutOf(
	{ systems }: Model,
	{ kind, from, to }: Link
): { readonly effect: Effect; readonly systems: Model['systems'] } {
	if (kind === 'dependency')
		return { effect: { kind: 'dependency', system: from.id, remove: [to.id] }, systems };
	const copy = { id: newId(systems), name: '', dependsOn: [], needs: {}, recovery: {} };
	return {
		effect: { kind: 'repository', systems: [from.id], value: copy.id },
		systems: [...systems, copy]
	};
}

function newId(systems: Model['systems']): string {
	const taken = new Set(systems.map(({ id }) => id));
	let id = 'offline-copy';
	while (taken.has(id)) id += '-';
	return id;
}

import type { Money } from '#lib/impact/index.ts';
import { type Control, controlGroups } from './control.ts';

/** A control and the money that speaks for it. */
interface Weighed {
	readonly control: Control;
	readonly weight: Money;
}

/** Whether a control turns something of all objects of a kind at once. */
export function isAboutAll(control: Control): boolean {
	return control.type === 'slider' && control.of === undefined;
}

/**
 * Controls by the swings of what they turn, and where those are not known by what they were weighed with,
 * on the scale of the known swings of their group. A control about all objects has the sum of its kind.
 */
export function asSwings(
	weighed: readonly Weighed[],
	swings: ReadonlyMap<string, Money>
): readonly Weighed[] {
	const overall = scaleOf(weighed, swings) ?? 1;
	const scales = new Map(
		controlGroups.map((group) => {
			const ofGroup = weighed.filter(({ control }) => control.group === group);
			return [group, scaleOf(ofGroup, swings) ?? overall];
		})
	);
	const single = weighed.map(({ control, weight }) => ({
		control,
		weight: swings.get(control.id) ?? weight * (scales.get(control.group) ?? overall)
	}));
	const ofKind = new Map<string, Money>();
	for (const { control, weight } of single)
		ofKind.set(kindOf(control), (ofKind.get(kindOf(control)) ?? 0) + Math.max(0, weight));
	return single.map(({ control, weight }) => ({
		control,
		weight: isAboutAll(control) ? (ofKind.get(kindOf(control)) ?? 0) : weight
	}));
}

/** How far an average year swings for each unit of money that its controls were weighed with. */
function scaleOf(
	weighed: readonly Weighed[],
	swings: ReadonlyMap<string, Money>
): number | undefined {
	let [swing, weight] = [0, 0];
	for (const one of weighed) {
		const known = swings.get(one.control.id);
		if (known === undefined) continue;
		swing += known;
		weight += Math.max(0, one.weight);
	}
	return swing > 0 && weight > 0 ? swing / weight : undefined;
}

function kindOf(control: Control): string {
	return control.type === 'slider' ? control.kind : control.type;
}

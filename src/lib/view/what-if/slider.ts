import type { Id } from '#lib/impact/index.ts';
import {
	type ControlGroup,
	type ScaledFigure,
	type SliderControl,
	type SliderKind,
	sliderId
} from './control.ts';

/** An object of the model that a slider is about. */
interface Named {
	readonly id: Id;
	readonly name: string;
}

const groups: Readonly<Record<SliderKind, ControlGroup>> = {
	recoveryTime: 'return',
	backupLoss: 'backups',
	hold: 'wait',
	capacity: 'people',
	manual: 'hand',
	manualReady: 'hand',
	stabilisation: 'unstable',
	unstable: 'unstable',
	buffer: 'stock',
	frequency: 'often',
	revenue: 'worth',
	deferrable: 'worth'
};

/** The largest share of today that a slider offers: twice as long, as often, as much. */
const mostOfToday = 200;
const strideOfToday = 5;
/** Two weeks: what stock and preparation are argued about. */
const leastHoursOffered = 336;
const hoursPerDay = 24;

/** A slider that scales something: its value is per cent of today. */
export function scalingSlider(
	kind: SliderKind,
	about: Named | undefined,
	scaled?: ScaledFigure
): SliderControl {
	return slider(kind, about, {
		unit: 'ofToday',
		min: 0,
		max: mostOfToday,
		stride: strideOfToday,
		today: 100,
		scaled
	});
}

/** A slider that sets a share of 1, shown in per cent. */
export function shareSlider(
	kind: SliderKind,
	about: Named | undefined,
	shares: readonly number[],
	isNew = false
): SliderControl {
	const percents = shares.map(asPercent);
	const isOne = percents.every((percent) => percent === percents[0]);
	const middle = Math.round(percents.reduce((sum, percent) => sum + percent, 0) / shares.length);
	return slider(kind, about, {
		unit: 'percent',
		min: 0,
		max: 100,
		stride: 5,
		today: isOne ? percents[0] : undefined,
		rest: isOne ? percents[0] : middle,
		differing: isOne ? undefined : { low: Math.min(...percents), high: Math.max(...percents) },
		isNew
	});
}

/** A slider that sets hours. */
export function hoursSlider(
	kind: SliderKind,
	about: Named,
	hours: number,
	more: Partial<Pick<SliderControl, 'step' | 'isNew'>> = {}
): SliderControl {
	return slider(kind, about, {
		unit: 'hours',
		min: 0,
		max: Math.max(leastHoursOffered, hoursPerDay * Math.ceil((2 * hours) / hoursPerDay)),
		stride: 4,
		today: hours,
		...more
	});
}

/** A slider over the units of a team, from the least that it needs. */
export function unitsSlider(about: Named, units: number, least: number): SliderControl {
	const below = Math.max(0, Math.floor(units - least));
	return slider('capacity', about, {
		unit: 'units',
		min: units - below,
		max: units + Math.max(5, Math.ceil(units)),
		stride: 1,
		today: units
	});
}

type Settings = Pick<SliderControl, 'unit' | 'min' | 'max' | 'stride' | 'today'> &
	Partial<Pick<SliderControl, 'rest' | 'differing' | 'scaled' | 'isNew' | 'step'>>;

function slider(kind: SliderKind, about: Named | undefined, settings: Settings): SliderControl {
	return {
		type: 'slider',
		id: sliderId(kind, about?.id, settings.step?.process),
		group: groups[kind],
		kind,
		of: about?.id,
		name: about?.name,
		step: undefined,
		scaled: undefined,
		differing: undefined,
		isNew: false,
		rest: settings.today ?? settings.min,
		...settings
	};
}

/** A share in per cent without the noise of its last binary digits. */
export function asPercent(share: number): number {
	return Number((share * 100).toPrecision(12));
}

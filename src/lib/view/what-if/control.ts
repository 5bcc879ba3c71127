import type { Id, Strategy } from '#lib/impact/index.ts';

/** The questions that controls stand under, in the order of the page. */
export const controlGroups = [
	'return',
	'order',
	'measures',
	'backups',
	'wait',
	'people',
	'hand',
	'unstable',
	'stock',
	'often',
	'worth'
] as const;
export type ControlGroup = (typeof controlGroups)[number];

/** What a slider turns; its word in addresses. */
export const sliderKinds = [
	'recoveryTime',
	'backupLoss',
	'hold',
	'capacity',
	'manual',
	'manualReady',
	'stabilisation',
	'unstable',
	'buffer',
	'frequency',
	'revenue',
	'deferrable'
] as const;
export type SliderKind = (typeof sliderKinds)[number];

/** What a value is counted in: per cent, of today where it scales something; hours; team units. */
export type SliderUnit = 'ofToday' | 'percent' | 'hours' | 'units';

/** What a slider scales, as it is today, to be told beside the percentage. */
export interface ScaledFigure {
	readonly value: number;
	readonly unit: 'hours' | 'perYear' | 'moneyPerHour';
}

interface Titled {
	/** Unique in a catalogue, and the name of the control's value in addresses. */
	readonly id: string;
	readonly group: ControlGroup;
}

export interface SliderControl extends Titled {
	readonly type: 'slider';
	readonly kind: SliderKind;
	/** The system, scenario, team, process or stream it is about; undefined for all of them. */
	readonly of: Id | undefined;
	readonly name: string | undefined;
	/** The step of a value stream whose stock this is. */
	readonly step: { readonly process: Id; readonly name: string } | undefined;
	readonly unit: SliderUnit;
	readonly min: number;
	readonly max: number;
	/** How far one press of an arrow key moves. */
	readonly stride: number;
	/** Today's value; undefined where the objects it is about differ in theirs. */
	readonly today: number | undefined;
	/** Where the handle rests: today, or the middle of what differs. */
	readonly rest: number;
	/** From where to where the objects lie today, where they differ. */
	readonly differing: { readonly low: number; readonly high: number } | undefined;
	readonly scaled: ScaledFigure | undefined;
	/** The process has no manual work today: to use any, all of it must be said. */
	readonly isNew: boolean;
}

export interface ChoiceControl extends Titled {
	readonly type: 'choice';
	readonly options: readonly Strategy[];
	readonly today: Strategy;
}

/** A measure to take or leave; it is not taken today. */
export interface SwitchControl extends Titled {
	readonly type: 'switch';
	readonly measure: Id;
	readonly name: string;
}

export type Control = SliderControl | ChoiceControl | SwitchControl;

/** Ids of a model may hold dots, and "all" may be one of them. */
function idPart(id: Id): string {
	if (id === 'all') return '%61ll';
	return id.replaceAll('%', '%25').replaceAll('.', '%2E');
}

/** A slider's id from what it turns: `recoveryTime.erp`, `hold.all`, `buffer.auto.orders`. */
export function sliderId(kind: SliderKind, of: Id | undefined, process?: Id): string {
	const parts = [of === undefined ? 'all' : idPart(of), ...(process ? [idPart(process)] : [])];
	return [kind, ...parts].join('.');
}

/** The control of the order of recovery. */
export const orderId = 'strategy';

/** A measure's switch: all measures share one name in addresses. */
export function switchId(measure: Id): string {
	return `measure.${idPart(measure)}`;
}

import type { Measure } from '#lib/impact/index.ts';
import { percentOfToday, strategyName } from '#lib/format/effect-words.ts';
import { formatFrequency } from '#lib/format/frequency.ts';
import { formatDuration } from '#lib/format/hours.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatShortNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Control, ControlGroup, ScaledFigure, SliderControl, SliderKind } from './control.ts';
import { type ControlValue, todayOf } from './what-if-case.ts';

/** Who reads, and in which currency. */
export interface ControlReader {
	readonly locale: Locale;
	readonly currency: string;
}

/** The question that a group of controls answers. */
export function groupQuestion(group: ControlGroup, locale: Locale): string {
	return {
		return: m.what_if_group_return,
		order: m.what_if_group_order,
		backups: m.what_if_group_backups,
		wait: m.what_if_group_wait,
		people: m.what_if_group_people,
		hand: m.what_if_group_hand,
		unstable: m.what_if_group_unstable,
		stock: m.what_if_group_stock,
		often: m.what_if_group_often,
		worth: m.what_if_group_worth,
		measures: m.what_if_group_measures
	}[group]({}, { locale });
}

/** What a control is called, wherever it stands. */
export function controlLabel(control: Control, locale: Locale): string {
	const options = { locale };
	if (control.type === 'switch') return control.name;
	if (control.type === 'choice') return m.effect_subject_strategy({}, options);
	const names = control.name ?? allNames[control.kind]({}, options);
	if (control.step) return m.effect_subject_buffer({ process: control.step.name, names }, options);
	return subjects[control.kind]({ names }, options);
}

const subjects: Readonly<
	Record<SliderKind, (inputs: { names: string }, options: { locale: Locale }) => string>
> = {
	recoveryTime: m.effect_subject_recovery_time,
	backupLoss: m.effect_subject_backup_loss,
	hold: m.effect_subject_hold,
	capacity: m.effect_subject_capacity,
	manual: m.effect_subject_manual,
	manualReady: m.effect_subject_manual_ready,
	stabilisation: m.effect_subject_stabilisation,
	unstable: m.effect_subject_unstable,
	buffer: ({ names }) => names,
	frequency: m.effect_subject_frequency,
	revenue: m.effect_subject_revenue,
	deferrable: m.effect_subject_deferrable
};

const allNames = {
	recoveryTime: m.effect_all_systems,
	backupLoss: m.effect_all_repositories,
	hold: m.effect_all_scenarios,
	capacity: m.effect_all_teams,
	manual: m.effect_all_processes,
	manualReady: m.effect_all_processes,
	stabilisation: m.effect_all_processes,
	unstable: m.effect_all_processes,
	buffer: m.effect_all_streams,
	frequency: m.effect_all_scenarios,
	revenue: m.effect_all_streams,
	deferrable: m.effect_all_streams
};

/** The short unit that stands behind a typed value. */
export function unitMark({ unit }: SliderControl): string {
	if (unit === 'hours') return 'h';
	return unit === 'units' ? '' : '%';
}

/** A slider's value with its unit: "50 %", "3 days", "4". */
export function sliderText({ unit }: SliderControl, value: number, locale: Locale): string {
	switch (unit) {
		case 'hours':
			return formatDuration(value, locale);
		case 'units':
			return formatShortNumber(value, locale, 2);
		case 'ofToday':
		case 'percent':
			return percentOfToday(value / 100, locale);
		default:
			return unit satisfies never;
	}
}

/** What a slider scales, at a percentage of today: "2 days", "1 in 15 years", "33.6 k EUR an hour". */
export function scaledText(
	{ value, unit }: ScaledFigure,
	percent: number,
	{ locale, currency }: ControlReader
): string {
	const scaled = (value * percent) / 100;
	switch (unit) {
		case 'hours':
			return formatDuration(scaled, locale);
		case 'perYear':
			return formatFrequency(scaled, locale);
		case 'moneyPerHour':
			return m.format_per_hour({ money: formatMoney(scaled, currency, locale) }, { locale });
		default:
			return unit satisfies never;
	}
}

/** What a screen reader says of a slider. */
export function sliderValueText(control: SliderControl, value: number, locale: Locale): string {
	const now = sliderText(control, value, locale);
	if (control.today === undefined) return now;
	if (control.unit === 'ofToday') return m.what_if_of_today({ value: now }, { locale });
	const today = sliderText(control, control.today, locale);
	return m.what_if_valuetext({ value: now, today }, { locale });
}

/** Old value and new of a control that is set: "100 % → 50 %". */
export function controlChange(
	control: Control,
	value: ControlValue,
	reader: ControlReader
): string {
	const { locale } = reader;
	if (control.type === 'switch') return m.what_if_measure_taken({}, { locale });
	const before = todayOf(control);
	const write = (side: ControlValue) =>
		control.type === 'slider' && typeof side === 'number'
			? sliderText(control, side, locale)
			: strategyOf(side, locale);
	const to = write(value);
	if (before === undefined) return m.effect_change_several({ to }, { locale });
	return m.effect_change({ from: write(before), to }, { locale });
}

function strategyOf(value: ControlValue, locale: Locale): string {
	return typeof value === 'string' ? strategyName(value, locale) : String(value);
}

/** What a measure costs: "180 k EUR once, 45 k EUR a year". */
export function measureCost(
	{ capex = 0, opexPerYear = 0 }: Pick<Measure, 'capex' | 'opexPerYear'>,
	{ locale, currency }: ControlReader
): string {
	const once = formatMoney(capex, currency, locale);
	const yearly = formatMoney(opexPerYear, currency, locale);
	if (capex > 0 && opexPerYear > 0) return m.what_if_measure_cost({ once, yearly }, { locale });
	if (capex > 0) return m.what_if_measure_cost_once({ once }, { locale });
	if (opexPerYear > 0) return m.what_if_measure_cost_yearly({ yearly }, { locale });
	return m.what_if_measure_cost_none({}, { locale });
}

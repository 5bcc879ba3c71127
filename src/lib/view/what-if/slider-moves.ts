import type { SliderControl } from './control.ts';

/** Where a slider stands when it is moved to about there: on whole steps, within its ends. */
export function onSlider(control: SliderControl, about: number): number {
	const { min, max, unit, today } = control;
	const within = Math.min(max, Math.max(min, about));
	// The ends and today may lie between steps.
	if (within === min || within === max || within === today) return within;
	const start = unit === 'units' ? min : 0;
	return Math.min(max, Math.max(min, start + Math.round(within - start)));
}

const decimals = 4;

/** A typed value, if it can be used: a number the slider offers, or what is wrong with it. */
export function typedValue(
	{ min, max }: SliderControl,
	text: string
): number | 'empty' | 'outOfRange' {
	if (text.trim() === '') return 'empty';
	const value = Number(text);
	if (!(value >= min && value <= max)) return 'outOfRange';
	return Number(value.toFixed(decimals));
}

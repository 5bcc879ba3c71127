import type { Figure, OwnerKind } from '../basis.ts';
import { quantile } from '../estimate.ts';
import type { Estimate } from '../model.ts';

/** Between which shares of its own distribution an uncertain quantity is moved. */
const lowShare = 0.05;
const highShare = 0.95;

/** How far a figure is moved that does not say how uncertain it is. */
const tenPercent = 0.1;
const tenPoints = 0.1;

/** Why a figure is moved as far as it is: its own uncertainty, or a tenth by convention. */
export type Movement = 'ownUncertainty' | 'tenPercent' | 'tenPoints';

/** A figure of the model with two values between which it is moved while all else is left alone. */
export interface Input {
	readonly figure: Figure;
	readonly movement: Movement;
	/** In the figure's own unit, `low` at most `high`. */
	readonly low: number;
	readonly high: number;
}

/** Figures that lose or save money, by owner and field; counts and splits cannot be moved a little. */
const moved: Partial<Record<OwnerKind, RegExp>> = {
	model: /^rework$/,
	system: /^recovery\.\w+\.(hours|rpoHours)$/,
	process: /^(operatingHoursPerWeek|uses\.\d+\.without|manual\.\w+|unstable\.\w+|costs\.\d+\.\w+)$/,
	stream:
		/^(operatingHoursPerWeek|revenuePerHour|marginRate|deferrable|backlogLimitHours|catchUp\.premiumPerHour|steps\.\d+\.bufferHours|costs\.\d+\.\w+)$/,
	scenario: /^(frequency|holdHours|responseCost|(hits|backupLoss)\.\d+\.probability)$/
};

/** Counts and splits that loss rests on, but of which there is no tenth. */
const unmovable: Partial<Record<OwnerKind, RegExp>> = {
	team: /^capacity$/,
	system: /^needs\./,
	stream: /^steps\.\d+\.parallel\.\d+\.share$/
};

/** Shares of output or of work, which are moved by points: ten per cent of nothing is nothing. */
const inPoints = /(^|\.)(capability|without|deferrable|belowCapability|rework)$/;

/** Shares that are moved by per cent, and stay shares. */
const shares = /(^|\.)(probability|marginRate)$/;

const hoursPerWeek = /^operatingHoursPerWeek$/;
const mostHoursPerWeek = 168;

/**
 * How a figure is moved; undefined for links, for figures that no loss rests on, and for those that
 * cannot be moved a little. Source: docs/criticality.md.
 */
export function inputOf(figure: Figure): Input | undefined {
	const { owner, field, value, isLink } = figure;
	if (isLink || !moved[owner]?.test(field)) return undefined;
	if (typeof value === 'number') return { figure, ...aroundNumber(field, value) };
	const estimate = value as Estimate;
	const low = quantile(estimate, lowShare);
	const high = quantile(estimate, highShare);
	if (low < high) return { figure, movement: 'ownUncertainty', low, high };
	return { figure, movement: 'tenPercent', ...around(low, tenPercent * low) };
}

function aroundNumber(field: string, value: number): Omit<Input, 'figure'> {
	if (inPoints.test(field)) return { movement: 'tenPoints', ...around(value, tenPoints, 1) };
	const most = shares.test(field) ? 1 : hoursPerWeek.test(field) ? mostHoursPerWeek : Infinity;
	return { movement: 'tenPercent', ...around(value, tenPercent * value, most) };
}

function around(value: number, reach: number, most = Infinity) {
	return { low: Math.max(0, value - reach), high: Math.min(most, value + reach) };
}

/** Whether loss rests on a figure or link that cannot be moved a little. */
export function isUnmovable({ owner, field, isLink }: Figure): boolean {
	return isLink || (unmovable[owner]?.test(field) ?? false);
}

import {
	type Model,
	type Organisation,
	type PreparedModel,
	type Scenario,
	accrued,
	sumBy,
	typicalEvent
} from '../index.ts';
import { NoHoursError } from './slow-recovery.ts';
import { type SlowEvent, slowTypicalEvent } from './slow-reference.ts';

/** The days at which the cumulative loss is reported. */
export const reportedDays = [1, 3, 7, 14, 30] as const;

const hoursPerDay = 24;

/** The figures of one event by name, in one flat list, so that two ways to them can be compared. */
export type EventFigures = ReadonlyMap<string, number | string | boolean>;

/** The engine's figures for a typical event; undefined when the model lacks hours for it. */
export function engineFigures(
	prepared: PreparedModel,
	scenario: Scenario,
	organisation: Organisation
): EventFigures | undefined {
	const result = typicalEvent(prepared, scenario, { organisation });
	if (!result.ok) return undefined;
	const { value: event } = result;
	const processId = (position: number | undefined) =>
		position === undefined ? 'response' : (prepared.processes[position]?.id ?? '');
	const figures = new Map<string, number | string | boolean>([
		['loss', event.loss],
		['operationalAt', event.operationalAt],
		['stableAt', event.stableAt],
		['normalAt', event.normalAt]
	]);
	for (const [id, sum] of sumBy(event.bookings, ({ process }) => processId(process)))
		figures.set(`byProcess ${id}`, sum);
	for (const [phase, sum] of sumBy(event.bookings, (booking) => booking.phase))
		figures.set(`byPhase ${phase}`, sum);
	for (const [kind, sum] of sumBy(event.bookings, (booking) => booking.kind))
		figures.set(`byKind ${kind}`, sum);
	for (const day of reportedDays)
		figures.set(`accrued ${day}`, accrued(event.bookings, day * hoursPerDay));
	for (const { system, start, finish, usable, path } of event.recoveries) {
		const id = prepared.systems[system]?.id ?? '';
		setAll(figures, `schedule ${id}`, { start, finish, usable, path });
	}
	event.processes.forEach(({ timeline, missedHours, uninvoiced, mtpdBreached }, position) => {
		const { usableAt, stableAt } = timeline;
		const outcome = { usableAt, stableAt, missedHours, uninvoiced, mtpdBreached };
		setAll(figures, `process ${processId(position)}`, outcome);
	});
	return figures;
}

/** The same figures by the slow reference. */
export function slowFigures(
	model: Model,
	scenario: Scenario,
	organisation: Organisation
): EventFigures | undefined {
	let event: SlowEvent;
	try {
		event = slowTypicalEvent(model, scenario, organisation);
	} catch (error) {
		if (error instanceof NoHoursError) return undefined;
		throw error;
	}
	const figures = new Map<string, number | string | boolean>([
		['loss', event.loss],
		['operationalAt', event.operationalAt],
		['stableAt', event.stableAt],
		['normalAt', event.normalAt]
	]);
	for (const [id, sum] of event.byProcess) figures.set(`byProcess ${id}`, sum);
	for (const [phase, sum] of event.byPhase) figures.set(`byPhase ${phase}`, sum);
	for (const [kind, sum] of event.byKind) figures.set(`byKind ${kind}`, sum);
	for (const day of reportedDays) figures.set(`accrued ${day}`, event.accruedAt(day * hoursPerDay));
	for (const [id, slot] of event.schedule) setAll(figures, `schedule ${id}`, slot);
	for (const [id, outcome] of event.processes) setAll(figures, `process ${id}`, outcome);
	return figures;
}

function setAll(
	figures: Map<string, number | string | boolean>,
	name: string,
	values: Readonly<Record<string, number | string | boolean>>
): void {
	for (const [field, value] of Object.entries(values)) figures.set(`${name} ${field}`, value);
}

/**
 * Where two sets of figures differ by more than 1e-9, relative to the figure. A figure that only one
 * side has counts as 0; money is also compared with the whole loss, whose parts may cancel.
 */
export function differences(
	actual: EventFigures | undefined,
	expected: EventFigures | undefined
): string[] {
	if (!actual || !expected) return actual === expected ? [] : ['only one side knows the hours'];
	const whole = expected.get('loss');
	const rounding = typeof whole === 'number' ? 1e-12 * whole : 0;
	return [...new Set([...actual.keys(), ...expected.keys()])].flatMap((name) => {
		const [a, b] = [actual.get(name) ?? 0, expected.get(name) ?? 0];
		return isClose(a, b, rounding) ? [] : [`${name}: ${String(a)} instead of ${String(b)}`];
	});
}

/** Whether two figures agree to a relative 1e-9. */
export function isClose(
	a: number | string | boolean,
	b: number | string | boolean,
	rounding = 0
): boolean {
	if (typeof a !== 'number' || typeof b !== 'number') return a === b;
	return Math.abs(a - b) <= Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), rounding, 1e-12);
}

import {
	type Model,
	type Organisation,
	accrued,
	costOfDisruption,
	parseModel,
	prepareModel,
	processPosition,
	sumBy,
	typicalEvent
} from '../index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A model of the given parts, parsed as a file would be. */
export function smallModel(parts: Fields): Model {
	const parsed = parseModel({ version: 1, name: 'Small', currency: 'EUR', ...parts });
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return parsed.value;
}

/** A system whose restore takes so many hours. */
export function system(id: string, hours: number, more: Fields = {}) {
	return { id, name: id, recovery: { restore: { hours: { fixed: hours } } }, ...more };
}

/** A process that cannot work without these systems. */
export function process(id: string, systems: readonly string[], more: Fields = {}) {
	return { id, name: id, uses: systems.map((used) => ({ system: used })), ...more };
}

export function stream(id: string, steps: readonly unknown[], more: Fields = {}) {
	return { id, name: id, steps, ...more };
}

/** A scenario that takes these systems down together. */
export function hitting(systems: readonly string[], more: Fields = {}) {
	return { id: 'event', name: 'Event', frequency: { fixed: 1 }, hits: [{ systems }], ...more };
}

/** A rate of 100 per hour, and a one-off of 1,000 after some hours. */
export const ratePenalty = { kind: 'penalty', perHour: 100 };
export const oneOff = (atHour: number, more: Fields = {}) => ({
	kind: 'regulatory',
	once: 1000,
	atHour,
	...more
});

/** The typical event of the only scenario, its bookings summed up by name. */
export function play(parts: Fields, organisation: Organisation = 'planned') {
	const model = smallModel(parts);
	const prepared = prepareModel(model);
	const result = typicalEvent(prepared, model.scenarios[0], { organisation });
	if (!result.ok) throw new RangeError(JSON.stringify(result.problem));
	const event = result.value;
	const { bookings } = event;
	const nameOf = (position: number | undefined) =>
		position === undefined ? 'response' : model.processes[position].id;
	return {
		...event,
		byProcess: Object.fromEntries(sumBy(bookings, (booking) => nameOf(booking.process))),
		byPhase: Object.fromEntries(sumBy(bookings, ({ phase }) => phase)),
		byKind: Object.fromEntries(sumBy(bookings, ({ kind }) => kind)),
		accruedAt: (hours: number) => accrued(bookings, hours),
		/** Start, finish, usable and path of every affected system. */
		schedule: Object.fromEntries(
			event.recoveries.map(({ system: position, start, finish, usable, path }) => [
				model.systems[position].id,
				[start, finish, usable, path]
			])
		),
		process: (id: string) => event.processes[processPosition(prepared, id)]
	};
}

/** The pieces of a process's timeline: from, until, capability and phase. */
export function piecesOf(parts: Fields, id: string) {
	return play(parts)
		.process(id)
		.timeline.pieces.map(({ from, until, capability, phase }) => [from, until, capability, phase]);
}

/** What it costs when one process stands still for some hours. */
export function disrupt(parts: Fields, id: string, hours: number) {
	const prepared = prepareModel(smallModel(parts));
	return costOfDisruption(prepared, processPosition(prepared, id), hours);
}

import type { EventOutcome } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { lossCauses } from './loss-causes.ts';
import { type OwnedFigure, ownedFigures } from './owned-figures.ts';
import { processCurve } from './process-curve.ts';
import { processDisruption } from './process-disruption.ts';
import { processNeeds } from './process-needs.ts';
import { processStreams } from './process-streams.ts';
import type { ShownEvent } from './shown-event.ts';

/** Everything the page of one process shows; undefined when the model has no such process. */
export function processDetail(
	analysis: Analysis,
	id: string,
	{ scenario, event }: Pick<ShownEvent, 'scenario' | 'event'>
) {
	const { prepared, model } = analysis;
	const position = prepared.processIndex.get(id);
	if (position === undefined) return undefined;
	const process = prepared.processes[position];
	return {
		id,
		name: process.name,
		unit: process.unit,
		owner: process.owner,
		note: process.note,
		operatingHoursPerWeek: process.operatingHoursPerWeek,
		mtpdHours: process.mtpdHours,
		mbco: process.mbco,
		currency: model.currency,
		disruption: processDisruption(prepared, position),
		needs: processNeeds(prepared, position, event),
		streams: processStreams(prepared, position),
		event: event && scenario && inEvent(analysis, position, scenario.id, event),
		figures: ownedFigures(analysis, 'process', id),
		streamFigures: streamFigures(analysis, position)
	};
}

export type ProcessDetail = NonNullable<ReturnType<typeof processDetail>>;
export type ProcessEvent = ReturnType<typeof inEvent>;

function inEvent(analysis: Analysis, position: number, scenarioId: string, event: EventOutcome) {
	const { prepared } = analysis;
	const bookings = event.bookings.filter((booking) => booking.process === position);
	const causes = lossCauses(analysis, scenarioId, { bookings });
	return {
		curve: processCurve(prepared.processes[position], event.processes[position]),
		data: event.processes[position].data,
		uninvoiced: event.processes[position].uninvoiced,
		causes,
		loss: causes.reduce((sum, { amount }) => sum + amount, 0),
		eventLoss: event.loss
	};
}

/** The figures of the streams it is a step of, without those of the other steps. */
function streamFigures(
	analysis: Analysis,
	position: number
): readonly { readonly name: string; readonly figures: readonly OwnedFigure[] }[] {
	const { prepared } = analysis;
	const { id } = prepared.processes[position];
	return prepared.streamsOf[position].map((stream) => {
		const { name, steps } = prepared.streams[stream];
		const own = steps.flatMap((step, i) => {
			if (!('parallel' in step)) return step.process === id ? [`steps.${i}.`] : [];
			const part = step.parallel.findIndex(({ process }) => process === id);
			return part < 0 ? [] : [`steps.${i}.bufferHours`, `steps.${i}.parallel.${part}.`];
		});
		return {
			name,
			figures: ownedFigures(analysis, 'stream', prepared.streams[stream].id).filter(
				({ field }) => !field.startsWith('steps.') || own.some((start) => field.startsWith(start))
			)
		};
	});
}

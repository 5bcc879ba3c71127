import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { type Incident, incidentOf } from '#lib/incident/incident.ts';
import type { EstimateInput, IncidentRecord, Opened } from '#lib/incident/record.ts';
import { opening, recordOf, type Said } from '#lib/incident/testing/record-of.ts';
import { incidentEstimate } from '../incident-estimate.ts';

const input: EstimateInput = {
	hits: [{ id: 'it', name: 'The ERP', path: 'restore' }],
	hoursSinceStart: 24,
	backups: 'usable',
	operatingAgain: { quick: 24, expected: 48, full: 96 },
	holdHours: null,
	responseCost: null,
	scenario: null
};

/** An estimate, a day after the start, of a system whose outage costs 100 an hour: 2,400, 4,800 or 9,600. */
export function estimate(
	materiality?: number,
	more: Partial<EstimateInput> = {},
	creditLine?: number
): Said {
	const model = smallModel({
		company: {
			...(materiality !== undefined && { materiality }),
			...(creditLine !== undefined && { creditLine })
		},
		systems: [system('it', 48)],
		processes: [process('p', ['it'], { costs: [ratePenalty] })],
		scenarios: [hitting(['it'])]
	});
	const estimated = incidentEstimate(model, 'abcdef0123456789', { ...input, ...more });
	if (!estimated.ok) throw new RangeError('expected a recovery time');
	return { kind: 'estimate', knownAt: '2026-11-24T02:00:00.000Z', ...estimated.value };
}

/** A record that can be taken together. */
export function incidentWith(
	said: readonly Said[],
	opened: Opened = opening
): { readonly record: IncidentRecord; readonly incident: Incident } {
	const record = recordOf(said, opened);
	const incident = incidentOf(record);
	if (!incident) throw new RangeError('expected a record that can be read');
	return { record, incident };
}

import { formatZonedTime } from '#lib/format/dates.ts';
import { formatMoney } from '#lib/format/money.ts';
import { deadlines } from '#lib/incident/deadlines.ts';
import { incidentOf } from '#lib/incident/incident.ts';
import { incidentCurve } from '#lib/view/incidents/incident-curve.ts';
import { deadlineName, outcomeName } from '#lib/view/incidents/incident-names.ts';
import { deadlineState, pressingDeadline } from '#lib/view/incidents/incident-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { data, locale } = locals;
	const now = new Date().toISOString();
	const records = await data.incidents.list();
	return {
		incidents: records.map((record) => {
			const incident = incidentOf(record);
			if (!incident) return { id: record.id, incident: undefined };
			const { opened, determinations, isClosed } = incident;
			const loss = incidentCurve(incident);
			const pressing = pressingDeadline(deadlines(incident, now));
			return {
				id: record.id,
				incident: {
					name: opened.name,
					company: opened.company,
					isExercise: opened.isExercise,
					isClosed,
					isAltered: record.faults.length > 0,
					awareAt: formatZonedTime(new Date(opened.awareAt), opened.zone, locale),
					loss: loss && formatMoney(loss.courses.expected.loss, loss.currency, locale),
					outcome: outcomeName(determinations.at(-1)?.outcome ?? 'undetermined', locale),
					pressing: pressing && {
						name: deadlineName(pressing.kind, locale),
						state: deadlineState(pressing, now, locale),
						isOverdue: pressing.state === 'overdue'
					}
				}
			};
		})
	};
};

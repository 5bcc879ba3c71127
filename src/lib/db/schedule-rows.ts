import type { Delivery, Reason, Run } from './schedule.ts';
import type { scheduleDeliveries, scheduleRuns } from './schema/schedule.ts';

export function runOf(row: typeof scheduleRuns.$inferSelect): Run {
	const { id, modelId, quarter, firstMonth, startOn, dueOn, state, attempts } = row;
	return {
		...{ id, modelId, quarter, firstMonth, startOn, dueOn, state, attempts },
		triedAt: row.triedAt ?? undefined,
		nextTryAt: row.nextTryAt ?? undefined,
		finishedAt: row.finishedAt ?? undefined,
		reportId: row.reportId ?? undefined,
		title: row.title ?? undefined,
		reason: reasonOf(row.reasonKind, row.reason)
	};
}

export function deliveryOf(row: typeof scheduleDeliveries.$inferSelect): Delivery {
	const { id, runId, channel, target, key, state, attempts } = row;
	return {
		...{ id, runId, channel, target, key, state, attempts },
		nextTryAt: row.nextTryAt ?? undefined,
		acceptedAt: row.acceptedAt ?? undefined,
		reason: reasonOf(row.reasonKind, row.reason)
	};
}

function reasonOf<Kind extends string>(
	kind: Kind | null,
	text: string | null
): Reason<Kind> | undefined {
	return kind === null ? undefined : { kind, text: text ?? '' };
}

import type { Database } from './open.server.ts';
import {
	claimDelivery,
	finishDelivery,
	releaseDeliveries,
	retryDelivery
} from './schedule-deliveries.server.ts';
import {
	askForRun,
	beatRun,
	claimRun,
	finishRun,
	listRuns,
	recordDue,
	releaseRuns,
	retryRun
} from './schedule-runs.server.ts';
import type {
	ClaimedDelivery,
	ClaimedRun,
	DeliveryResult,
	DueQuarter,
	ListedRun,
	NextTry,
	RunResult,
	Schedule,
	ScheduleSettings
} from './schedule.ts';
import { activeSchedules, findSchedule, hasWork, saveSchedule } from './schedules.server.ts';

/** When drafts are prepared and who is told, as a reader of the page sets and sees it. */
export interface ScheduleData {
	find(modelId: number): Promise<Schedule | undefined>;
	/** False when there is no such model. */
	save(modelId: number, settings: ScheduleSettings, today: string): Promise<boolean>;
	runs(modelId: number, most: number): Promise<ListedRun[]>;
	/** False when the draft is there or under way, or nothing is set. One that was discarded is not there. */
	ask(modelId: number, quarter: DueQuarter, now: Date): Promise<boolean>;
	/** False when there is no such failed run, or delivery. */
	retryRun(modelId: number, id: number, now: Date): Promise<boolean>;
	retryDelivery(modelId: number, id: number, now: Date): Promise<boolean>;
	readonly work: ScheduleWork;
}

/** What the server itself does for a schedule. What is claimed is worked on by one process alone. */
export interface ScheduleWork {
	/** Whether anything will have to be done sooner or later. */
	hasAny(): Promise<boolean>;
	active(): Promise<Schedule[]>;
	recordDue(modelId: number, quarters: readonly DueQuarter[], now: Date): Promise<void>;
	/** Takes as failed what nobody gave a sign of life of since `before`. */
	release(before: Date, nextTry: NextTry): Promise<void>;
	claimRun(now: Date): Promise<ClaimedRun | undefined>;
	beatRun(claimed: ClaimedRun, now: Date): Promise<boolean>;
	finishRun(claimed: ClaimedRun, result: RunResult, now: Date): Promise<boolean>;
	claimDelivery(now: Date): Promise<ClaimedDelivery | undefined>;
	finishDelivery(claimed: ClaimedDelivery, result: DeliveryResult, now: Date): Promise<boolean>;
}

export function scheduleDataIn(writer: Database, reader: Database): ScheduleData {
	return {
		find: (modelId) => findSchedule(reader, modelId),
		save: (modelId, settings, today) => saveSchedule(writer, modelId, settings, today),
		runs: (modelId, most) => listRuns(reader, modelId, most),
		ask: (modelId, quarter, now) => askForRun(writer, modelId, quarter, now),
		retryRun: (modelId, id, now) => retryRun(writer, modelId, id, now),
		retryDelivery: (modelId, id, now) => retryDelivery(writer, modelId, id, now),
		work: {
			hasAny: () => hasWork(reader),
			active: () => activeSchedules(reader),
			recordDue: (modelId, quarters, now) => recordDue(writer, modelId, quarters, now),
			release: async (before, nextTry) => {
				await releaseRuns(writer, before, nextTry);
				await releaseDeliveries(writer, before, nextTry);
			},
			claimRun: (now) => claimRun(writer, now),
			beatRun: (claimed, now) => beatRun(writer, claimed, now),
			finishRun: (claimed, result, now) => finishRun(writer, claimed, result, now),
			claimDelivery: (now) => claimDelivery(writer, now),
			finishDelivery: (claimed, result, now) => finishDelivery(writer, claimed, result, now)
		}
	};
}

import { scheduleDataIn } from '#lib/db/schedule-data.server.ts';
import type { ListedRun } from '#lib/db/schedule.ts';
import type { Database } from '#lib/db/open.server.ts';
import { deliver } from '../deliver.ts';
import type { DeliverySettings } from '../../delivery-settings.ts';
import type { DraftRequest, PrepareDraft } from '../prepare-draft.ts';
import { Scheduler } from '../scheduler.ts';

/** Clock and timer of a test, which stand still until it moves them. */
export class Hand {
	now: Date;
	#alarms: { readonly at: number; readonly work: () => void }[] = [];

	constructor(now: string) {
		this.now = new Date(now);
	}

	readonly clock = (): Date => this.now;

	readonly timer = (work: () => void, milliseconds: number): (() => void) => {
		const alarm = { at: this.now.getTime() + milliseconds, work };
		this.#alarms.push(alarm);
		return () => {
			this.#alarms = this.#alarms.filter((each) => each !== alarm);
		};
	};

	/** How many timers are set. */
	get alarms(): number {
		return this.#alarms.length;
	}

	/** Moves the clock on and lets go off what was set for until then. */
	move(minutes: number): void {
		this.now = new Date(this.now.getTime() + minutes * 60_000);
		const due = this.#alarms.filter(({ at }) => at <= this.now.getTime());
		this.#alarms = this.#alarms.filter((alarm) => !due.includes(alarm));
		for (const { work } of due) work();
	}
}

export const noDelivery: DeliverySettings = {
	mail: undefined,
	publicUrl: new URL('https://impact.example.com'),
	webhookSecret: undefined,
	allowPrivateWebhooks: true
};

/** A scheduler on a database whose clock is moved by hand, and what it asked for and said. */
export function scheduledByHand(
	{ db, modelId }: { readonly db: Database; readonly modelId: number },
	hand: Hand,
	{
		prepareDraft = () => Promise.resolve({ kind: 'prepared', reportId: 7, title: 'Up' }),
		settings = noDelivery
	}: { readonly prepareDraft?: PrepareDraft; readonly settings?: DeliverySettings } = {}
) {
	const data = scheduleDataIn(db, db);
	const asked: DraftRequest[] = [];
	const lines: string[] = [];
	const scheduler = new Scheduler({
		work: data.work,
		prepareDraft: (request) => {
			asked.push(request);
			return prepareDraft(request);
		},
		deliver: (claimed) => deliver(claimed, settings, hand.now),
		...{ clock: hand.clock, timer: hand.timer, timeZone: 'UTC' },
		log: (line) => lines.push(line)
	});
	return {
		...{ data, asked, lines, scheduler },
		runs: (): Promise<readonly ListedRun[]> => data.runs(modelId, 9)
	};
}

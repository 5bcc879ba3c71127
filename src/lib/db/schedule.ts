/** The languages a report can be written in. */
export const reportLanguages = ['en', 'de'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

export const runStates = ['due', 'running', 'done', 'failed', 'skipped'] as const;
export const deliveryStates = ['due', 'sending', 'done', 'failed'] as const;
export const channels = ['mail', 'webhook'] as const;

/** Why no draft came of a run. */
export const runReasons = [
	/** The draft could not be prepared; the text says why. */
	'refused',
	/** A bug: the text is the error's own. */
	'error',
	/** The server stopped meanwhile. */
	'crashed',
	/** A later quarter was due as well when the server ran again. */
	'missed',
	'switchedOff'
] as const;

/** Why somebody could not be told. */
export const deliveryReasons = [
	'crashed',
	'error',
	/** The operator has set no mail server. */
	'mailNotSet',
	'unreachable',
	'timeout',
	'insecure',
	'loginRefused',
	/** The receiver said no; the text is what it said. */
	'rejected',
	'redirected',
	'privateAddress'
] as const;

/** When drafts of the quarterly report are prepared, and who is told. */
export interface ScheduleSettings {
	readonly isOn: boolean;
	/** The month in which the fiscal year begins, 1 to 12. */
	readonly firstMonth: number;
	/** So many days after the end of a quarter its draft is prepared. */
	readonly daysAfter: number;
	readonly language: ReportLanguage;
	/** The name of the report's template. */
	readonly template: string;
	/** E-mail addresses. */
	readonly reviewers: readonly string[];
	readonly webhookUrl: string | undefined;
}

export interface Schedule extends ScheduleSettings {
	readonly modelId: number;
	readonly company: string;
	/** The day on which it was switched on: what was due before is not made up for. */
	readonly since: string | undefined;
}

/** A quarter whose draft should be there. Days are `YYYY-MM-DD`. */
export interface DueQuarter {
	/** `2026-Q3`. */
	readonly quarter: string;
	/** With it, the name of the quarter becomes three months of the calendar. */
	readonly firstMonth: number;
	readonly startOn: string;
	readonly dueOn: string;
}

export interface Reason<Kind extends string> {
	readonly kind: Kind;
	/** In the words of whatever failed; empty where the kind says all. */
	readonly text: string;
}

export type RunReason = Reason<(typeof runReasons)[number]>;
export type DeliveryReason = Reason<(typeof deliveryReasons)[number]>;

/** One attempt after another to prepare the draft of a quarter. */
export interface Run extends DueQuarter {
	readonly id: number;
	readonly modelId: number;
	readonly state: (typeof runStates)[number];
	/** How often it was tried. */
	readonly attempts: number;
	readonly triedAt: Date | undefined;
	readonly nextTryAt: Date | undefined;
	readonly finishedAt: Date | undefined;
	readonly reportId: number | undefined;
	/** The report's own headline. */
	readonly title: string | undefined;
	/** Of the last failure, or why it was skipped. */
	readonly reason: RunReason | undefined;
}

/** Telling one reviewer, or one other program, that a draft is there. */
export interface Delivery {
	readonly id: number;
	readonly runId: number;
	readonly channel: (typeof channels)[number];
	/** An e-mail address, or the address of a webhook. */
	readonly target: string;
	/** The same at every attempt, so that a receiver knows one it has had already. */
	readonly key: string;
	readonly state: (typeof deliveryStates)[number];
	readonly attempts: number;
	readonly nextTryAt: Date | undefined;
	readonly acceptedAt: Date | undefined;
	readonly reason: DeliveryReason | undefined;
}

/** A run with whoever was told of it. */
export interface ListedRun extends Run {
	readonly deliveries: readonly Delivery[];
}

/** What is being worked on belongs to whoever has its claim, until the claim is found to be old. */
export interface ClaimedRun {
	readonly claim: string;
	readonly run: Run;
	readonly schedule: Schedule;
}

export interface ClaimedDelivery extends ClaimedRun {
	readonly delivery: Delivery;
}

export type RunResult =
	| { readonly kind: 'done'; readonly reportId: number; readonly title: string }
	| { readonly kind: 'failed'; readonly reason: RunReason; readonly nextTryAt: Date | undefined };

export type DeliveryResult =
	| { readonly kind: 'accepted' }
	| {
			readonly kind: 'failed';
			readonly reason: DeliveryReason;
			readonly nextTryAt: Date | undefined;
	  };

/** When something that has failed so often is tried again; undefined when no more. */
export type NextTry = (attempts: number) => Date | undefined;

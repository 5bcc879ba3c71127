/** A case that a meeting noted. */
export interface MeetingNote {
	readonly id: number;
	/** The case, as the query of an address. */
	readonly query: string;
	readonly text: string;
	readonly isDecided: boolean;
	readonly notedAt: Date;
}

/** A meeting as everybody with its link may see it. */
export interface Meeting {
	readonly key: string;
	readonly modelId: number;
	/** The case that everybody sees, as the query of an address. */
	readonly query: string;
	/** Raised by every change, so that a state that arrives late is known to be old. */
	readonly revision: number;
	readonly startedAt: Date;
	/** Undefined while it goes on. */
	readonly endedAt: Date | undefined;
	/** In the order in which they were noted. */
	readonly notes: readonly MeetingNote[];
}

/** What can come of a change to a meeting. */
export type MeetingOutcome =
	| { readonly kind: 'done'; readonly meeting: Meeting }
	/** There is no such meeting, or it has gone with its model. */
	| { readonly kind: 'gone' }
	/** Whoever asked does not lead it. */
	| { readonly kind: 'notModerator' }
	| { readonly kind: 'ended' }
	/** A page of paper holds no more notes. */
	| { readonly kind: 'full'; readonly limit: number };

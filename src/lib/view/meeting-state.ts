/** What a meeting has noted. */
export interface MeetingStateNote {
	readonly id: number;
	/** The case, as the query of an address. */
	readonly query: string;
	readonly text: string;
	readonly isDecided: boolean;
}

/** A meeting as it is sent to everybody who follows it. */
export interface MeetingState {
	/** The case that everybody sees, as the query of an address. */
	readonly query: string;
	/** A state with a lower one is older. */
	readonly revision: number;
	readonly hasEnded: boolean;
	readonly notes: readonly MeetingStateNote[];
}

interface Source {
	readonly query: string;
	readonly revision: number;
	readonly endedAt: Date | undefined;
	readonly notes: readonly MeetingStateNote[];
}

/** What of a meeting is sent. */
export function meetingState({ query, revision, endedAt, notes }: Source): MeetingState {
	return {
		query,
		revision,
		hasEnded: endedAt !== undefined,
		notes: notes.map(({ id, query: noted, text, isDecided }) => ({
			id,
			query: noted,
			text,
			isDecided
		}))
	};
}

/** What was sent, if it is a meeting's state. */
export function parseMeetingState(text: string): MeetingState | undefined {
	const value: unknown = JSON.parse(text);
	return isState(value) ? value : undefined;
}

function isState(value: unknown): value is MeetingState {
	return (
		typeof value === 'object' &&
		value !== null &&
		'query' in value &&
		typeof value.query === 'string' &&
		'revision' in value &&
		typeof value.revision === 'number' &&
		'hasEnded' in value &&
		'notes' in value &&
		Array.isArray(value.notes)
	);
}

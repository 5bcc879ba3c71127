import type { MeetingOutcome } from '#lib/db/data.server.ts';

/** The status of a change that was refused. */
export function statusOf({ kind }: Exclude<MeetingOutcome, { kind: 'done' }>): number {
	switch (kind) {
		case 'gone':
			return 404;
		case 'notModerator':
			return 403;
		case 'ended':
		case 'full':
			return 409;
		default:
			return kind satisfies never;
	}
}

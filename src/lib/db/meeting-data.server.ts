import type { Meeting, MeetingOutcome } from './meeting.ts';
import {
	endMeeting,
	findMeeting,
	isModerator,
	moveMeeting,
	noteInMeeting,
	startMeeting,
	type Moderator,
	type StartedMeeting
} from './meetings.server.ts';
import type { Database } from './open.server.ts';

/** Meetings: whoever has the key looks on, whoever has the secret leads. */
export interface MeetingData {
	start(modelId: number, query: string): Promise<StartedMeeting>;
	find(key: string): Promise<Meeting | undefined>;
	isModerator(by: Moderator): Promise<boolean>;
	move(by: Moderator, query: string): Promise<MeetingOutcome>;
	note(
		by: Moderator,
		note: { readonly text: string; readonly isDecided: boolean }
	): Promise<MeetingOutcome>;
	end(by: Moderator): Promise<MeetingOutcome>;
}

export function meetingDataIn(writer: Database, reader: Database): MeetingData {
	return {
		start: (modelId, query) => startMeeting(writer, modelId, query),
		find: (key) => findMeeting(reader, key),
		isModerator: (by) => isModerator(reader, by),
		move: (by, query) => moveMeeting(writer, by, query),
		note: (by, note) => noteInMeeting(writer, by, note),
		end: (by) => endMeeting(writer, by)
	};
}

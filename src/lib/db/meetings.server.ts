import { randomBytes, timingSafeEqual } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Meeting, MeetingOutcome } from './meeting.ts';
import type { Database } from './open.server.ts';
import { meetingNotes, meetings } from './schema/meeting.ts';
import { sha256 } from './sha256.server.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

/** So many notes fit on the one page that a meeting ends with. */
export const mostNotes = 12;
/** Nobody guesses 128 bits. */
const secretBytes = 16;

/** A meeting that was started, with what only its moderator may know. */
export interface StartedMeeting {
	readonly key: string;
	readonly secret: string;
}

/** Starts a meeting about a model, which must exist, with the case that is shown first. */
export async function startMeeting(
	db: Database,
	modelId: number,
	query: string
): Promise<StartedMeeting> {
	const [key, secret] = [newSecret(), newSecret()];
	await withTransaction(db, (tx) =>
		tx.insert(meetings).values({
			modelId,
			key,
			moderatorHash: sha256(secret),
			query,
			revision: 0,
			startedAt: new Date()
		})
	);
	return { key, secret };
}

/** A meeting by the key in its link; undefined when there is none. */
export function findMeeting(db: Database, key: string): Promise<Meeting | undefined> {
	return withSnapshot(db, (tx) => readMeeting(tx, key));
}

/** Whether a secret is the one of the meeting's moderator. */
export async function isModerator(db: Database, { key, secret }: Moderator): Promise<boolean> {
	const found = await withSnapshot(db, (tx) => moderated(tx, { key, secret }));
	return found.kind === 'done';
}

/** Shows everybody another case. */
export function moveMeeting(db: Database, by: Moderator, query: string): Promise<MeetingOutcome> {
	return change(db, by, async (tx, id) => {
		await tx.update(meetings).set({ query }).where(eq(meetings.id, id));
		return undefined;
	});
}

/** Notes the case that is shown, as tried or as decided. */
export function noteInMeeting(
	db: Database,
	by: Moderator,
	note: { readonly text: string; readonly isDecided: boolean }
): Promise<MeetingOutcome> {
	return change(db, by, async (tx, id, { query, notes }) => {
		if (notes.length >= mostNotes) return { kind: 'full', limit: mostNotes };
		const position = notes.length;
		const noted = { ...note, query, position, meetingId: id, notedAt: new Date() };
		await tx.insert(meetingNotes).values(noted);
		return undefined;
	});
}

/** Ends a meeting: nothing in it changes from here on. */
export function endMeeting(db: Database, by: Moderator): Promise<MeetingOutcome> {
	return change(db, by, async (tx, id) => {
		await tx.update(meetings).set({ endedAt: new Date() }).where(eq(meetings.id, id));
		return undefined;
	});
}

/** Who wants to change a meeting. */
export interface Moderator {
	readonly key: string;
	readonly secret: string | undefined;
}

/** Changes a meeting that goes on, for whoever leads it; `work` may refuse, and then nothing changes. */
function change(
	db: Database,
	by: Moderator,
	work: (tx: Database, id: number, meeting: Meeting) => Promise<MeetingOutcome | undefined>
): Promise<MeetingOutcome> {
	return withTransaction(db, async (tx) => {
		const found = await moderated(tx, by);
		if (found.kind !== 'done') return found;
		if (found.meeting.endedAt) return { kind: 'ended' };
		const refused = await work(tx, found.id, found.meeting);
		if (refused) return refused;
		const revision = found.meeting.revision + 1;
		await tx.update(meetings).set({ revision }).where(eq(meetings.id, found.id));
		const meeting = await readMeeting(tx, by.key);
		return meeting ? { kind: 'done', meeting } : { kind: 'gone' };
	});
}

async function moderated(
	db: Database,
	{ key, secret }: Moderator
): Promise<
	| { readonly kind: 'done'; readonly id: number; readonly meeting: Meeting }
	| { readonly kind: 'gone' | 'notModerator' }
> {
	const row = await readRow(db, key);
	if (!row) return { kind: 'gone' };
	if (secret === undefined || !isSame(sha256(secret), row.moderatorHash))
		return { kind: 'notModerator' };
	return { kind: 'done', id: row.id, meeting: await meetingOf(db, row) };
}

async function readMeeting(db: Database, key: string): Promise<Meeting | undefined> {
	const row = await readRow(db, key);
	return row && meetingOf(db, row);
}

type Row = typeof meetings.$inferSelect;

async function readRow(db: Database, key: string): Promise<Row | undefined> {
	return (await db.select().from(meetings).where(eq(meetings.key, key))).at(0);
}

async function meetingOf(db: Database, row: Row): Promise<Meeting> {
	const notes = await db
		.select()
		.from(meetingNotes)
		.where(eq(meetingNotes.meetingId, row.id))
		.orderBy(asc(meetingNotes.position));
	return {
		key: row.key,
		modelId: row.modelId,
		query: row.query,
		revision: row.revision,
		startedAt: row.startedAt,
		endedAt: row.endedAt ?? undefined,
		notes: notes.map(({ id, query, text, isDecided, notedAt }) => ({
			id,
			query,
			text,
			isDecided,
			notedAt
		}))
	};
}

function newSecret(): string {
	return randomBytes(secretBytes).toString('base64url');
}

/** Takes as long for a near miss as for any other. */
function isSame(one: string, other: string): boolean {
	return timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}

import type {
	Correction,
	Determination,
	EntryContent,
	Estimated,
	Fact,
	HitSystem,
	IncidentRecord,
	Moment,
	Notification,
	Opened,
	SealedEntry,
	StatusChange
} from './record.ts';

/** An entry with what later entries say about it. */
export interface StandingEntry<Content extends EntryContent = EntryContent> {
	readonly position: number;
	readonly recordedAt: Moment;
	readonly hash: string;
	/** With its moments put right. */
	readonly content: Content;
	/** What it said when it was written, where that was put right. */
	readonly original: Content | undefined;
	/** Positions of the entries that correct it. */
	readonly correctedBy: readonly number[];
	readonly isWithdrawn: boolean;
}

/** What a record says, taken together. */
export interface Incident {
	readonly key: string;
	/** All of them, in the order in which they were recorded. */
	readonly entries: readonly StandingEntry[];
	readonly opened: Opened;
	/** Of the last estimate that states them, or of the opening. */
	readonly hits: readonly HitSystem[];
	/** What holds, in the order in which it was recorded. */
	readonly estimates: readonly StandingEntry<Estimated>[];
	/** What holds, in the order in which it was known, decided or sent. */
	readonly facts: readonly Fact[];
	readonly determinations: readonly Determination[];
	readonly notifications: readonly Notification[];
	readonly isClosed: boolean;
}

/** Takes a record together; undefined where its first entry cannot be read. */
export function incidentOf({ key, entries: sealed }: IncidentRecord): Incident | undefined {
	const entries = standingEntries(sealed);
	const opened = entries.find(isOf('opened'))?.content;
	if (!opened) return undefined;
	const holding = entries.filter(({ isWithdrawn }) => !isWithdrawn);
	const estimates = holding.filter(isOf('estimate'));
	const inOrder = <Content extends EntryContent>(of: StandingEntry<Content>[]) =>
		of
			.map(({ content }) => content)
			.sort((one, other) => Date.parse(one.knownAt) - Date.parse(other.knownAt));
	const changes: readonly StatusChange[] = inOrder(holding.filter(isOf('status')));
	return {
		key,
		entries,
		opened,
		hits: estimates.at(-1)?.content.input.hits ?? opened.hits,
		estimates,
		facts: inOrder(holding.filter(isOf('fact'))),
		determinations: inOrder(holding.filter(isOf('determination'))),
		notifications: inOrder(holding.filter(isOf('notification'))),
		isClosed: changes.at(-1)?.isClosed ?? false
	};
}

type ContentOf<Kind> = Extract<EntryContent, { readonly kind: Kind }>;

function isOf<Kind extends EntryContent['kind']>(kind: Kind) {
	return (entry: StandingEntry): entry is StandingEntry<ContentOf<Kind>> =>
		entry.content.kind === kind;
}

function standingEntries(sealed: readonly SealedEntry[]): readonly StandingEntry[] {
	const corrections = sealed.flatMap(({ position, content }) =>
		content.kind === 'correction' ? [{ position, content }] : []
	);
	return sealed.map(({ position, recordedAt, hash, content }) => {
		const own = corrections.filter((one) => one.content.corrects === position);
		const moments = own.map((one) => one.content.moments);
		const isPutRight = moments.some((one) => Object.keys(one).length > 0);
		return {
			position,
			recordedAt,
			hash,
			content: isPutRight ? putRight(content, moments) : content,
			original: isPutRight ? content : undefined,
			correctedBy: own.map((one) => one.position),
			isWithdrawn: own.at(-1)?.content.isWithdrawn ?? false
		};
	});
}

/** Later corrections win over earlier ones. */
function putRight(content: EntryContent, moments: readonly Correction['moments'][]): EntryContent {
	const { knownAt, beganAt, awareAt } = moments.reduce((all, one) => ({ ...all, ...one }));
	const known = { knownAt: knownAt ?? content.knownAt };
	if (content.kind !== 'opened') return { ...content, ...known };
	return {
		...content,
		...known,
		beganAt: beganAt ?? content.beganAt,
		awareAt: awareAt ?? content.awareAt
	};
}

import type { Hours, Id, Money, Phase } from '#lib/impact/index.ts';

/** A moment in UTC, as ISO 8601 writes it: `2026-11-25T18:20:00.000Z`. */
export type Moment = string;

export const regimes = ['sec', 'nis2'] as const;
/** Whose deadlines apply: SEC Form 8-K, Item 1.05; NIS2 Directive, Article 23. */
export type Regime = (typeof regimes)[number];

export const hitPaths = ['restore', 'repair'] as const;

/** A system that is hit, by its id and name in the model of that time, and how it comes back. */
export interface HitSystem {
	readonly id: Id;
	readonly name: string;
	readonly path: (typeof hitPaths)[number];
}

interface Common {
	/** When this became known, was decided or was sent; the server adds when it was recorded. */
	readonly knownAt: Moment;
	readonly author: string;
	readonly text: string;
}

/** The first entry of every record. */
export interface Opened extends Common {
	readonly kind: 'opened';
	readonly name: string;
	readonly company: string;
	/** The time zone in which all moments of this record are shown, by its IANA name. */
	readonly zone: string;
	readonly beganAt: Moment;
	/** When the company became aware of it: clocks of reporting start here. */
	readonly awareAt: Moment;
	/** The scenario of the model that it resembles. */
	readonly scenario: { readonly id: Id; readonly name: string } | null;
	readonly hits: readonly HitSystem[];
	readonly regimes: readonly Regime[];
	readonly isExercise: boolean;
}

export interface Fact extends Common {
	readonly kind: 'fact';
	/** It was not available when Form 8-K was filed, and belongs into an amendment. */
	readonly isForAmendment: boolean;
}

export const backupStates = ['unknown', 'usable', 'unusable'] as const;
export type BackupState = (typeof backupStates)[number];

/** What an estimate was computed from, besides the model. */
export interface EstimateInput {
	readonly hits: readonly HitSystem[];
	readonly hoursSinceStart: Hours;
	readonly backups: BackupState;
	/** Hours from the start until all processes operate again; null where the model says so. */
	readonly operatingAgain: Readonly<Record<Course, Hours>> | null;
	/** Hours before recovery starts; null where the scenario says so, or there is no wait. */
	readonly holdHours: Hours | null;
	/** What responding costs; null where the scenario says so, or it costs nothing. */
	readonly responseCost: Money | null;
	readonly scenario: Opened['scenario'];
}

export const courses = ['quick', 'expected', 'full'] as const;
/** How recovery may go: quickly, as expected, or at its full length. */
export type Course = (typeof courses)[number];

/** What the engine said about one course of the incident. */
export interface EstimatedCourse {
	readonly loss: Money;
	/** Accrued by the end of each day since the start; the first value is that of the start itself. */
	readonly byDay: readonly Money[];
	/** Accrued when the estimate was made. */
	readonly accrued: Money;
	readonly byPhase: readonly { readonly phase: Phase; readonly loss: Money }[];
	readonly operatingAt: Hours;
	readonly stableAt: Hours;
	/** When the loss reaches the threshold; null where it never does, or there is none. */
	readonly materialAt: Hours | null;
	readonly creditLineAt: Hours | null;
}

export interface Estimated extends Common {
	readonly kind: 'estimate';
	readonly model: {
		readonly name: string;
		/** SHA-256 of all figures of the model, as they were then. */
		readonly fingerprint: string;
		readonly currency: string;
		readonly materiality: Money | null;
		readonly creditLine: Money | null;
		readonly organisation: 'planned' | 'adhoc';
	};
	readonly input: EstimateInput;
	readonly courses: Readonly<Record<Course, EstimatedCourse>>;
}

export const outcomes = ['material', 'notMaterial', 'undetermined'] as const;
export type Outcome = (typeof outcomes)[number];

export const factors = [
	'financial',
	'customers',
	'reputation',
	'competition',
	'legal',
	'data',
	'safety'
] as const;
/** What a reasonable investor may weigh besides the sum. */
export type Factor = (typeof factors)[number];

/** `text` says why. */
export interface Determination extends Common {
	readonly kind: 'determination';
	readonly outcome: Outcome;
	readonly factors: readonly Factor[];
	/** Who determined it, with their role; the author is who wrote it down. */
	readonly determinedBy: string;
}

export const recipients = [
	'sec8k',
	'sec8kAmendment',
	'nis2Early',
	'nis2Notification',
	'nis2Final',
	'other'
] as const;
export type Recipient = (typeof recipients)[number];

export interface Notification extends Common {
	readonly kind: 'notification';
	readonly recipient: Recipient;
	/** The number under which it was received, where there is one. */
	readonly reference: string;
}

/** Says what is wrong with an earlier entry, which stays as it is. */
export interface Correction extends Common {
	readonly kind: 'correction';
	/** The position of the entry it corrects. */
	readonly corrects: number;
	/** The corrected entry does not hold at all. */
	readonly isWithdrawn: boolean;
	/** The right moments in place of the entry's own; `beganAt` and `awareAt` of the first entry only. */
	readonly moments: {
		readonly knownAt?: Moment | undefined;
		readonly beganAt?: Moment | undefined;
		readonly awareAt?: Moment | undefined;
	};
}

export interface StatusChange extends Common {
	readonly kind: 'status';
	readonly isClosed: boolean;
}

export type EntryContent =
	Opened | Fact | Estimated | Determination | Notification | Correction | StatusChange;

/** An entry as it is kept: what it says, when it was recorded, and the entry that it follows. */
export interface SealedEntry {
	readonly position: number;
	readonly recordedAt: Moment;
	/** SHA-256 of the entry before; null for the first. */
	readonly previous: string | null;
	/** SHA-256 of this entry as canonical JSON, without this member. */
	readonly hash: string;
	readonly content: EntryContent;
}

/** Where a record is not what was written. */
export interface ChainFault {
	readonly position: number;
	/** Its text does not give its hash, or it does not follow from the entry before it. */
	readonly kind: 'altered' | 'unlinked';
}

/** A record as it was read: its entries that are as they were written, and what is wrong. */
export interface IncidentRecord {
	/** Tells this incident from all others, everywhere. */
	readonly key: string;
	/** How many entries were found, readable or not. */
	readonly length: number;
	readonly entries: readonly SealedEntry[];
	readonly faults: readonly ChainFault[];
}

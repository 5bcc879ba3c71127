import { type Simulated, clearErrors } from '#lib/impact/index.ts';

/** What a case came to before the model changed, and whether it comes to something else now. */
export interface Movement {
	readonly then: Simulated;
	readonly now: Simulated;
	readonly hasMoved: boolean;
}

/** Holds a figure against what it was with an earlier model, whose events were its own. */
export function movement(then: Simulated, now: Simulated): Movement {
	const errors = [then, now].map(({ standardError = Infinity }) => standardError);
	const hasMoved = Math.abs(now.mean - then.mean) >= clearErrors * Math.hypot(...errors);
	return { then, now, hasMoved: hasMoved && now.mean !== then.mean };
}

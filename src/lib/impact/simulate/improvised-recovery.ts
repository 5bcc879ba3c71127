import { bookingKinds, phases } from '../booking.ts';
import type { Hours, Money } from '../model.ts';
import type { EventRunner } from './event-runner.ts';
import { type Simulated, simulatedMean } from './simulated.ts';

/** What recovery comes to when it is improvised, over random orders. */
export interface ImprovisedRecovery {
	/** How many orders were drawn. */
	readonly orders: number;
	readonly loss: Simulated;
	/** The mean loss in each phase, in the order of `phases`. */
	readonly byPhase: readonly Money[];
	readonly operationalAt: Simulated;
	readonly stableAt: Simulated;
	/** Per process of the model: the mean time at which all it uses is back, 0 if it never stops. */
	readonly returns: readonly Hours[];
	/** Processes whose tolerable period is breached, on average. */
	readonly breaches: number;
}

/**
 * Runs the first events of a runner, at least one, each in an order of its own. Throws a RangeError
 * when the model lacks hours. Source: docs/model.md, section 4.
 */
export function improvisedRecovery(
	runner: EventRunner,
	{ orders, processes }: { readonly orders: number; readonly processes: number }
): ImprovisedRecovery {
	const loss = new Float64Array(orders);
	const operationalAt = new Float64Array(orders);
	const stableAt = new Float64Array(orders);
	const returns = new Float64Array(processes);
	const breaches = new Uint32Array(processes);
	for (let order = 0; order < orders; order++) {
		if (!runner.run(order))
			throw new RangeError(`Improvised recovery: no hours are known for ${runner.missing.join()}`);
		loss[order] = runner.loss;
		operationalAt[order] = runner.operationalAt;
		stableAt[order] = runner.stableAt;
		runner.addReturns(returns);
		runner.countBreaches(breaches);
	}
	const byPhase = new Float64Array(phases.length);
	runner.ledger.breakDown(
		new Float64Array(processes + 1),
		byPhase,
		new Float64Array(bookingKinds.length)
	);
	return {
		orders,
		loss: simulatedMean(loss),
		byPhase: Array.from(byPhase, (sum) => sum / orders),
		operationalAt: simulatedMean(operationalAt),
		stableAt: simulatedMean(stableAt),
		returns: Array.from(returns, (hours) => hours / orders),
		breaches: breaches.reduce((sum, count) => sum + count / orders, 0)
	};
}

import { finish as runToEnd } from '../finish.ts';

/** Drives a calculation to its end; `steps` is told what it yields on the way. */
export function finish<P, R>(calculation: Generator<P, R>, steps: P[] = []): R {
	return runToEnd(calculation, (step) => steps.push(step));
}

/**
 * Runs a calculation to its end and returns what it comes to; `tell` hears everything that it yields
 * on the way. Whatever the calculation or `tell` throws is thrown.
 */
export function finish<P, R>(
	calculation: Generator<P, R>,
	tell: (progress: P) => void = () => undefined
): R {
	for (;;) {
		const step = calculation.next();
		if (step.done) return step.value;
		tell(step.value);
	}
}

/** Drives a calculation to its end; `steps` is told what it yields on the way. */
export function finish<P, R>(calculation: Generator<P, R>, steps: P[] = []): R {
	for (;;) {
		const step = calculation.next();
		if (step.done) return step.value;
		steps.push(step.value);
	}
}

import { daysBetween } from './days-between.ts';
import type { Outage, OutagePhase } from './outage.ts';
import { refuse } from './reader.ts';

/** Throws a RangeError where the parts of an outage contradict each other. */
export function checkOutage(outage: Outage, path: string): void {
	const { sources, phases, losses } = outage;
	const keys = sources.map(({ key }) => key);
	if (new Set(keys).size < keys.length) refuse(`${path}.sources`, 'keys that differ', keys);
	phases.forEach((phase, i) => {
		const at = `${path}.phases[${i}]`;
		checkDays(phase, at);
		checkRange([phase.capabilityLow, phase.capability, phase.capabilityHigh], at);
		const earliest = phases[i - 1]?.start ?? outage.date;
		if (daysBetween(earliest, phase.start) < 0)
			refuse(`${at}.start`, `no day before ${earliest}`, phase.start);
	});
	losses.forEach(({ lowMillions, highMillions, currency, isCompared }, i) => {
		const at = `${path}.losses[${i}]`;
		checkRange([lowMillions, highMillions], at);
		if ((lowMillions === undefined) !== (highMillions === undefined))
			refuse(at, 'both ends of an amount, or neither', [lowMillions, highMillions]);
		if (isCompared && highMillions === undefined) refuse(at, 'an amount to compare', null);
		const together = losses.find((other) => other.isCompared)?.currency;
		if (isCompared && currency !== together) refuse(`${at}.currency`, `${together}`, currency);
	});
	for (const { source } of [...phases, ...losses]) {
		if (source !== undefined && !keys.includes(source))
			refuse(`${path}.sources`, `the document ${source}`, keys);
	}
}

/** A length counts its last day or not, as its publisher did. */
function checkDays({ start, end, days }: OutagePhase, path: string): void {
	const whole = end === undefined ? undefined : daysBetween(start, end);
	if (whole !== undefined && whole < 0) refuse(`${path}.end`, `no day before ${start}`, end);
	if (whole === undefined || days === undefined) return;
	if (days < whole || days > whole + 1)
		refuse(`${path}.days`, `the days from ${start} to ${String(end)}`, days);
}

function checkRange(values: readonly (number | undefined)[], path: string): void {
	const known = values.filter((value) => value !== undefined);
	const rising = known.every((value, i) => i === 0 || value >= known[i - 1]);
	if (!rising) refuse(path, 'a range from low to high', known);
}

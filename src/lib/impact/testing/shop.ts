import { hitting, process, stream, system } from './small-model.ts';

/** 100 an hour, of which 40 are margin. */
const earning = { revenuePerHour: 100, marginRate: 0.4 };

export interface Shop {
	/** Hours until the system of each process is back. */
	readonly hours: Readonly<Record<string, number>>;
	/** More about each process. */
	readonly processes?: Readonly<Record<string, object>>;
	readonly steps: readonly unknown[];
	readonly stream?: object;
}

/** A company with one stream, whose processes stand on one system each. */
export function shop({ hours, processes = {}, steps, stream: more }: Shop) {
	const names = Object.keys(hours);
	return {
		systems: names.map((name) => system(`${name}-it`, hours[name])),
		processes: names.map((name) => process(name, [`${name}-it`], { ...processes[name] })),
		streams: [stream('cars', steps, { ...earning, ...more })],
		scenarios: [hitting(names.map((name) => `${name}-it`))]
	};
}

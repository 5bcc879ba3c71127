import { readDeliverySettings, type DeliverySettings } from './delivery-settings.ts';
import { isLoopback } from './loopback.ts';
import {
	parseOrigin,
	parseSwitch,
	settingReader,
	type Environment,
	type SettingProblem
} from './setting-reader.ts';

export { isLoopback } from './loopback.ts';
export { describeSettingProblem, type Environment } from './setting-reader.ts';

/** What the operator sets through environment variables. Every one has a working default. */
export interface Settings {
	readonly port: number;
	readonly host: string;
	readonly databasePath: string;
	/** The address people type, when a proxy stands in front. */
	readonly origin: URL | undefined;
	readonly trustProxy: boolean;
	readonly allowUnprotected: boolean;
	/** Bytes a request may carry; a model file on its import page may be larger. */
	readonly bodyLimit: number;
	readonly importLimit: number;
	readonly delivery: DeliverySettings;
}

export type SettingsResult =
	| { readonly ok: true; readonly value: Settings }
	| { readonly ok: false; readonly problems: readonly SettingProblem[] };

const byteUnits = new Map([
	['', 1],
	['K', 1024],
	['M', 1024 ** 2],
	['G', 1024 ** 3]
]);

/** Reads all settings and reports every problem at once. An empty variable counts as not set. */
export function readSettings(env: Environment): SettingsResult {
	const reader = settingReader(env);
	const { read, refuse, problems } = reader;
	const allowUnprotected = read('ALLOW_UNPROTECTED', false, parseSwitch, '1 or 0');
	const value: Omit<Settings, 'delivery'> = {
		port: read('PORT', 3000, parsePort, 'a whole number from 0 to 65535 (0 takes any free port)'),
		host: read('HOST', '127.0.0.1', parseHost, 'an address without http:// and without a port'),
		databasePath: read('DATABASE_PATH', './data/impact.db', (text) => text, 'a file path'),
		origin: read<URL | undefined>(
			'ORIGIN',
			undefined,
			parseOrigin,
			'scheme and host as in the address bar and nothing more, such as https://impact.example.com'
		),
		trustProxy: read('TRUST_PROXY', false, parseSwitch, '1 or 0'),
		allowUnprotected,
		bodyLimit: read('BODY_SIZE_LIMIT', 512 * 1024, parseBytes, 'a size such as 512K or 2M'),
		importLimit: read('IMPORT_SIZE_LIMIT', 32 * 1024 ** 2, parseBytes, 'a size such as 32M')
	};
	const delivery = readDeliverySettings(reader, value.origin);
	if (!isLoopback(value.host) && !allowUnprotected) {
		refuse(
			'HOST',
			'127.0.0.1, ::1 or localhost, because nobody has to sign in yet and anyone who can reach ' +
				'this address could read and change the model; set ALLOW_UNPROTECTED=1 to allow it anyway',
			value.host
		);
	}
	return problems.length > 0
		? { ok: false, problems }
		: { ok: true, value: { ...value, delivery } };
}

function parsePort(text: string): number | undefined {
	const port = Number(text);
	return /^\d+$/.test(text) && port <= 65_535 ? port : undefined;
}

function parseHost(text: string): string | undefined {
	const isIpv6 = /^[\da-f:]*:[\da-f:.]*$/i.test(text) && text.split(':').length > 2;
	return isIpv6 || /^[\w.-]+$/.test(text) ? text : undefined;
}

function parseBytes(text: string): number | undefined {
	const [, digits, unit = ''] = /^(\d{1,12})([KMG]?)$/i.exec(text) ?? [];
	const factor = byteUnits.get(unit.toUpperCase());
	return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}

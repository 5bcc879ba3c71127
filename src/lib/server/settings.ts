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
}

export interface SettingProblem {
	readonly variable: string;
	readonly value: string;
	readonly expected: string;
}

export type SettingsResult =
	| { readonly ok: true; readonly value: Settings }
	| { readonly ok: false; readonly problems: readonly SettingProblem[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns undefined for a text it does not understand. */
type Parse<T> = (text: string) => T | undefined;

const byteUnits = new Map([
	['', 1],
	['K', 1024],
	['M', 1024 ** 2],
	['G', 1024 ** 3]
]);

/** Reads all settings and reports every problem at once. An empty variable counts as not set. */
export function readSettings(env: Environment): SettingsResult {
	const problems: SettingProblem[] = [];
	const read = <T>(variable: string, fallback: T, parse: Parse<T>, expected: string): T => {
		const text = env[variable]?.trim() ?? '';
		if (text === '') return fallback;
		const value = parse(text);
		if (value === undefined) problems.push({ variable, value: text, expected });
		return value ?? fallback;
	};

	const allowUnprotected = read('ALLOW_UNPROTECTED', false, parseSwitch, '1 or 0');
	const value: Settings = {
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
	if (!isLoopback(value.host) && !allowUnprotected) {
		problems.push({
			variable: 'HOST',
			value: value.host,
			expected:
				'127.0.0.1, ::1 or localhost, because nobody has to sign in yet and anyone who can reach ' +
				'this address could read and change the model; set ALLOW_UNPROTECTED=1 to allow it anyway'
		});
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

export function describeSettingProblem({ variable, value, expected }: SettingProblem): string {
	return `${variable} is "${value}", but must be ${expected}.`;
}

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function parseSwitch(text: string): boolean | undefined {
	if (text === '1' || text === 'true') return true;
	if (text === '0' || text === 'false') return false;
	return undefined;
}

function parsePort(text: string): number | undefined {
	const port = Number(text);
	return /^\d+$/.test(text) && port <= 65_535 ? port : undefined;
}

function parseHost(text: string): string | undefined {
	const isIpv6 = /^[\da-f:]*:[\da-f:.]*$/i.test(text) && text.split(':').length > 2;
	return isIpv6 || /^[\w.-]+$/.test(text) ? text : undefined;
}

function parseOrigin(text: string): URL | undefined {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
	return isWeb && url.origin === text.replace(/\/$/, '').toLowerCase() ? url : undefined;
}

function parseBytes(text: string): number | undefined {
	const [, digits, unit = ''] = /^(\d{1,12})([KMG]?)$/i.exec(text) ?? [];
	const factor = byteUnits.get(unit.toUpperCase());
	return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}

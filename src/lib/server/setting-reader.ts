export interface SettingProblem {
	readonly variable: string;
	/** Undefined where the variable is not set, or holds a secret. */
	readonly value: string | undefined;
	readonly expected: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns undefined for a text it does not understand. */
type Parse<T> = (text: string) => T | undefined;

/** Reads one variable after the other and remembers every problem. */
export interface SettingReader {
	/** The value of a variable; an empty one counts as not set. What is secret is not repeated. */
	readonly read: <T>(
		variable: string,
		fallback: T,
		parse: Parse<T>,
		expected: string,
		options?: { readonly isSecret: boolean }
	) => T;
	/** What is wrong although every variable by itself is right. */
	readonly refuse: (variable: string, expected: string, value?: string) => void;
	readonly problems: readonly SettingProblem[];
}

export function settingReader(env: Environment): SettingReader {
	const problems: SettingProblem[] = [];
	const refuse: SettingReader['refuse'] = (variable, expected, value) => {
		problems.push({ variable, value, expected });
	};
	return {
		read: (variable, fallback, parse, expected, { isSecret } = { isSecret: false }) => {
			const text = env[variable]?.trim() ?? '';
			if (text === '') return fallback;
			const value = parse(text);
			if (value === undefined) refuse(variable, expected, isSecret ? undefined : text);
			return value ?? fallback;
		},
		refuse,
		problems
	};
}

export function describeSettingProblem({ variable, value, expected }: SettingProblem): string {
	if (value === undefined) return `${variable} must be ${expected}.`;
	return `${variable} is "${value}", but must be ${expected}.`;
}

export function parseSwitch(text: string): boolean | undefined {
	if (text === '1' || text === 'true') return true;
	if (text === '0' || text === 'false') return false;
	return undefined;
}

/** Scheme and host, and nothing more. */
export function parseOrigin(text: string): URL | undefined {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
	return isWeb && url.origin === text.replace(/\/$/, '').toLowerCase() ? url : undefined;
}

import type { Model, PreparedModel } from '../../src/lib/impact/index.ts';

/** The values of a command's own options, as given. */
export type OptionValues = Readonly<Record<string, string | undefined>>;

export interface CommandOption {
	readonly name: string;
	/** What its value stands for; an option without one takes no value, and is 'true' when given. */
	readonly placeholder?: string;
	readonly meaning: string;
}

/** What every command of the command line says about itself. */
interface Named {
	readonly name: string;
	readonly summary: string;
	/** Its options besides those that all have. */
	readonly options: readonly CommandOption[];
}

/** A command on model files. */
export interface Command extends Named {
	/** Computes one file's result. Throws `BadInput` for options that do not fit the model. */
	readonly run: (prepared: PreparedModel, options: OptionValues) => object;
	/** The same result for people. */
	readonly table: (model: Model, result: object) => string;
}

/** A command on files of another kind. */
export interface TextCommand extends Named {
	/** What stands for its files in the usage, such as `FILE.csv…`. */
	readonly files: string;
	/** Computes the result of one file's text. Throws `BadInput` when the text is not of its kind. */
	readonly runText: (text: string, options: OptionValues) => object;
	/** The same result for people. */
	readonly textTable: (result: object) => string;
}

/** A command on two model files at once. */
export interface PairCommand extends Named {
	/** What stands for its files in the usage. */
	readonly files: string;
	/** Computes the result of both. Throws `BadInput` for options or models that do not fit. */
	readonly runPair: (first: Model, second: Model, options: OptionValues) => object;
	/** The same result for people. */
	readonly pairTable: (result: object) => string;
}

export type AnyCommand = Command | TextCommand | PairCommand;

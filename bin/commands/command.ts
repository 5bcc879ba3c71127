import type { Model, PreparedModel } from '../../src/lib/impact/index.ts';

/** The values of a command's own options, as given. */
export type OptionValues = Readonly<Record<string, string | undefined>>;

/** One command of the command line. */
export interface Command {
	readonly name: string;
	readonly summary: string;
	/** Its options besides `--table` and `--help`: name, placeholder and meaning. */
	readonly options: readonly {
		readonly name: string;
		readonly placeholder: string;
		readonly meaning: string;
	}[];
	/** Computes one file's result. Throws `BadInput` for options that do not fit the model. */
	readonly run: (prepared: PreparedModel, options: OptionValues) => object;
	/** The same result for people. */
	readonly table: (model: Model, result: object) => string;
}

import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { effectProblemMessage } from '../src/lib/format/effect-problem-words.ts';
import { problemLines } from '../src/lib/format/problem-words.ts';
import {
	type Model,
	applyEffects,
	parseEffects,
	parseModelText,
	prepareModel
} from '../src/lib/impact/index.ts';
import { BadInput } from './bad-input.ts';
import type { AnyCommand, OptionValues, PairCommand } from './commands/command.ts';

/** Runs a command on every file it is given; false when some input was bad. */
export function runCommand(command: AnyCommand, args: readonly string[]): boolean {
	const { files, options, asTable, help } = parse(command, args);
	if (help) {
		process.stdout.write(commandHelp(command));
		return true;
	}
	if (files.length === 0) throw new BadInput(`No file given.\n\n${commandHelp(command)}`);
	if ('runPair' in command) return runOnPair(command, files, options, asTable);
	const results = files.map((file) => runOn(command, file, options, asTable));
	return !results.includes(false);
}

type FileCommand = Exclude<AnyCommand, PairCommand>;

function runOnPair(
	command: PairCommand,
	files: readonly string[],
	options: OptionValues,
	asTable: boolean
): boolean {
	const [first, second, ...others] = files;
	if (second === undefined || others.length > 0)
		throw new BadInput(`${files.length} given: two files are needed.\n\n${commandHelp(command)}`);
	const [before, after] = [first, second].map(readNamedModel);
	const result = command.runPair(before, after, options);
	process.stdout.write(
		asTable
			? `${first}, ${second}: ${after.name}\n${command.pairTable(result)}\n`
			: `${JSON.stringify({ files, ...result })}\n`
	);
	return true;
}

/** Reads one of several model files; a problem says which. */
function readNamedModel(file: string): Model {
	try {
		return readModel(file);
	} catch (error) {
		if (!(error instanceof BadInput)) throw error;
		throw new BadInput(`${file}: ${error.message}`);
	}
}

function runOn(
	command: FileCommand,
	file: string,
	options: OptionValues,
	asTable: boolean
): boolean {
	try {
		const { title, result, table } = resultOf(command, file, options);
		process.stdout.write(
			asTable ? `${title}\n${table()}\n` : `${JSON.stringify({ file, ...result })}\n`
		);
		return true;
	} catch (error) {
		if (!(error instanceof BadInput)) throw error;
		process.stderr.write(`${file}: ${error.message}\n`);
		return false;
	}
}

function resultOf(command: FileCommand, file: string, options: OptionValues) {
	if ('runText' in command) {
		const result = command.runText(readText(file), options);
		return { title: file, result, table: () => command.textTable(result) };
	}
	const model = applied(readModel(file), options.apply);
	const result = command.run(prepareModel(model), options);
	return { title: `${file}: ${model.name}`, result, table: () => command.table(model, result) };
}

function readModel(file: string): Model {
	const parsed = parseModelText(readText(file));
	if (parsed.ok) return parsed.value;
	throw new BadInput(`not a valid model file\n${indented(problemLines(parsed, 'en'))}`);
}

/** The model after the effects that `--apply` gives. */
function applied(model: Model, text: string | undefined): Model {
	if (text === undefined) return model;
	const effects = parseEffects(jsonOf(text));
	if (!effects.ok)
		throw new BadInput(
			`--apply is not a list of effects\n${indented(problemLines(effects, 'en'))}`
		);
	const changed = applyEffects(model, effects.value);
	if (changed.ok) return changed.value;
	const lines = changed.problems.map((problem) => effectProblemMessage(problem, 'en'));
	throw new BadInput(`--apply does not fit the model\n${indented(lines)}`);
}

function indented(lines: readonly string[]): string {
	return lines.map((line) => `  ${line}`).join('\n');
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		throw new BadInput(`--apply is not valid JSON: ${detail}`);
	}
}

function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		throw new BadInput(error instanceof Error ? error.message : String(error));
	}
}

function parse(command: AnyCommand, args: readonly string[]) {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: parseOptions(command)
		});
		const options: Record<string, string> = {};
		for (const [name, value] of Object.entries(values))
			if (typeof value === 'string' || value === true) options[name] = String(value);
		return {
			files: positionals,
			options,
			asTable: Boolean(values.table),
			help: Boolean(values.help)
		};
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new BadInput(`${message}\n\n${commandHelp(command)}`);
	}
}

function parseOptions(command: AnyCommand): NonNullable<ParseArgsConfig['options']> {
	const own = command.options.map(
		({ name, placeholder }) => [name, { type: placeholder ? 'string' : 'boolean' }] as const
	);
	return {
		...Object.fromEntries(own),
		...('run' in command ? { apply: { type: 'string' } as const } : {}),
		table: { type: 'boolean' },
		help: { type: 'boolean' }
	};
}

function commandHelp(command: AnyCommand): string {
	const { name, summary, options } = command;
	const files = 'files' in command ? command.files : 'FILE…';
	const apply = [
		'--apply JSON',
		'a list of effects (docs/model.md, section 9), applied to the model first'
	] as const;
	const all = [
		...options.map((o) => [`--${o.name} ${o.placeholder ?? ''}`.trim(), o.meaning] as const),
		...('run' in command ? [apply] : []),
		['--table', 'a table for people in place of JSON'] as const,
		['--help', 'this text'] as const
	];
	const width = Math.max(...all.map(([option]) => option.length)) + 2;
	const lines = all.map(([option, meaning]) => `  ${option.padEnd(width)}${meaning}`);
	return `Usage: npm run --silent impact -- ${name} ${files} [options]\n\n${summary}\n\n${lines.join('\n')}\n`;
}

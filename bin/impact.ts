import { bridgeCommand } from './commands/bridge.ts';
import { checkCommand } from './commands/check.ts';
import type { AnyCommand } from './commands/command.ts';
import { criticalityCommand } from './commands/criticality.ts';
import { disruptionCommand } from './commands/disruption.ts';
import { eventCommand } from './commands/event.ts';
import { orderCommand } from './commands/order.ts';
import { sensitivityCommand } from './commands/sensitivity.ts';
import { measuresCommand } from './commands/measures.ts';
import { portfolioCommand } from './commands/portfolio.ts';
import { recomputeCommand } from './commands/recompute.ts';
import { scheduleCommand } from './commands/schedule.ts';
import { severityCommand } from './commands/severity.ts';
import { simulateCommand } from './commands/simulate.ts';
import { BadInput } from './bad-input.ts';
import { runCommand } from './run-command.ts';

/** Exit code for bad input; 1 is left to crashes. */
const badInputCode = 2;

const commands: readonly AnyCommand[] = [
	checkCommand,
	eventCommand,
	orderCommand,
	disruptionCommand,
	simulateCommand,
	criticalityCommand,
	sensitivityCommand,
	measuresCommand,
	portfolioCommand,
	bridgeCommand,
	recomputeCommand,
	severityCommand,
	scheduleCommand
];

const usage = `Usage: npm run --silent impact -- <command> FILE… [options]

What a disruption costs, computed from model files (docs/model.md).

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`).join('\n')}

Every command prints JSON, one line per file, or a table with --table.
'<command> --help' explains one command. Exit code 0, or ${badInputCode} for bad input.
`;

function main([name, ...args]: readonly string[]): number {
	if (name === undefined || name === '--help' || name === 'help') {
		process.stdout.write(usage);
		return 0;
	}
	const command = commands.find((candidate) => candidate.name === name);
	if (!command) throw new BadInput(`Unknown command ${JSON.stringify(name)}.\n\n${usage}`);
	return runCommand(command, args) ? 0 : badInputCode;
}

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof BadInput)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = badInputCode;
}

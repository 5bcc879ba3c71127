import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { test as base } from '@playwright/test';

/** How a server ended, and what it said. */
export interface Run {
	readonly code: number | null;
	readonly output: string;
	readonly errors: string;
}

export interface OwnServer {
	readonly url: string;
	readonly databasePath: string;
	/** What it wrote to stderr so far. */
	readonly errors: string;
	readonly ended: Promise<Run>;
	/** Asks it to stop, or with SIGKILL ends it as a power cut would. */
	stop(signal?: NodeJS.Signals): Promise<Run>;
}

export interface ServeOptions {
	readonly databasePath?: string;
	/** A program and its arguments that start the server in their own way. */
	readonly under?: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
}

/** The path of a database in a folder of its own. */
export function freshDatabasePath(): string {
	return join(mkdtempSync(join(tmpdir(), 'impact-own-')), 'impact.db');
}

/** Starts the built application on a free port and waits until it listens; undefined when it ended instead. */
export async function tryServe(options: ServeOptions = {}): Promise<OwnServer | Run> {
	const { databasePath = freshDatabasePath(), under = [], env = {} } = options;
	const [program, ...args] = [...under, process.execPath, 'scripts/serve.mjs'];
	const child = spawn(program, args, {
		env: { ...process.env, PORT: '0', DATABASE_PATH: databasePath, ...env }
	});
	let output = '';
	let errors = '';
	child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	const ended = new Promise<Run>((resolve) => {
		child.on('close', (code) => resolve({ code, output, errors }));
	});
	const listening = new Promise<string>((resolve) => {
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			const [, port] = /Listening on http:\/\/[\d.]+:(\d+)/.exec(output) ?? [];
			if (port) resolve(`http://localhost:${port}`);
		});
	});
	const first = await Promise.race([listening, ended]);
	if (typeof first !== 'string') return first;
	return {
		url: first,
		databasePath,
		get errors() {
			return errors;
		},
		ended,
		stop: (signal = 'SIGTERM') => stop(child, ended, signal)
	};
}

function stop(child: ChildProcess, ended: Promise<Run>, signal: NodeJS.Signals): Promise<Run> {
	child.kill(signal);
	return ended;
}

/** As `tryServe`, where it must start. */
export async function serve(options: ServeOptions = {}): Promise<OwnServer> {
	const server = await tryServe(options);
	if ('url' in server) return server;
	throw new Error(`the server did not start: ${server.errors}`);
}

/** As `tryServe`, where it must not start. */
export async function refuseToServe(options: ServeOptions): Promise<Run> {
	const server = await tryServe(options);
	if (!('url' in server)) return server;
	await server.stop();
	throw new Error('the server started although it should not have');
}

/** Tests that change what is stored get a server and a database of their own. */
export const test = base.extend<{ server: OwnServer }>({
	// eslint-disable-next-line no-empty-pattern -- the runner reads the names of fixtures from the pattern
	server: async ({}, use) => {
		const server = await serve();
		await use(server);
		await server.stop('SIGKILL');
		rmSync(dirname(server.databasePath), { recursive: true, force: true });
	},
	baseURL: async ({ server }, use) => use(server.url)
});

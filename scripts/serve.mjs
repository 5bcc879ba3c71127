// Starts the built application: settings, database, then the port, each failing in words.
import { existsSync } from 'node:fs';
import http from 'node:http';
import { publicAddress, refuse } from '../src/lib/server/gate.ts';
import { securityHeaders } from '../src/lib/server/security-headers.ts';
import { describeSettingProblem, isLoopback, readSettings } from '../src/lib/server/settings.ts';

const protocolHeader = 'x-app-protocol';
const hostHeader = 'x-app-host';
const secondsToFinish = 5;

/**
 * @param {string[]} lines
 * @returns {never}
 */
function giveUp(...lines) {
	for (const line of lines) console.error(line);
	process.exit(1);
}

const read = readSettings(process.env);
if (!read.ok) giveUp('The server was not started.', ...read.problems.map(describeSettingProblem));
const settings = read.value;

const entry = new URL('../build/handler.js', import.meta.url);
if (!existsSync(entry)) {
	giveUp('The application is not built yet. `npm start` builds and starts it.');
}

// The adapter reads its own settings when it is loaded, so they come first.
process.env.ADAPTER_PROTOCOL_HEADER = protocolHeader;
process.env.ADAPTER_HOST_HEADER = hostHeader;
process.env.ADAPTER_BODY_SIZE_LIMIT = String(Math.max(settings.importLimit, settings.bodyLimit));
if (settings.trustProxy) process.env.ADAPTER_ADDRESS_HEADER = 'x-forwarded-for';

/** @type {(request: http.IncomingMessage, response: http.ServerResponse, next: () => void) => void} */
const handler = await loadHandler();

async function loadHandler() {
	try {
		const built = /** @type {{ handler: typeof handler }} */ (await import(entry.href));
		return built.handler;
	} catch (error) {
		giveUp('The server was not started.', error instanceof Error ? wordsFor(error) : String(error));
	}
}

/**
 * A failure with a `kind` was foreseen and says all there is to say; any other shows where it arose.
 * @param {Error} error
 */
function wordsFor(error) {
	return 'kind' in error ? error.message : (error.stack ?? error.message);
}

const server = http.createServer((request, response) => {
	for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
	if (request.url === '/healthz') {
		response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
		response.end('ok');
		return;
	}
	const refusal = refuse(request, settings);
	if (refusal) {
		response.writeHead(refusal.status, { 'content-type': 'text/plain; charset=utf-8' });
		response.end(refusal.message);
		return;
	}
	const { protocol, host } = publicAddress(request, settings);
	request.headers[protocolHeader] = protocol;
	request.headers[hostHeader] = host;
	handler(request, response, () => {
		response.statusCode = 404;
		response.end();
	});
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	const where = `port ${settings.port} on ${settings.host}`;
	if (error.code === 'EADDRINUSE') {
		giveUp(
			`The server was not started: ${where} is already in use.`,
			'Stop the other program, or choose another port: PORT=3001 npm start'
		);
	}
	if (error.code === 'EACCES') {
		giveUp(
			`The server was not started: this user may not open ${where}. Ports from 1024 need no rights.`
		);
	}
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
		giveUp(`The server was not started: this machine has no address ${settings.host}.`);
	}
	giveUp(`The server was not started: ${error.message}`);
});

server.listen(settings.port, settings.host, () => {
	const address = server.address();
	const port = address && typeof address === 'object' ? address.port : settings.port;
	const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
	if (!isLoopback(settings.host)) {
		console.error(
			`Warning: whoever can reach ${host}:${port} can read and change the model, because ALLOW_UNPROTECTED is set.`
		);
	}
	console.log(`Listening on ${settings.origin?.origin ?? `http://${host}:${port}`}`);
});

let isStopping = false;
/** @param {NodeJS.Signals} signal */
function stop(signal) {
	if (isStopping) process.exit(1);
	isStopping = true;
	server.close(() => {
		// The application closes the database on this event, which the adapter's own server sends too.
		process.emit(/** @type {'beforeExit'} */ ('sveltekit:shutdown'), /** @type {never} */ (signal));
		process.exit(0);
	});
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), secondsToFinish * 1000).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

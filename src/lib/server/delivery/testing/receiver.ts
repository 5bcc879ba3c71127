import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';

export interface Received {
	readonly method: string | undefined;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** A real receiver of webhooks on this machine, which closes when the test is over. */
export async function receiver(
	answer: RequestListener = (_request, response) => response.end('ok')
) {
	const received: Received[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => (body += chunk.toString()));
		request.on('end', () => {
			received.push({ method: request.method, headers: request.headers, body });
			answer(request, response);
		});
	});
	const { promise, resolve } = Promise.withResolvers<undefined>();
	server.listen(0, '127.0.0.1', () => {
		resolve(undefined);
	});
	await promise;
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const port = address !== null && typeof address === 'object' ? address.port : 0;
	return { port, received, url: new URL(`http://127.0.0.1:${port}/hook?team=risk`) };
}

import { dirname, relative, resolve } from 'node:path';

/**
 * The layers of src and what each may import; imports point downwards. A layer may always import
 * itself. Words (paraglide) and files straight under src/lib are open to all but engine and database.
 * @type {Readonly<Record<string, readonly string[] | undefined>>}
 */
const mayImport = {
	impact: [],
	demonstration: ['impact'],
	incident: ['impact'],
	outages: [],
	db: ['impact', 'demonstration', 'incident'],
	format: ['impact'],
	import: ['impact', 'format'],
	'what-if': ['impact', 'format', 'view'],
	view: ['impact', 'format', 'outages', 'incident'],
	charts: ['impact', 'format', 'view', 'incident'],
	report: ['impact', 'format', 'view', 'charts', 'incident', 'outages'],
	components: ['impact', 'format', 'view', 'charts', 'incident'],
	server: ['impact', 'format', 'db', 'what-if', 'view', 'report', 'outages'],
	auth: ['impact', 'db', 'server'],
	bin: ['impact', 'format', 'report'],
	bench: [
		'impact',
		'format',
		'view',
		'charts',
		'report',
		'db',
		'demonstration',
		'what-if',
		'tests',
		'server'
	]
};
const openToAll = new Set(['paraglide', 'lib', 'styles']);
const closed = new Set(['impact', 'demonstration', 'outages', 'db', 'incident']);

/** @param {string} path from the root of the repository, with forward slashes */
function layerOf(path) {
	const [, layer] = /^src\/lib\/([^/]+)\//.exec(path) ?? [];
	if (layer) return layer;
	if (/^src\/lib\/[^/]+$/.test(path)) return 'lib';
	const [, top = 'app'] = /^(?:src\/)?(routes|bin|bench|tests)\//.exec(path) ?? [];
	return top;
}

/** @param {string} path */
function isServerOnly(path) {
	return (
		/\.server\.ts$/.test(path) ||
		/(^|\/)server\//.test(path) ||
		/\/\+server\.ts$/.test(path) ||
		/\.d\.ts$/.test(path) ||
		/^(bin|bench|scripts|tests)\//.test(path) ||
		/\.test\.ts$/.test(path)
	);
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			foreign:
				'The engine imports nothing but itself: "{{ source }}" would tie it to one place to run.',
			upwards:
				'{{ from }} may not import {{ to }}: imports point downwards (docs/decisions, CONTRIBUTING.md).',
			database: 'The browser must not reach the database: load the data in a *.server.ts file.'
		}
	},
	create(context) {
		const file = relative(context.cwd, context.filename).replaceAll('\\', '/');
		const from = layerOf(file);
		const isTest = /\.test\.ts$|\/testing\//.test(file);

		/** @param {string} source */
		function targetOf(source) {
			if (source.startsWith('#lib/')) return `src/lib/${source.slice('#lib/'.length)}`;
			if (source.startsWith('#bin/')) return `bin/${source.slice('#bin/'.length)}`;
			if (!source.startsWith('.')) return undefined;
			const path = resolve(dirname(context.filename), source);
			return relative(context.cwd, path).replaceAll('\\', '/');
		}

		/** @param {unknown} source @param {import('estree').Node} node */
		function check(source, node) {
			if (typeof source !== 'string') return;
			const target = targetOf(source);
			if (target === undefined) {
				if (from === 'impact' && !isTest) {
					context.report({ node, messageId: 'foreign', data: { source } });
				}
				return;
			}
			const to = layerOf(target);
			if (to === from) return;
			if (to === 'db' && from !== 'db' && !isServerOnly(file)) {
				context.report({ node, messageId: 'database' });
				return;
			}
			const allowed = mayImport[from];
			if (!allowed || allowed.includes(to) || isFixture(target)) return;
			if (openToAll.has(to) && !closed.has(from)) return;
			context.report({ node, messageId: 'upwards', data: { from, to } });
		}

		/** Tests read the examples and the messages themselves. @param {string} target */
		function isFixture(target) {
			return isTest && !target.startsWith('src/');
		}

		return {
			ImportDeclaration: (node) => check(node.source.value, node),
			ExportNamedDeclaration: (node) => check(node.source?.value, node),
			ExportAllDeclaration: (node) => check(node.source.value, node),
			ImportExpression: (node) =>
				check(node.source.type === 'Literal' ? node.source.value : undefined, node)
		};
	}
};

/** What an engine of pure functions does without: time, chance, place and memory of its own. */
const impureGlobals = [
	...['Date', 'process', 'fetch', 'performance', 'globalThis', 'window', 'self', 'document'],
	...['crypto', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
	...['require', 'Buffer', 'localStorage', 'navigator', 'structuredClone', 'Intl']
];
const advice = 'The engine is pure: take it as an argument.';
const oneState = 'Module state makes two runs differ: keep it in a function.';

/** @type {import('eslint').Linter.RulesRecord} */
export const purity = {
	'no-restricted-globals': ['error', ...impureGlobals.map((name) => ({ name, message: advice }))],
	'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: advice }],
	'no-restricted-syntax': [
		'error',
		{ selector: 'Program > VariableDeclaration[kind!="const"]', message: oneState },
		{
			selector: 'Program > ExportNamedDeclaration > VariableDeclaration[kind!="const"]',
			message: oneState
		},
		{ selector: 'ImportExpression', message: advice },
		{ selector: 'MetaProperty', message: advice }
	]
};

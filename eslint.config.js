import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layers } from './lint/layers.js';
import { purity } from './lint/purity.js';

const ignored = [
	...['build/', '.svelte-kit/', 'node_modules/', 'reports/', 'test-results/', 'data/'],
	...['src/lib/paraglide/', 'project.inlang/', 'drizzle/', 'static/']
];

export default defineConfig(
	{ ignores: ignored },
	{ linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		plugins: { architecture: { rules: { layers } } },
		rules: {
			'architecture/layers': 'error',
			eqeqeq: 'error',
			'no-console': ['error', { allow: ['error'] }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
			// "return report(…)" leaves a function in one breath.
			'@typescript-eslint/no-confusing-void-expression': 'off',
			// Without noUncheckedIndexedAccess it calls every test of an element needless.
			'@typescript-eslint/no-unnecessary-condition': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			// Paths are plain: the application always runs at the root of its host.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// A type given in JSDoc is no cast to the linter; the type checker does see it.
		files: ['**/*.js', '**/*.mjs'],
		rules: { '@typescript-eslint/no-unsafe-assignment': 'off' }
	},
	{
		files: ['scripts/**', 'bin/**', 'bench/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['src/lib/impact/**/*.ts'],
		ignores: ['**/*.test.ts', '**/testing/**'],
		rules: purity
	},
	{
		files: ['**/index.{ts,js}', '**/{utils,helpers,common,misc,util,helper}.{ts,js}'],
		ignores: ['src/lib/impact/index.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'Program',
					message: 'A file is named after the one thing it holds; only the engine has an index.ts.'
				}
			]
		}
	}
);

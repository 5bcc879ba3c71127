/** What a reference in the model file points to. */
export type ReferenceTarget = 'system' | 'team' | 'process' | 'stream' | 'scenario';

/** Objects of the model file that carry an id. */
export type IdentifiedKind = ReferenceTarget | 'measure' | 'case';

/** What a value should have been. */
export type Expected =
	| 'object'
	| 'list'
	| 'text'
	| 'number'
	| 'currency'
	| 'day'
	| 'estimate'
	| 'cost'
	| 'targets'
	| 'version';

/**
 * Something in a model file that cannot be right: where, what was found, and, by its kind, what
 * would be right. Problems are values; one function of the product puts them into words.
 */
export type Problem = {
	/** Where in the file, for example `systems[3].recovery.restore.hours`; empty for the whole file. */
	readonly path: string;
	/** What stands there; undefined when nothing does. */
	readonly value: unknown;
} & (
	| { readonly kind: 'notJson'; readonly detail: string }
	| { readonly kind: 'tooManyNodes'; readonly limit: number }
	| { readonly kind: 'unknownField'; readonly allowed: readonly string[] }
	| { readonly kind: 'missingField'; readonly field: string }
	| { readonly kind: 'wrongType'; readonly expected: Expected }
	| { readonly kind: 'emptyText' }
	| { readonly kind: 'tooLong'; readonly limit: number }
	| { readonly kind: 'tooMany'; readonly limit: number }
	| { readonly kind: 'belowLimit'; readonly limit: number; readonly included: boolean }
	| { readonly kind: 'aboveLimit'; readonly limit: number }
	| { readonly kind: 'notOneOf'; readonly options: readonly string[] }
	| { readonly kind: 'pertOutOfOrder' }
	| { readonly kind: 'lognormalOutOfOrder' }
	| { readonly kind: 'lognormalTooWide'; readonly limit: number }
	| { readonly kind: 'sharesDoNotAddUp'; readonly sum: number }
	| { readonly kind: 'duplicateId'; readonly of: IdentifiedKind; readonly first: string }
	| { readonly kind: 'reservedId' }
	| { readonly kind: 'duplicateEntry' }
	| { readonly kind: 'danglingReference'; readonly target: ReferenceTarget }
	| {
			readonly kind: 'needAboveCapacity';
			readonly team: string;
			readonly capacity: number;
	  }
	| { readonly kind: 'incompleteManual'; readonly process: string; readonly field: string }
);

export type ProblemKind = Problem['kind'];

/** What is wrong with a file. */
export interface Problems {
	readonly problems: readonly Problem[];
	/** How many more there are than are listed. */
	readonly omitted: number;
}

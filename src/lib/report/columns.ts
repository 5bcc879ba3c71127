import type { Column } from './content.ts';

/** A column of words; `weight` says how wide it is beside the others. */
export function wordColumn(title: string, weight = 1): Column {
	return { title, align: 'left', weight };
}

/** A column of figures. */
export function figureColumn(title: string, weight = 1): Column {
	return { title, align: 'right', weight };
}

import { disruptionChapter } from './chapters/disruption.ts';
import { eventChapter } from './chapters/event.ts';
import { timesChapter } from './chapters/times.ts';
import type { Chapter } from './content.ts';
import type { ReportSource } from './report-source.ts';
import type { ChapterId } from './report-template.ts';

/** Who writes which chapter. */
export const chapterWriters: Readonly<
	Partial<Record<ChapterId, (source: ReportSource) => Chapter>>
> = {
	event: eventChapter,
	disruption: disruptionChapter,
	times: timesChapter
};

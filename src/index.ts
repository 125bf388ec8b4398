import {freeze} from './model/freeze.ts'
import type {WholeGuide} from './model/guide.ts'
import type {Source} from './model/source.ts'
import {type ReadOptions, readGuide as read} from './read/index.ts'

export {type Config, defineConfig} from './config.ts'
export {type BuildOptions, buildSite} from './io/build.ts'
export {openSession, type Session} from './io/session.ts'
export type * from './model/guide.ts'
export type {Library} from './model/library.ts'
export type {Message, Severity} from './model/message.ts'
export type {Source} from './model/source.ts'
export type {GuideTree} from './model/tree.ts'
export {parseMarkdown, type ReadOptions, remarkGuide, toGuideTree} from './read/index.ts'

/**
 * Reads one file. Never throws on what an author wrote: faults are messages of the guide, and what is not understood stays in it as prose.
 * Nobody can change what was read: guides share parts, and a reader remembers them.
 */
export const readGuide = (source: Source, options?: ReadOptions): WholeGuide => freeze(read(source, options))

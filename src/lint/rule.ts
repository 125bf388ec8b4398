import type {Guide} from '../model/guide.ts'
import type {Entry, Library} from '../model/library.ts'
import type {Message, Severity} from '../model/message.ts'
import type {Span} from '../model/span.ts'

/** New words for a stretch of one line. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** What a rule has to say at a place; the linter adds the rule's name, severity and file. */
export interface Finding {
  readonly span: Span
  readonly message: string
  /** Where a finding is worse or milder than the rule's own severity. */
  readonly severity?: Severity
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly related?: NonNullable<Message['related']>
  /** What mends it without a change of any figure. */
  readonly fix?: readonly Edit[]
}

/** A guide that shows a rule: as markdown, with the message that it gets (null: none). */
export interface Example {
  readonly title: string
  /** Stands at `acme/data-engineer.md`. */
  readonly guide: string
  readonly message: string | null
  /** Other guides that the rule needs to see, by path. */
  readonly others?: Readonly<Record<string, string>>
}

/**
 * A rule explains itself and proves itself: its page on the site and its tests are made from this object.
 * A rule without a check is found by another room (`foundBy`), which emits messages under its name.
 */
export interface Rule<Kept = unknown> {
  readonly name: string
  readonly severity: Severity
  /** What it finds, in a line. */
  readonly summary: string
  /** Why that matters to a reader. */
  readonly why: string
  /** How an author mends it, in a sentence. */
  readonly mend: string
  readonly examples: readonly Example[]
  readonly foundBy?: 'read' | 'link' | 'feed' | 'io'
  /** Findings that follow from one guide and its text (lines as the author ended them): kept as long as the guide is. */
  readonly checkGuide?: (guide: Guide, text: string) => Iterable<Finding>
  /**
   * What of a guide it holds others against, or needs beside its outline: data that JSON brings back as it was; undefined where there
   * is nothing. Kept as long as the guide is.
   */
  keep?(guide: Guide, text: string): Kept | undefined
  /**
   * Findings that need the other guides, or what linking found. `kept`: what `keep` gave, by the path of a guide. Without `keep` they
   * follow from the library's links, and are kept with them.
   */
  check?(entry: Entry, library: Library, kept: (path: string) => Kept | undefined): Iterable<Finding>
}

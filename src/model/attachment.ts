/** A file that a document carries along, where its format can. */
export interface Attachment {
  /** ASCII, so that every viewer shows it. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly content: string;
}

/** Why a PDF cannot be read. */
export class PdfFault extends Error {
  readonly kind: 'encrypted' | 'damaged';

  /** `reason` in a clerk's words. */
  constructor(kind: 'encrypted' | 'damaged', reason: string) {
    super(reason);
    this.name = 'PdfFault';
    this.kind = kind;
  }
}

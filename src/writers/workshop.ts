import { type Assignment, type OutputFormat, type Rendering, writers } from './index.ts';
import { type PdfThread, startPdfThread } from './pdf/beside.ts';

/** Where a run's documents are written, all formats side by side. */
export interface Workshop {
  /** The renderings in the order of the formats. */
  write(
    assignment: Assignment,
  ): Promise<readonly { readonly format: OutputFormat; readonly rendering: Rendering }[]>;
  /** To be called whatever happened. */
  close(): Promise<void>;
}

/** Opens a workshop for these formats: what takes long to load is loaded beside the reading from now on. */
export function openWorkshop(formats: readonly OutputFormat[], fontFolder: string): Workshop {
  const pdf: PdfThread | null = formats.includes('pdf') ? startPdfThread(fontFolder) : null;
  return {
    write: (assignment) =>
      Promise.all(
        formats.map(async (format) => ({
          format,
          rendering:
            format === 'pdf' && pdf
              ? await pdf.write({ ...assignment, letterhead: null })
              : await writers[format](assignment, fontFolder),
        })),
      ),
    close: async () => {
      await pdf?.close();
    },
  };
}

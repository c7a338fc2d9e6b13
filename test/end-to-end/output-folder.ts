import type { TestProject } from 'vitest/node';
import { newFolder, remove } from '../temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the seeds' briefing is written once, for all tests that look at it. */
    endToEndFolder: string;
  }
}

/** A folder for the run, removed after it. */
export default function provideFolder(project: TestProject): () => void {
  const folder = newFolder();
  project.provide('endToEndFolder', folder);
  return () => remove(folder);
}

import type { Document } from '../../src/model/document.ts';
import { writeDocx as docx } from '../../src/writers/docx/index.ts';
import { writeHtml as html } from '../../src/writers/html/index.ts';
import { writePdf as pdf } from '../../src/writers/pdf/index.ts';
import { gongwen } from './house-style.ts';

/** The writers with the style of official documents. */

export const writeDocx = (document: Document) => docx(document, gongwen);
export const writeHtml = (document: Document) => html(document, gongwen);
export const writePdf = (document: Document, fonts: string) => pdf(document, gongwen, fonts);

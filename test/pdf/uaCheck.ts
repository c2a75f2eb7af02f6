import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import type { UaDocument } from './uaDocument.ts';

/** A condition of PDF/UA-1 that a machine can check, by its number in the Matterhorn Protocol. */
export interface UaCheck {
  readonly id: string;
  readonly asks: string;
  /** One text a place where it does not hold. */
  readonly faults: (pdf: UaDocument) => string[];
}

/** No fault where something holds. */
export const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);

/** The text of a string; undefined where a value is none. */
export const textOf = (value: unknown): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

import type { Packet } from './buildPackets.ts';
import type { Rendered, Rendering } from './renderReport.ts';

/** A report that was built, as Markdown, page and pictures. */
export function renderPacket(rendering: Rendering, { name, report, built }: Packet): Rendered {
  const { language, title } = built.model;
  return rendering.render(built.model, { ...built, name, report: report.id, language, title });
}

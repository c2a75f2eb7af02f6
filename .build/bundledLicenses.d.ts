/** A package whose code is bundled. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of its license; empty where it brings none. */
  readonly text: string;
}

/** Takes what esbuild tells of its inputs. */
export function bundledPackages(
  root: string,
  metafile: { readonly inputs: Readonly<Record<string, unknown>> },
): BundledPackage[];

export function licensesText(packages: readonly BundledPackage[]): string;

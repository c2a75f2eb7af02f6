import { type Document, isScalar, type ScalarTag } from 'yaml';

/** Folded texts are wrapped here; whatever stands on one line stays on one line. */
const WIDTH = 92;

/** The text of a YAML tree, its comments kept, laid out as people write plans. */
export function writeDocument(document: Document): string {
  const { schema } = document;
  schema.tags = schema.tags.map((tag) =>
    tag.tag === 'tag:yaml.org,2002:str' && !tag.collection ? foldingOnlyFolded(tag) : tag,
  );
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function foldingOnlyFolded(tag: ScalarTag): ScalarTag {
  const { stringify } = tag;
  if (!stringify) return tag;
  return {
    ...tag,
    stringify: (item, context, ...rest) => {
      const isFolded = isScalar(item) && item.type === 'BLOCK_FOLDED';
      const options = { ...context.options, lineWidth: isFolded ? WIDTH : 0 };
      return stringify(item, { ...context, options }, ...rest);
    },
  };
}

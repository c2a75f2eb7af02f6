import type { Files } from '../model/context.ts';
import { printable } from '../model/printable.ts';

/** Files as they were, with a line for whatever is found, read, written and taken away. */
export function tellingFiles(files: Files, tell: (line: string) => void): Files {
  const told = (does: string, path: string): void => tell(`${does} ${printable(path)}\n`);
  return {
    ...files,
    findWorkspace: (from) => {
      const root = files.findWorkspace(from);
      if (root === null) told('no workspace at or above', from);
      else told('workspace', root);
      return root;
    },
    readSources: (root) => {
      const sources = files.readSources(root);
      for (const { file } of sources) told('read', file);
      return sources;
    },
    read: (root, path) => {
      const bytes = files.read(root, path);
      told(bytes === null ? 'nothing to read at' : 'read', path);
      return bytes;
    },
    write: (root, path, content) => {
      files.write(root, path, content);
      told('wrote', path);
    },
    writeNamed: (path, content) => {
      files.writeNamed(path, content);
      told('wrote', path);
    },
    writeTogether: (folder, contents) => {
      files.writeTogether(folder, contents);
      for (const name of contents.keys()) told('wrote', `${folder}/${name}`);
    },
    remove: (root, path) => {
      files.remove(root, path);
      told('took away', path);
    },
  };
}

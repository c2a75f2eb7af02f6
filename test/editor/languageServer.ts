import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const SERVER = join(
  import.meta.dirname,
  '../../node_modules/yaml-language-server/bin/yaml-language-server',
);

export interface EditorDiagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly diagnostics?: readonly EditorDiagnostic[];
    readonly items?: readonly { readonly section: string }[];
  };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** An editor with a folder open, as far as its language server can see. */
export interface Editor {
  /** Opens a file with a text, and resolves to what is underlined in it. */
  open(file: string, text: string): Promise<readonly EditorDiagnostic[]>;
  /** Labels offered at a place, lines and columns counted from 0, each with its explanation. */
  complete(file: string, line: number, character: number): Promise<ReadonlyMap<string, string>>;
  /** What is shown when the mouse rests at a place. */
  hover(file: string, line: number, character: number): Promise<string>;
  /** Everything that the server asked of the outside: network, and files by the editor. */
  readonly outside: readonly string[];
}

/** Starts the YAML language server on a folder, with the network cut off. */
export async function openEditor(root: string): Promise<Editor> {
  const offline = join(import.meta.dirname, 'offline.cjs');
  const server = spawn(process.execPath, ['--require', offline, SERVER, '--stdio'], { cwd: root });
  onTestFinished(() => void server.kill());
  const outside: string[] = [];
  const answers = new Map<number, (message: Message) => void>();
  const underlined = new Map<string, (found: readonly EditorDiagnostic[]) => void>();
  const uriOf = (file: string): string => pathToFileURL(join(root, file)).href;

  const write = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = (message: Message): void => {
    const { id, method, params } = message;
    if (method === 'textDocument/publishDiagnostics' && params) {
      underlined.get(params.uri ?? '')?.(params.diagnostics ?? []);
    } else if (method !== undefined && id !== undefined) {
      write({ id, result: answerTo(message, outside) });
    } else if (id !== undefined) answers.get(id)?.(message);
  };
  server.stdout.on('data', reader(receive));
  server.stderr.on('data', (text: Buffer) => outside.push(text.toString()));

  let last = 0;
  const ask = async (method: string, params: object): Promise<unknown> => {
    last += 1;
    const id = last;
    const answer = new Promise<Message>((resolve) => answers.set(id, resolve));
    write({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const at = (file: string, line: number, character: number): object => ({
    textDocument: { uri: uriOf(file) },
    position: { line, character },
  });

  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'plans' }],
    capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
  });
  write({ method: 'initialized', params: {} });
  write({ method: 'workspace/didChangeConfiguration', params: { settings: SETTINGS } });

  return {
    outside,
    open: (file, text) => {
      const found = new Promise<readonly EditorDiagnostic[]>((resolve) =>
        underlined.set(uriOf(file), resolve),
      );
      const textDocument = { uri: uriOf(file), languageId: 'yaml', version: 1, text };
      write({ method: 'textDocument/didOpen', params: { textDocument } });
      return found;
    },
    complete: async (file, line, character) => {
      const result = (await ask('textDocument/completion', at(file, line, character))) as {
        readonly items: readonly {
          readonly label: string;
          readonly documentation?: string | { readonly value: string };
        }[];
      };
      return new Map(
        result.items.map(({ label, documentation = '' }) => [
          label,
          typeof documentation === 'string' ? documentation : documentation.value,
        ]),
      );
    },
    hover: async (file, line, character) => {
      const result = (await ask('textDocument/hover', at(file, line, character))) as {
        readonly contents: string | { readonly value: string };
      } | null;
      const contents = result?.contents ?? '';
      return typeof contents === 'string' ? contents : contents.value;
    },
  };
}

/** What the editor answers when the server asks; anything but settings is noted as asked of outside. */
function answerTo({ method = '', params }: Message, outside: string[]): unknown {
  if (method === 'workspace/configuration') {
    return params?.items?.map(({ section }) => SETTINGS[section] ?? null);
  }
  if (!method.startsWith('client/')) outside.push(method);
  return null;
}

/** What the extension of VS Code sends; its catalog of schemas on the network is switched off. */
const SETTINGS: Readonly<Record<string, object>> = {
  yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } },
};

/** Cuts a stream into the messages of the protocol: a header with the length, then JSON. */
function reader(receive: (message: Message) => void): (chunk: Buffer) => void {
  let buffer = Buffer.alloc(0);
  return (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, end))?.[1]);
      if (end < 0 || buffer.length < end + 4 + length) return;
      const body = buffer.toString('utf8', end + 4, end + 4 + length);
      buffer = buffer.subarray(end + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  };
}

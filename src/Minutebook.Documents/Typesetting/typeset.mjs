// Sets documents as PDF with Typst, one after another, in one warm process.
//
// In:  a line of JSON for each document: {"templates", "own", "template", "contents", "standard", "dated"}.
// Out: a line of JSON, {"bytes": n, "pages": n} and after it n bytes of PDF, or {"problems": [{"file", "line", "message", "hints"}]}.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);
const font = (family, files) => files.map((file) => {
  const home = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
  const style = file.slice(file.indexOf('_') + 1, -'.ttf'.length);
  return readFileSync(join(home, style, file));
});
const fonts = [
  ...font('source-serif-4', ['SourceSerif4_400Regular.ttf', 'SourceSerif4_400Regular_Italic.ttf', 'SourceSerif4_600SemiBold.ttf', 'SourceSerif4_700Bold.ttf']),
  ...font('noto-serif', ['NotoSerif_400Regular.ttf', 'NotoSerif_700Bold.ttf']),
  ...font('noto-serif-jp', ['NotoSerifJP_400Regular.ttf', 'NotoSerifJP_700Bold.ttf']),
  ...font('noto-naskh-arabic', ['NotoNaskhArabic_400Regular.ttf', 'NotoNaskhArabic_700Bold.ttf']),
  ...font('noto-serif-hebrew', ['NotoSerifHebrew_400Regular.ttf', 'NotoSerifHebrew_700Bold.ttf']),
];

// Documents kept in Typst's cache: enough for the parts that they share, few enough for a long run.
const KEPT = 4;

const compilers = new Map();

/** The compiler of a folder of templates; a corporation's own templates lie over it under the same names. */
function compilerOf(templates, own) {
  const key = JSON.stringify([templates, own]);
  if (!compilers.has(key)) compilers.set(key, NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fonts }] }));
  const compiler = compilers.get(key);
  for (const file of own && existsSync(own) ? readdirSync(own) : []) {
    if (file.endsWith('.typ')) compiler.mapShadow(join(templates, file), readFileSync(join(own, file)));
  }
  return compiler;
}

function problemsOf(compiler, error, { templates, own }) {
  return compiler.fetchDiagnostics(error).map((one) => {
    const name = (one.path ?? '').replace(/^.*[\\/]/, '');
    const folder = own && existsSync(join(own, name)) ? own : templates;
    const start = one.range?.start;
    return { file: name ? join(folder, name) : null, line: start ? start.line + 1 : null, message: one.message, hints: one.hints ?? [] };
  });
}

/** What the PDF writer refuses comes without its place in the template. */
function unplaced(text) {
  const message = /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text;
  const hints = [...(/hints: \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((hint) => hint[1]);
  return { file: null, line: null, message, hints };
}

function set(request) {
  const compiler = compilerOf(request.templates, request.own);
  compiler.mapShadow(join(request.templates, 'document.json'), Buffer.from(JSON.stringify(request.contents)));
  const compiled = compiler.compile({ mainFilePath: join(request.templates, request.template) });
  if (compiled.hasError()) return { problems: problemsOf(compiler, compiled.takeDiagnostics(), request) };
  const pdf = compiler.pdf(compiled.result, { pdfStandard: request.standard, creationTimestamp: request.dated });
  const pages = compiled.result.numOfPages;
  compiler.evictCache(KEPT);
  return { pdf, pages };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let answer;
  try {
    answer = set(JSON.parse(line));
  } catch (error) {
    answer = { problems: [unplaced(String(error?.message ?? error))] };
  }
  const head = answer.pdf ? { bytes: answer.pdf.length, pages: answer.pages } : { problems: answer.problems };
  process.stdout.write(JSON.stringify(head) + '\n');
  if (answer.pdf) process.stdout.write(answer.pdf);
}

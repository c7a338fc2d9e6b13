/** The page around the preview: what is wrong, downloads, the briefing in a frame. It loads nothing from elsewhere. */
export const SHELL_HTML = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>简报预览</title>
<link rel="stylesheet" href="shell.css">
<script src="shell.js" defer></script>
</head>
<body>
<header>
<strong>简报预览</strong>
<span id="state" role="status">正在排版…</span>
<nav><a href="download/docx">下载 DOCX</a> <a href="download/pdf">下载 PDF</a></nav>
</header>
<section id="faults" aria-live="polite" hidden><h1></h1><ul></ul></section>
<details id="remarks" hidden><summary></summary><ul></ul></details>
<iframe title="简报" sandbox="allow-same-origin" hidden></iframe>
</body>
</html>
`;

export const SHELL_CSS = `html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 15px/1.6 system-ui, "Noto Sans SC", "Microsoft YaHei", sans-serif; color: #1f2328; background: #e4e6e9; }
header { display: flex; align-items: center; gap: 1em; padding: 8px 16px; background: #fff; border-bottom: 1px solid #cfd6de; }
nav { margin-left: auto; }
nav a { margin-left: 1em; color: #1f5fbf; }
#state { color: #55606c; }
#faults { max-height: 45vh; overflow: auto; padding: 8px 16px; background: #fff4f2; border-bottom: 2px solid #c8372d; }
#faults h1 { margin: 0; font-size: 15px; color: #a1261d; }
#remarks { padding: 4px 16px; background: #fffbe6; border-bottom: 1px solid #e6d98a; }
ul { margin: 4px 0; padding-left: 1.4em; }
li { overflow-wrap: anywhere; }
iframe { flex: 1; width: 100%; border: 0; }
[hidden] { display: none; }
`;

/** Text from the program is only ever set as text, never as markup. */
export const SHELL_SCRIPT = `const state = document.querySelector('#state');
const faults = document.querySelector('#faults');
const remarks = document.querySelector('#remarks');
const frame = document.querySelector('iframe');
let shown = 0;

function list(box, head, title, lines) {
  box.hidden = lines.length === 0;
  box.querySelector(head).textContent = title;
  box.querySelector('ul').replaceChildren(...lines.map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  }));
}

function show(update) {
  const stale = update.faults.length > 0 && update.version > 0;
  list(faults, 'h1', stale ? '有错误，下面是上一次排好的版本：' : '有错误，还不能排版：', update.faults);
  list(remarks, 'summary', update.remarks.length + '条提示', update.remarks);
  state.textContent = update.faults.length > 0 ? '有错误' : '已是最新';
  document.body.dataset.version = String(update.version);
  if (update.version === shown || update.version === 0) return;
  const first = shown === 0;
  const top = first ? 0 : frame.contentWindow.scrollY;
  shown = update.version;
  frame.hidden = false;
  frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, top), { once: true });
  const address = 'page?version=' + shown;
  if (first) frame.src = address;
  else frame.contentWindow.location.replace(new URL(address, location.href).href);
}

const events = new EventSource('events');
events.onmessage = ({ data }) => show(JSON.parse(data));
events.onerror = () => {
  state.textContent = '预览程序已停止，或连接中断';
};
`;

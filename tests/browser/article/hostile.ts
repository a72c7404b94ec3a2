/** HTML that tries to run, load or style something; none of it may live through. Samples of our own, in the known manners. */
export const HOSTILE: Record<string, string> = {
  script: '<p>a<script>window.hit = 1</script>b</p>',
  'script in a broken tag': '<p>a<scr<script>ipt>window.hit = 1</script>b</p>',
  'script with a slash': '<p>a</p><script/src="https://bad.example/x.js"></script>',
  'image handler': '<p>a<img src=x onerror="window.hit = 1" alt="A heron">b</p>',
  'handler without quotes': '<p onmouseover=window.hit=1>a</p>',
  'handler after a slash': '<p/onclick=window.hit=1>a</p>',
  'svg handler': '<svg onload="window.hit = 1"><text>a</text></svg>',
  'svg script': '<svg><script>window.hit = 1</script></svg>',
  'svg animation of a link':
    '<svg><a><animate attributeName="href" values="javascript:window.hit=1"/><text>a</text></a></svg>',
  'svg foreignObject':
    '<svg><foreignObject><iframe srcdoc="<script>parent.hit=1</script>"></iframe></foreignObject></svg>',
  'svg use':
    '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>1</script></svg>#x"/></svg>',
  'script address': '<a href="javascript:window.hit=1">a</a>',
  'script address with a tab': '<a href="java\tscript:window.hit=1">a</a>',
  'script address in entities': '<a href="&#106;avascript&colon;window.hit=1">a</a>',
  'script address in capitals': '<a href=" JaVaScRiPt:window.hit=1">a</a>',
  'data address': '<a href="data:text/html,<script>parent.hit=1</script>">a</a>',
  'blob, file and vbscript addresses':
    '<a href="blob:x">a</a><a href="file:///etc">b</a><a href="vbscript:x">c</a>',
  'relative address': '<a href="/account/delete">a</a>',
  'address of another extension': '<a href="chrome-extension://abc/page.html">a</a>',
  'frame with a document': '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  'frame, object, embed':
    '<iframe src="https://bad.example"></iframe><object data="x"></object><embed src="x">',
  'form and its fields':
    '<form action="https://bad.example"><input name="q"><button formaction="javascript:1">Go</button><select><option>a</select><textarea>b</textarea></form>',
  'style element': '<style>body { background: url(https://bad.example/x) }</style><p>a</p>',
  'style attribute': '<p style="background: url(https://bad.example/x); position: fixed">a</p>',
  'link and base':
    '<link rel="stylesheet" href="https://bad.example/x.css"><base href="https://bad.example/"><p>a</p>',
  'meta refresh': '<meta http-equiv="refresh" content="0;url=javascript:window.hit=1"><p>a</p>',
  media:
    '<video src="x" poster="https://bad.example/p.png" onerror="window.hit=1"></video><audio src="x"></audio>',
  'image set and lazy image':
    '<img srcset="https://bad.example/x 2x"><img data-src="https://bad.example/y" loading="lazy">',
  'picture sources':
    '<picture><source srcset="https://bad.example/x"><img src="https://bad.example/y" alt="A heron"></picture>',
  'background and ping':
    '<table background="https://bad.example/x"><tr><td>a</td></tr></table><a ping="https://bad.example" href="https://good.example">b</a>',
  'ids, classes, names':
    '<p id="root" class="modal" name="cookie" data-x="1" slot="s" part="p" contenteditable tabindex=1 autofocus>a</p>',
  'custom element and its template':
    '<x-card is="x-card"><template shadowrootmode="open"><script>window.hit=1</script></template>a</x-card>',
  'math mutation':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">',
  'math annotation':
    '<math><annotation-xml encoding="text/html"><img src=x onerror="window.hit=1"></annotation-xml></math>',
  'form and math mutation':
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>',
  'noscript mutation': '<noscript><p title="</noscript><img src=x onerror=window.hit=1>"></noscript>',
  'noembed, noframes, xmp, plaintext':
    '<noembed><img src=x onerror=window.hit=1></noembed><xmp><img src=x onerror=window.hit=1></xmp><plaintext><img src=x onerror=window.hit=1>',
  'textarea and title mutation':
    '<textarea></textarea><title></title><svg><title><style><img title="</style><img src=x onerror=window.hit=1>">',
  'comment tricks': '<!--><img src=x onerror=window.hit=1>--><!-- --!><img src=x onerror=window.hit=1> -->',
  'CDATA in svg': '<svg><![CDATA[><img src=x onerror=window.hit=1>]]></svg>',
  'nested tables and links':
    '<table><a href="javascript:1"><tr><td><a href="https://good.example">a</a></td></tr></a></table>',
  'unclosed everything': '<p><b><i><a href="https://good.example"><table><tr><td><ul><li>a',
  'select mutation':
    '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=window.hit=1>"></a>',
  'control characters': '<a href="\u0001javascript:window.hit=1">a</a><img\u0000src=x onerror=window.hit=1>',
  'alternative text that is markup':
    '<img alt="<img src=x onerror=window.hit=1>" src="x"><svg aria-label="<script>window.hit=1</script>"></svg>',
  'formula that is markup': '<math alttext="<img src=x onerror=window.hit=1>"><mi>x</mi></math>',
};

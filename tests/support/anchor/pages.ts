/** Small pages of our own prose, each with something that has misled an anchoring engine. */
export const PAGES: Record<string, string> = {
  plain: `<h1>Harbour reopens after storm</h1><p>The harbour reopened on <em>Monday</em>, two days after the
    storm.</p><p>Repairs cost 4.2 million crowns, the council said.<br>Insurance pays half.</p>`,
  skipped: `<p>Rain fell<script>var no = 'no text';</script> all <style>p { color: red }</style>night<noscript>turn
    scripts on</noscript> over the <span style="display:none">secret</span>valley.</p><p hidden>Nobody sees this.</p><p>It
    stopped at dawn.</p>`,
  images: `<figure><img alt="A boat"><figcaption>A boat in the ice</figcaption></figure><p><img alt=""> The ice
    broke early this year. <img alt=""></p><p></p><div><span></span></div><p>Ships sail again.</p>`,
  nested: `<div>Some <b>bold <i>and <u>under</u>lined</i></b> words<sup>1</sup>, <a href="#x">a <code>link</code></a>.
    <!-- a comment --><span>Split</span><span>word</span> here</div><ul><li>one<ul><li>one a</li></ul></li><li>two</li></ul>`,
  table: `<table><caption>Yield</caption><thead><tr><th>Year</th><th>Tonnes</th></tr></thead><tbody><tr><td>2019</td><td>12</td>
    </tr><tr><td>2020</td><td>12</td></tr></tbody></table><pre>let a = 1;
  let b = a;
let c;</pre>`,
  scripts: `<p dir="rtl">השמש זרחה מעל העיר, והציפורים שרו.</p><p dir="rtl">أشرقت الشمس فوق المدينة القديمة.</p><p>太陽が昇り、町は静かだった。</p>
    <p>सूरज शहर के ऊपर उगा।</p><p>Cafe\u0301 na\u00efve 👩‍👩‍👧 ❤️ \u{1d518} end</p>`,
  typography: `<p>“It’s time—well, al\u00admost—to go,” she\u00a0said… The ﬁnal of\u200bfer: 5\u202f000 crowns.</p><p>－ Ｆｕｌｌ ｗｉｄｔｈ</p>`,
  dashes: `<p>Boats, and their price –</p><ul><li>– none – of them</li></ul><table><tr><td>Granby</td><td>6:10</td><td>–</td></tr>
    <tr><td>–</td><td>–</td><td>7:20</td></tr><tr><td>-</td><td>8:05</td><td>—</td></tr></table><p>- That is all.</p>`,
  repeated: `<ol>${'<li>As above, no change.</li>'.repeat(20)}</ol><p>As above, no change.</p>`,
  details: `<p>Before.</p><details><summary>More</summary><p>The closed part has a sentence of its own.</p></details><p>After.</p>`,
};

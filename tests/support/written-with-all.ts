// A review with everything in it that a review can hold: invented, but for *One Mile*.

/** 20 paragraphs or so; the spoilers come in the three shapes there are. */
export const ALL_MARKUP = `# The second lap

I thought it was about *winning*. It is about **a seat in a car**, and what ***nobody*** says there; ~~a sports film~~ a film with a track in it. More in [an interview](https://example.org/one-mile), or at https://example.org/track itself.[^1]

> A mile is short enough to begin.
> — the coach, at the gate

## What stays

- The wipers, answering for her.
- The *other* coat.
  - Worn once, indoors, with the collar up, so that one has to look twice to see whose it was.
- The gate, twice.

1. He runs too fast.
2. He walks the rest of the lap, which takes longer than anybody in the stands has patience for.

- [x] seen with Mum
- [ ] to be seen once more in winter

---

### The end

||She was never on the train.|| And yet ||the *coat* comes **back**||, which is \`cut 41\` if you count.[^2]

[^1]: It rained for eleven of the fourteen days.
[^2]: The line is not in the script.
`;

export const JAPANESE_MARKUP = `# 誰もいないトラック

夕暮れのトラックを、彼は一人で走る。**カメラは振り返らない。** それでも、*誰かが見ている*ような気がした。[^1]

> 一周だけ、と彼女は言った。

- 雨の音
- 母の車の中の沈黙

||妹は電車に乗っていなかった。||十年たっても、その静けさを覚えていると思う。

[^1]: 二度目に見たときのこと。
`;

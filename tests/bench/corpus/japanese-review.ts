// Owns the Japanese reviews of the corpus: words from a table, particles and endings between them, no spaces. Must never hold a person's or a film's real name.

import type { Subject } from './english-review.ts';
import { type SeededNumbers, WeightedDraw, zipfian } from './seeded-numbers.ts';

const nouns = (
  '映画 人 時間 場面 記憶 海 音 光 雨 夜 朝 街 部屋 窓 手 目 声 顔 道 家族 母 父 姉 妹 兄 弟 友人 子供 喪失 悲しみ 沈黙 風景 物語 監督 ' +
  '俳優 演技 音楽 編集 撮影 画面 色 影 空 雪 春 夏 秋 冬 故郷 駅 電車 学校 病院 台所 食卓 手紙 写真 電話 夢 死 命 心 体 言葉 名前 過去 未来 ' +
  '現在 世界 社会 戦争 仕事 労働 孤独 友情 恋愛 結婚 別れ 旅 帰り道 坂道 橋 川 山 森 島 港 船 鳥 犬 猫 花 木 草 石 水 火 風 土 鍵 扉 椅子 机 ' +
  '靴 服 帽子 傘 時計 鏡 本 新聞 ラジオ テレビ カメラ フィルム スクリーン ピアノ ギター バス タクシー コーヒー ビール タバコ シーン カット ' +
  'ショット ラスト セリフ リズム テンポ ユーモア 祈り 罪 罰 嘘 真実 秘密 約束 希望 絶望 怒り 喜び 笑い 涙 沈み 余韻 静けさ 距離 速度 競技場 走者 陸上 罪悪感 再生 回復 生活 日常 ' +
  '台詞 脚本 構図 長回し 固定 逆光 夕暮れ 夜明け 真夜中 日曜日 冬休み 引っ越し 葬式 誕生日 祭り 花火 味噌汁 弁当 団地 商店街 工場 畑 漁師 教師 警察 医者 作家 画家 老人 少年 少女 隣人 客席 劇場 字幕'
).split(' ');
const kanji = [
  ...'日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聴身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達',
];
const stems =
  '見つめ 歩き 走り 立ち止まり 忘れ 思い出し 語り 泣き 笑い 待ち 消え 残り 始まり 終わり 震え 響き 流れ 落ち 開け 閉じ 帰り 逃げ 探し 見つけ 失い 抱え 許し 信じ 願い 耐え 眠り 目覚め'.split(
    ' ',
  );
const endings =
  'ます ました ません ている ていた てしまう てしまった たい たかった ながら続ける 始める 終える かけている'.split(' ');
const adjectives =
  '静かな 美しい 寂しい 長い 短い 古い 新しい 暗い 明るい 冷たい 温かい 遠い 近い 小さな 大きな 奇妙な 退屈な 見事な 不思議な 残酷な'.split(
    ' ',
  );
const particles = ['は', 'が', 'を', 'に', 'の', 'と', 'で', 'から', 'まで', 'も', 'へ', 'より'];
const closings = ['と思う', 'のだろう', 'に違いない', 'かもしれない', 'のである', 'という気がする', 'ように見える', ''];
const openings = ['しかし、', 'そして、', 'だから、', 'ただ、', 'たとえば、', '', '', '', '', ''];
const kana = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ'];

const nounDraw = new WeightedDraw(zipfian(nouns.length, 0.85, 2));
const kanjiDraw = new WeightedDraw(zipfian(kanji.length, 0.7, 10));

function compound(numbers: SeededNumbers): string {
  return (kanji[kanjiDraw.draw(numbers)] ?? '') + (kanji[kanjiDraw.draw(numbers)] ?? '');
}

function noun(numbers: SeededNumbers, subject: Subject): string {
  const chance = numbers.share();
  if (chance < 0.03) return subject.title;
  if (chance < 0.05) return numbers.one(subject.people);
  if (chance < 0.28) return compound(numbers);
  return nouns[nounDraw.draw(numbers)] ?? '';
}

/** A title, or a name. */
export function japaneseTitle(numbers: SeededNumbers): string {
  const [first, second] = [nouns[nounDraw.draw(numbers)] ?? '', nouns[nounDraw.draw(numbers)] ?? ''];
  if (numbers.isSo(0.3)) return first + compound(numbers);
  return numbers.isSo(0.5) ? `${first}の${second}` : `${numbers.one(adjectives)}${first}`;
}

export function japaneseName(numbers: SeededNumbers): string {
  return compound(numbers) + (numbers.isSo(0.3) ? numbers.one(kana) + numbers.one(kana) : compound(numbers));
}

function sentence(numbers: SeededNumbers, subject: Subject): string {
  let text = numbers.one(openings);
  for (let left = numbers.between(2, 5); left > 0; left -= 1) {
    if (numbers.isSo(0.25)) text += numbers.one(adjectives);
    text += noun(numbers, subject) + numbers.one(particles);
    if (numbers.isSo(0.12)) text += '、';
  }
  return `${text}${numbers.one(stems)}${numbers.one(endings)}${numbers.one(closings)}${numbers.isSo(0.94) ? '。' : '？'}`;
}

/** A text of about so many characters. */
export function japaneseReview(numbers: SeededNumbers, subject: Subject, characters: number): string {
  let text = '';
  while (text.length < characters) {
    for (let left = numbers.between(3, 8); left > 0; left -= 1) text += sentence(numbers, subject);
    text += numbers.isSo(0.05) ? `\n\n> ${sentence(numbers, subject)}\n\n` : '\n\n';
  }
  return text.trimEnd();
}

// Owns the lists that the corpus picks from: themes, tags, places and the like. The commonest first.

export const themes = (
  'Grief|Family|Memory|Love|Loss|Loneliness|Water|Friendship|Work|War|Childhood|Death|Marriage|Faith|Fathers and sons|Mothers|Guilt|' +
  'Silence|Winter|Growing up|Leaving home|Justice|Power|Betrayal|Revenge|Migration|Class|Money|Night|City life|Ageing|Illness|' +
  'Identity|Desire|Obsession|Hope|Forgiveness|Resilience|Healing|Survivor’s guilt|Sisters|Brothers|Exile|Return|Distance|Dreams|' +
  'Time|Nature|The sea|Trains|Food|Music|Dance|Art|Theatre|Books|Letters|Photographs|Ghosts|Doubles|Masks|Lies|Secrets|Truth|' +
  'Law|Prison|Escape|Hunger|Cold|Heat|Dust|Rain|Snow|Islands|Mountains|Rivers|Roads|Houses|Windows|Doors|Rooms|Gardens|Animals|' +
  'Horses|Dogs|Birds|Machines|Space|Science|Doubt|Shame|Pride|Envy|Greed|Mercy|Sacrifice|Courage|Cowardice|Honour|Duty|Strike|' +
  'Poverty|Colonialism|Race|Gender|Motherhood|Adoption|Divorce|First love|Last days|Sport|Running|Boredom|Summer|悲しみ|再生|海|家族|孤独'
).split('|');

export const tags = (
  'with-mum|festival|in-theatres|late|alone|rewatch-soon|black-and-white|subtitled|silent|short|debut|4k|restored|double-bill|film-club|' +
  'plane|train|hotel|christmas|halloween|rainy-day|sunday|midnight|preview|q-and-a|open-air|35mm|70mm|dvd-shelf|library|gift|from-anna|' +
  'book-first|remake|sequel|trilogy|canon|blind-buy|walked-out|fell-asleep|cried|laughed|noisy-row|empty-house|sold-out|front-row|student|' +
  'essay|podcast|radio|course|marathon|new-year|birthday|holiday|sick-day|strike|archive|字幕|映画祭'
).split('|');

export const media = ['Cinema', 'Disc', 'Stream', 'Television', '35 mm', 'Download', 'Tape', 'Library'];
export const companies = 'Mum|Anna|Petar|Bea|Film club|Nadia and Tomas|Dad|Ines|The neighbours|Marit|A class|遥'.split(
  '|',
);
export const places = (
  'Home|Kino Lantern|The Orchard|Harbour Cinema|Filmhaus|Old Tannery|Rio|Mum’s house|Train|Archive|Open-air at the mill|Studio 2|' +
  'Palast|The Little Room|Castle Yard|University|Hotel|Plane|Bergen|Lisbon|Kyoto|Trieste|Ghent|Oslo|名画座'
).split('|');
export const countries = (
  'United States|France|Japan|United Kingdom|Italy|Germany|Sweden|India|South Korea|Spain|Poland|Iran|China|Hong Kong|Taiwan|Brazil|' +
  'Mexico|Argentina|Denmark|Norway|Finland|Belgium|Austria|Hungary|Czechia|Romania|Portugal|Greece|Turkey|Senegal|Egypt|Nigeria|Canada|' +
  'Australia|New Zealand|Ireland|Iceland|Thailand|Vietnam|Chile'
).split('|');
export const languages = (
  'English|French|Japanese|Italian|German|Swedish|Hindi|Korean|Spanish|Polish|Persian|Mandarin|Cantonese|Portuguese|Danish|Norwegian|' +
  'Finnish|Dutch|Hungarian|Czech|Romanian|Greek|Turkish|Wolof|Arabic|Yoruba|Icelandic|Thai|Vietnamese|Tamil'
).split('|');
export const genres = (
  'Drama|Comedy|Documentary|Romance|Thriller|Crime|Horror|Science fiction|Animation|War|Western|Musical|Mystery|Adventure|Family|' +
  'Fantasy|History|Biography|Noir|Experimental'
).split('|');
export const publications = ['The Evening Reel', 'Projection', 'Cahier Lent', 'Grain', 'The Matinee Post', 'Parallax'];

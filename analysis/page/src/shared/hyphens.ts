// Where a long Cyrillic word may be broken. Browsers have no rules for Kazakh, and those for Russian only on some machines.
const vowel = /[аәеёиоөуұүыіэюя]/i;
/** These stay with the letter before them. */
const bound = /[ьъй]/i;
/** Between vowels these are heard as consonants. */
const glide = /[уи]/i;
/** Consonants that begin a syllable together; the second kind only where another consonant ends the syllable before. */
const together = /^[бвгдкптфх][рл]$/i;
const together_after_another = /^с[кпт]$/i;
const shortest_word = 8;
/** At least this number of letters stays on each line. */
const fewest_letters = 3;

/** The pieces of a word; it may be broken between any two of them. */
export function syllables(word: string): string[] {
  const is_vowel = (place: number): boolean => vowel.test(word[place] ?? "") && !(glide.test(word[place]!) && vowel.test(word[place - 1] ?? "") && vowel.test(word[place + 1] ?? ""));
  const pieces: string[] = [];
  let begin = 0;
  for (let place = 1; place < word.length; ++place) {
    if (!is_vowel(place) || is_vowel(place - 1) || bound.test(word[place - 1]!)) continue;
    const pair = word.slice(place - 2, place);
    const opens = together.test(pair) || (together_after_another.test(pair) && !is_vowel(place - 3)) ? place - 2 : place - 1;
    if (opens < fewest_letters || word.length - opens < fewest_letters || opens - begin < 2 || !vowel.test(word.slice(begin, opens))) continue;
    pieces.push(word.slice(begin, opens));
    begin = opens;
  }
  return [...pieces, word.slice(begin)];
}

/** A text in pieces between which a line may end with a hyphen; one piece where there is no long word. */
export function hyphenated(text: string): string[] {
  const pieces = [""];
  for (const part of text.split(/(\p{Script=Cyrillic}+)/u)) {
    const [first = "", ...more] = part.length >= shortest_word && /^\p{Script=Cyrillic}/u.test(part) ? syllables(part) : [part];
    pieces[pieces.length - 1] += first;
    pieces.push(...more);
  }
  return pieces;
}

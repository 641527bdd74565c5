// The languages of the page, English first. The program has its own table (engine/model/text.h); a test compares them.
export const languages = [
  {code: "en", name: "English"}, {code: "kk", name: "Қазақша"}, {code: "ru", name: "Русский"},
] as const;

export type Language = (typeof languages)[number]["code"];

// What pupils need to come in, large enough for the last row: address, code, QR code.
import type {Join} from "../../shared/answers.generated";
import {button, choice, el} from "../../shared/dom";
import {say} from "../../shared/language";
import {qr_code} from "./qr";

/** What the QR code stands for: the address with the code in it, which the server never sees. */
export const join_link = (url: string, code: string): string => `${url}#join=${encodeURIComponent(code)}`;

/** Which of the server's addresses is shown; outlives what is drawn. */
export interface JoinLook { url: string }

const short = (url: string): string => url.replace(/^https?:\/\//, "").replace(/\/$/, "");
const is_own_machine = (url: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(url);

export function join_board(join: Join, lan: boolean, look: JoinLook, joined: string): HTMLElement {
  const urls = join.urls.length > 0 ? join.urls : [`${location.origin}/`];
  if (!urls.includes(look.url)) look.url = urls[0]!;
  const board = el("div", {class: "join-board"});
  const draw = (): void => {
    const link = join_link(look.url, join.code);
    board.replaceChildren(
      qr_code(link, say("class.join.qr", {address: link})),
      el("div", {class: "join-words"},
        el("dl", {},
          el("div", {}, el("dt", {}, say("class.join.address")), el("dd", {class: "address"}, short(look.url))),
          el("div", {}, el("dt", {}, say("class.join.code")), el("dd", {class: "code"}, join.code))),
        el("p", {class: "joined"}, joined)));
  };
  draw();
  const large = el("dialog", {class: "join-large", "aria-label": say("class.join.how")});
  const enlarge = button(say("class.join.large"), () => {
    large.replaceChildren(el("h2", {}, say("class.join.how")), board.cloneNode(true), button(say("class.join.small"), () => large.close(), {class: "main-button"}));
    large.showModal();
  }, {id: "join-enlarge"});
  return el("div", {},
    el("h3", {}, say("class.join.how")), board,
    lan && !is_own_machine(look.url) ? null : el("p", {class: "class-note"}, say("class.join.only_here")),
    el("div", {class: "controls"}, enlarge,
      urls.length > 1 && choice(say("class.join.other_address"), urls.map((url) => ({value: url, text: short(url)})), look.url, (url) => {
        look.url = url;
        draw();
      })),
    large);
}

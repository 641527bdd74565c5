// The report page: the data inside it says which kind it is.
import type {RunData, TableData} from "../shared/answers.generated";
import {el} from "../shared/dom";
import {fonts_there} from "../shared/font";
import {say, set_language} from "../shared/language";
import {show_run} from "./run/page";
import {show_comparison} from "./tables/comparison";
import {show_sweep} from "./tables/sweep";

async function start(): Promise<void> {
  set_language(document.documentElement.lang);
  await fonts_there();
  try {
    const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as RunData | TableData;
    if (data.kind === "run") show_run(data);
    else if (data.kind === "sweep") show_sweep(data);
    else show_comparison(data);
  } catch (error) {
    document.body.prepend(el("p", {role: "alert", class: "noscript"}, say("page.broken", {reason: String(error)})));
    throw error;
  }
}

void start();

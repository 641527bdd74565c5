// What each series of the program is called and what it means, in every language of the page.
import type {Language} from "../languages";

const series_words = {
  power: {
    name: {en: "Share of power", kk: "Күш үлесі", ru: "Доля силы"},
    help: {
      en: "Its part of the capabilities of all actors, weighted.",
      kk: "Барлық актор мүмкіндіктеріндегі салмақталған үлесі.",
      ru: "Часть возможностей всех акторов, взвешенная.",
    },
  },
  economy: {
    name: {en: "Economy", kk: "Экономика көлемі", ru: "Экономика (размер)"},
    help: {
      en: "Size of the economy.",
      kk: "Экономиканың көлемі.",
      ru: "Размер экономики.",
    },
  },
  military: {
    name: {en: "Military stock", kk: "Әскери қор", ru: "Военный потенциал"},
    help: {
      en: "Stock of military capital that spending has built up.",
      kk: "Шығынмен жиналған әскери капитал қоры.",
      ru: "Запас военного капитала, накопленный расходами.",
    },
  },
  effort: {
    name: {en: "Military effort", kk: "Әскери шығын үлесі", ru: "Военные усилия"},
    help: {
      en: "Share of the economy that it spends on arms a year.",
      kk: "Экономиканың жылына қару-жараққа кететін үлесі.",
      ru: "Доля экономики, которая уходит на вооружения за год.",
    },
  },
  threat: {
    name: {en: "Threat", kk: "Қатер", ru: "Угроза"},
    help: {
      en: "Power of others that reaches it, as hostile and offensive as they are.",
      kk: "Басқалардың осында жететін күші, олардың қастығы мен шабуылшылдығына қарай.",
      ru: "Сила других, которая сюда достаёт, с учётом их вражды и наступательности.",
    },
  },
  defence: {
    name: {en: "Defence", kk: "Қорғаныс", ru: "Оборона"},
    help: {
      en: "Its own power and what others would lend it, by how much it leans on them.",
      kk: "Өз күші және сүйену мөлшеріне қарай басқалар беретін көмек.",
      ru: "Своя сила и то, чем помогли бы другие, смотря по опоре на них.",
    },
  },
  security: {
    name: {en: "Security", kk: "Қауіпсіздік (логарифм)", ru: "Безопасность (логарифм)"},
    help: {
      en: "Logarithm of defence over threat: 0 where they are equal.",
      kk: "Қорғаныстың қатерге қатынасының логарифмі: тең болса 0.",
      ru: "Логарифм отношения обороны к угрозе: 0, если они равны.",
    },
  },
  safety: {
    name: {en: "Safety", kk: "Қорғалу деңгейі", ru: "Защищённость"},
    help: {
      en: "Defence over defence and threat together, from 0 to 1.",
      kk: "Қорғанысты қорғаныс пен қатердің қосындысына бөлгені, 0-ден 1-ге дейін.",
      ru: "Оборона, делённая на сумму обороны и угрозы, от 0 до 1.",
    },
  },
  openness: {
    name: {en: "Openness", kk: "Ашықтық", ru: "Открытость"},
    help: {
      en: "Economic ties with others over the economy.",
      kk: "Басқалармен экономикалық байланыстың экономикаға қатынасы.",
      ru: "Экономические связи с другими к размеру экономики.",
    },
  },
  autonomy: {
    name: {en: "Autonomy", kk: "Дербестік", ru: "Автономия"},
    help: {
      en: "1 is full freedom of action; weight put on stronger partners takes from it.",
      kk: "1 — толық еркіндік; күштірек серіктеске сүйену оны азайтады.",
      ru: "1 — полная свобода действий; опора на более сильных её уменьшает.",
    },
  },
  standing: {
    name: {en: "Standing", kk: "Бедел", ru: "Авторитет"},
    help: {
      en: "Political weight that the others give to it.",
      kk: "Басқалар оған беретін саяси салмақ.",
      ru: "Политический вес, который придают ему другие.",
    },
  },
  vectors: {
    name: {en: "Number of vectors", kk: "Векторлар саны", ru: "Число векторов"},
    help: {
      en: "How many partners it effectively has.",
      kk: "Іс жүзінде қанша серіктесі бар.",
      ru: "Сколько у него партнёров на деле.",
    },
  },
  hedging: {
    name: {en: "Hedging", kk: "Хеджирлеу", ru: "Хеджирование"},
    help: {
      en: "How evenly it mixes partners that are rivals of each other.",
      kk: "Өзара бәсекелес серіктестерді қаншалықты тең ұстайды.",
      ru: "Насколько равномерно сочетаются партнёры, соперничающие между собой.",
    },
  },
  welfare: {
    name: {en: "Welfare", kk: "Әл-ауқат", ru: "Благосостояние"},
    help: {
      en: "Logarithmic growth of its economy since the start.",
      kk: "Экономиканың басынан бергі логарифмдік өсімі.",
      ru: "Логарифмический рост экономики с начала.",
    },
  },
  interest: {
    name: {en: "Interest", kk: "Мүдде", ru: "Интерес"},
    help: {
      en: "Safety, welfare, autonomy and standing, as much as it cares for each.",
      kk: "Қорғалу, әл-ауқат, дербестік және бедел — әрқайсысы оған қаншалықты маңызды болса, сонша.",
      ru: "Защищённость, благосостояние, автономия и авторитет, насколько каждое ему важно.",
    },
  },
  poles: {
    name: {en: "Number of poles", kk: "Полюстер саны", ru: "Число полюсов"},
    help: {
      en: "How many equal powers would be as concentrated as these are.",
      kk: "Осындай шоғырлануды неше тең держава берер еді.",
      ru: "Сколько равных держав дали бы такую же концентрацию.",
    },
  },
  concentration: {
    name: {en: "Concentration of power", kk: "Күштің шоғырлануы", ru: "Концентрация силы"},
    help: {
      en: "0 where all are equal, 1 where one has everything.",
      kk: "Бәрі тең болса 0, барлығы біреуде болса 1.",
      ru: "0, если все равны; 1, если у одного всё.",
    },
  },
  tension: {
    name: {en: "Tension", kk: "Шиеленіс", ru: "Напряжённость"},
    help: {
      en: "Threat that all actors feel, weighted with their power.",
      kk: "Барлық актор сезетін қатер, күшіне қарай салмақталған.",
      ru: "Угроза, которую чувствуют все, взвешенная по силе.",
    },
  },
  balance: {
    name: {en: "Structural balance", kk: "Құрылымдық теңгерім", ru: "Структурный баланс"},
    help: {
      en: "1 where friends of friends are friends and foes of foes too.",
      kk: "Достың досы да, жаудың жауы да дос болса, 1.",
      ru: "1, если друзья друзей — друзья и враги врагов — тоже.",
    },
  },
  crises: {
    name: {en: "Crises", kk: "Дағдарыстар", ru: "Кризисы"},
    help: {
      en: "Crises since the record before, wars included.",
      kk: "Алдыңғы жазбадан бергі дағдарыстар, соғыстарды қоса.",
      ru: "Кризисы с прошлой записи, считая войны.",
    },
  },
  wars: {
    name: {en: "Wars", kk: "Соғыстар", ru: "Войны"},
    help: {
      en: "Wars since the record before.",
      kk: "Алдыңғы жазбадан бергі соғыстар.",
      ru: "Войны с прошлой записи.",
    },
  },
  capability: {
    name: {en: "Capability: {name}", kk: "Мүмкіндік: {name}", ru: "Возможность: {name}"},
    help: {
      en: "A capability of the scenario.",
      kk: "Сценарийдегі мүмкіндіктердің бірі.",
      ru: "Одна из возможностей по сценарию.",
    },
  },
} as const satisfies Record<string, Record<"name" | "help", Record<Language, string>>>;

type SeriesMessages = Record<`series.${keyof typeof series_words}` | `help.${keyof typeof series_words}`, string>;

/** The messages of one language: `series.power` and `help.power` of each. */
export const series_messages = (language: Language): SeriesMessages => Object.fromEntries(
  Object.entries(series_words).flatMap(([name, words]) => [[`series.${name}`, words.name[language]], [`help.${name}`, words.help[language]]]),
) as SeriesMessages;

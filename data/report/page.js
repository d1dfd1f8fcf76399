// Starts the parts, and what belongs to the page as a whole.

function startTheme(button) {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  // The dark colours stand in one rule of the style sheet. It is for whoever likes them; once the button was pressed, it
  // is for the screen or for nothing.
  const dark = [...document.styleSheets[0].cssRules]
    .find((rule) => rule.media?.mediaText.includes("prefers-color-scheme")).media;
  let wanted = null;
  const isDark = () => wanted ?? prefersDark.matches;
  const tell = () => button.setAttribute("aria-pressed", isDark());
  button.addEventListener("click", () => {
    wanted = !isDark();
    dark.mediaText = wanted ? "screen" : "not all";
    tell();
  });
  prefersDark.addEventListener("change", tell);
  tell();
}

function startFind(form) {
  const list = form.parentElement.querySelector("datalist");
  list.append(...Object.values(names.bodies).map((name) => new Option(name)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const input = form.querySelector("input");
    const id = [...bodiesMeant(input.value) ?? []].find((body) => document.getElementById(cardOf(body)));
    form.querySelector(".miss").textContent = id ? "" : "No body that is there on the date has this in its name.";
    if (id) openCard(cardOf(id), input);
  });
}

/** Says in the contents which part is being read. */
function followContents() {
  const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));
  const seen = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target.id);
      else seen.delete(target.id);
    }
    const first = [...links.keys()].find((id) => seen.has(id));
    for (const [id, link] of links) {
      if (id === first) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-10% 0px -60% 0px" });
  for (const id of links.keys()) watcher.observe(document.getElementById(id));
}

function start() {
  const tools = copyOf("tools");
  document.querySelector(".masthead").append(tools);
  startTheme(tools.querySelector(".theme"));
  const find = tools.querySelector(".find");
  if (document.querySelector("section.body")) startFind(find);
  else find.remove(); // no body has a card
  tools.querySelector(".print").addEventListener("click", () => window.print());
  startFilters();
  startViews();
  startDates();
  startCards();
  followContents();
  const goToHash = () => location.hash && goTo(decodeURIComponent(location.hash.slice(1)));
  addEventListener("popstate", goToHash);
  goToHash();
}

start();

// A figure on other dates: one layout of all that ever was, in which what was not there on a date is hidden.

/** "0-2 5" of the numbers of dates: whether it has a number. */
function within(ranges, number) {
  return ranges.split(" ").some((range) => {
    const [first, last = first] = range.split("-").map(Number);
    return first <= number && number <= last;
  });
}

function inWords(date) {
  return new Date(`${date}T00:00Z`).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}

function startDatesOf(stage) {
  const usual = stage.previousElementSibling;
  const { days, today } = stage.querySelector("svg").dataset;
  const dates = days.split(" ");
  const now = dates.indexOf(today);
  const parts = [...stage.querySelectorAll("svg [data-days]")];
  const tools = copyOf("dates");
  const [slider, output, back, hint] = tools.querySelectorAll("input, output, button, .hint");
  slider.max = dates.length - 1;
  hint.textContent = `From one stop to the next the figure differs. The findings stay those of ${inWords(today)}.`;

  const show = (number, usualFigure) => {
    usual.hidden = !usualFigure;
    stage.hidden = usualFigure;
    back.hidden = usualFigure;
    slider.value = number;
    const words = inWords(dates[number]);
    output.textContent = number === now ? `${words}, the date of the report` : words;
    slider.setAttribute("aria-valuetext", output.textContent);
    if (usualFigure) return;
    startFigures(stage);
    for (const part of parts) {
      part.setAttribute("visibility", within(part.dataset.days, number) ? "visible" : "hidden");
    }
  };
  slider.addEventListener("input", () => show(Number(slider.value), false));
  back.addEventListener("click", () => {
    show(now, true);
    slider.focus();
  });
  // What is wanted in the report's own figure is to be seen there.
  openers.push((place) => {
    if (usual.contains(place)) show(now, true);
  });
  usual.before(tools);
  show(now, true);
}

function startDates() {
  document.querySelectorAll(".stage.over-time").forEach(startDatesOf);
}

// A body's card beside what one is reading: a copy of its section, in a dialog.

const card = document.getElementById("page_card");
let cardCameFrom = null;

/** The first node of a body in any figure, and the name of that view. */
function placesInFigures(section) {
  return [...document.querySelectorAll("section.view")].flatMap((view) => {
    const sheet = view.querySelector(".sheet");
    const prefix = sheet?.dataset.view;
    const node = document.getElementById(`${prefix}-body-${section.slice(cardOf("").length)}`);
    return node ? [{ node, title: nameOf(view) }] : [];
  });
}

/** The text of a section without its heading, its own headings as those of the third level. */
function textOf(section) {
  const copy = section.cloneNode(true);
  copy.querySelector("h2, h3, h4, h5, h6").remove();
  const own = Number(section.querySelector("h2, h3, h4, h5, h6").localName[1]);
  for (const heading of copy.querySelectorAll("h2, h3, h4, h5, h6")) {
    const level = document.createElement(`h${Number(heading.localName[1]) - own + 2}`);
    level.append(...heading.childNodes);
    heading.replaceWith(level);
  }
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  return copy.childNodes;
}

function linkButton(text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", () => {
    cardCameFrom = null; // the reader goes elsewhere
    card.close();
    act();
  });
  return button;
}

function openCard(id, opener) {
  const section = document.getElementById(id);
  if (!section?.matches("section.body")) return;
  const title = card.querySelector("h2");
  title.textContent = section.querySelector("h2, h3, h4, h5, h6").textContent;
  card.querySelector(".card-text").replaceChildren(...textOf(section));
  const links = placesInFigures(id).map(({ node, title: view }) =>
    linkButton(`Show in: ${view}`, () => showInFigure(node.id, new Set([id]))));
  const body = id.slice(cardOf("").length);
  const about = findings.filter((finding) => finding.bodies.includes(body));
  if (about.length > 0) {
    links.push(linkButton(counted(about.length, "finding about it", "findings about it"), () => {
      showFindingsOf(names.bodies[body]);
      goTo(about[0].element.id);
    }));
  }
  card.querySelector(".card-links").replaceChildren(...links);
  if (!card.open) {
    cardCameFrom = opener;
    card.showModal();
  }
  card.scrollTop = 0;
  title.focus();
}

function startCards() {
  card.querySelector(".close").addEventListener("click", () => card.close());
  card.addEventListener("click", (event) => {
    if (event.target === card && event.offsetX < 0) card.close(); // beside it
  });
  card.addEventListener("close", () => cardCameFrom?.focus({ preventScroll: true }));

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = decodeURIComponent(link.hash.slice(1));
    const place = document.getElementById(id);
    if (!place) return;
    if (link.matches(".show")) {
      const bodies = link.closest(".finding").dataset.bodies.split(" ");
      showInFigure(id, new Set(bodies.map(cardOf)));
    } else if (place.matches("section.body")) {
      openCard(id, link);
    } else {
      if (card.open) {
        cardCameFrom = null;
        card.close();
      }
      history.pushState(null, "", link.hash);
      goTo(id);
    }
    event.preventDefault();
  });
}

// Small comforts of the header. Everything in it works without this, too.

// Menus close on Escape and on a click beside them.
const menus = document.querySelectorAll("details.drop")

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return
  for (const menu of menus) {
    if (!menu.open) continue
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus()
    menu.open = false
  }
})

document.addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false
})

// Colours: as on the device, or one of the two schemes, kept in this browser. The theme's inline script restores them
// before anything is painted; it knows the names and the form they are kept in.
const colours = [...document.querySelectorAll(".palette input")]
const NAMES = ["media", "scheme", "primary", "accent"]

const paint = (chosen) => {
  chosen.checked = true
  for (const input of colours) input.nextElementSibling.hidden = input !== chosen
  for (const name of NAMES) document.body.setAttribute(`data-md-color-${name}`, chosen.getAttribute(`data-md-color-${name}`))
  // Whoever made no choice gets what the style sheet takes from the device, at once when that changes.
  if (chosen === colours[0]) document.body.removeAttribute("data-md-color-media")
}

for (const input of colours) {
  input.addEventListener("change", () => {
    paint(input)
    const color = Object.fromEntries(NAMES.map((name) => [name, input.getAttribute(`data-md-color-${name}`)]))
    __md_set("__palette", { index: colours.indexOf(input), color })
  })
}

if (colours.length > 0) paint(colours[__md_get("__palette")?.index] ?? colours[0])

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

// Material remembers the colours somebody chose, but does not tell the radio buttons, so that Tab and screen readers
// land on the wrong one.
const colours = document.querySelectorAll(".palette input")
const chosen = colours[__md_get("__palette")?.index ?? 0]
if (chosen) chosen.checked = true

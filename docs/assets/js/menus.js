// Close the menus of the header on Escape and on a click beside them. They open and close without this, too.
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

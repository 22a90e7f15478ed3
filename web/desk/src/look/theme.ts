import { ref, watch } from "vue";

export type Theme = "auto" | "light" | "dark";
const KEPT = "lingxi.desk.theme";
const night = matchMedia("(prefers-color-scheme: dark)");

export const theme = ref<Theme>((localStorage.getItem(KEPT) as Theme | null) ?? "auto");
export const dark = ref(false);

function wear(): void {
  dark.value = theme.value === "dark" || (theme.value === "auto" && night.matches);
  document.documentElement.classList.toggle("dark", dark.value);
}

/** Wears the theme chosen, and changes with the machine's where none was. */
export function setUp(): void {
  wear();
  night.addEventListener("change", wear);
  watch(theme, (now) => {
    localStorage.setItem(KEPT, now);
    wear();
  });
}

export function turn(): void {
  theme.value = dark.value ? "light" : "dark";
}

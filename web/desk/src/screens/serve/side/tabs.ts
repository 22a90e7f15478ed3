import { ref } from "vue";

type Tab = "facts" | "products" | "knowledge" | "past";

/** What the side panel shows; the same for every conversation, as one looks for the same thing in each. */
export const sideTab = ref<Tab>("facts");
/** Whether it is there. */
export const sideOpen = ref(false);

export function showSide(tab: Tab): void {
  sideTab.value = tab;
  sideOpen.value = true;
}

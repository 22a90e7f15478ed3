import { ref } from "vue";

/** What the side panel shows; the same for every conversation, as one looks for the same thing in each. */
export const sideTab = ref<"facts" | "products" | "knowledge" | "past">("facts");

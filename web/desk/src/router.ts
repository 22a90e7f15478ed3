import { createRouter, createWebHistory } from "vue-router";
import Serve from "./screens/serve/Serve.vue";

/** Each screen but the first is loaded when it is opened. */
export const router = createRouter({
  history: createWebHistory("/desk/"),
  routes: [
    { path: "/", name: "serve", component: Serve },
    { path: "/c/:conversation", name: "conversation", component: Serve },
    { path: "/link", name: "link", component: () => import("./screens/sign-in/UseLink.vue"), meta: { open: true } },
    { path: "/:rest(.*)*", redirect: "/" },
  ],
});

import { createRouter, createWebHistory } from "vue-router";
import Serve from "./screens/serve/Serve.vue";

/** Each screen but the first is loaded when it is opened. */
export const router = createRouter({
  history: createWebHistory("/desk/"),
  routes: [
    { path: "/", name: "serve", component: Serve },
    { path: "/c/:conversation", name: "conversation", component: Serve },
    { path: "/tasks", name: "tasks", component: () => import("./screens/tasks/Tasks.vue") },
    { path: "/board", name: "board", component: () => import("./screens/board/Board.vue") },
    {
      path: "/settings",
      name: "settings",
      component: () => import("./screens/settings/Settings.vue"),
      redirect: "/settings/canned",
      children: [
        { path: "canned", component: () => import("./screens/settings/CannedReplies.vue") },
        { path: "staff", component: () => import("./screens/settings/Staff.vue") },
        { path: "groups", component: () => import("./screens/settings/Groups.vue") },
        { path: "hours", component: () => import("./screens/settings/Hours.vue") },
        { path: "pressure", component: () => import("./screens/settings/Pressure.vue") },
        { path: "routing", component: () => import("./screens/settings/Routing.vue") },
        { path: "handoff", component: () => import("./screens/settings/HandoffRules.vue") },
        { path: "assist", component: () => import("./screens/settings/Assist.vue") },
        { path: "guard", component: () => import("./screens/settings/Guard.vue") },
        { path: "survey", component: () => import("./screens/settings/Survey.vue") },
        { path: "shifts", component: () => import("./screens/settings/Shifts.vue") },
        { path: "audit", component: () => import("./screens/settings/Audit.vue") },
      ],
    },
    { path: "/link", name: "link", component: () => import("./screens/sign-in/UseLink.vue"), meta: { open: true } },
    { path: "/:rest(.*)*", redirect: "/" },
  ],
});

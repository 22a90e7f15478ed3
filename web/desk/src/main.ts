import { createApp } from "vue";
import App from "./App.vue";
import { setUp } from "./look/theme";
import "./look/look.css";
import { ROOM, Room } from "./room/room";
import { router } from "./router";

setUp();
createApp(App).provide(ROOM, new Room()).use(router).mount("#desk");

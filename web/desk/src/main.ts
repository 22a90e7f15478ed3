import { createApp, watch } from "vue";
import App from "./App.vue";
import { useWords } from "./i18n/words";
import { setUp } from "./look/theme";
import "./look/look.css";
import { ROOM, Room } from "./room/room";
import { router } from "./router";

setUp();
const room = new Room();
const { language } = useWords();
room.calls.language = () => language.value;
watch(language, () => room.speak());
createApp(App).provide(ROOM, room).use(router).mount("#desk");

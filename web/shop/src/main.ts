import "./shop.css";
import { Visit } from "./visit";

void new Visit(document.getElementById("shop")!).open();
